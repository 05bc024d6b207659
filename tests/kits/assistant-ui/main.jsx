import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useExternalStoreRuntime,
} from '@assistant-ui/react';
import { createRoot } from 'react-dom/client';
import { MESSAGES, OTHER } from '../conversation.ts';

// The kit gives parts without a look; these are put together as its templates do.
const UserMessage = () => (
  <MessagePrimitive.Root className="u">
    <div className="ub">
      <MessagePrimitive.Parts />
    </div>
  </MessagePrimitive.Root>
);
const OtherMessage = () => (
  <MessagePrimitive.Root className="a">
    <MessagePrimitive.Parts />
  </MessagePrimitive.Root>
);

function App() {
  const runtime = useExternalStoreRuntime({
    messages: MESSAGES,
    convertMessage: ({ id, by, text, at }) => ({
      id,
      role: by === 'me' ? 'user' : 'assistant',
      content: [{ type: 'text', text }],
      createdAt: at,
    }),
    onNew: async () => undefined,
  });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root className="root">
        <header>
          <h1>{OTHER.name}</h1>
        </header>
        <ThreadPrimitive.Viewport className="viewport">
          <ThreadPrimitive.Messages components={{ UserMessage, AssistantMessage: OtherMessage }} />
        </ThreadPrimitive.Viewport>
        <ComposerPrimitive.Root className="composer">
          <ComposerPrimitive.Input placeholder="Write a message..." rows={1} />
          <ComposerPrimitive.Send>Send</ComposerPrimitive.Send>
        </ComposerPrimitive.Root>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}

createRoot(document.getElementById('app')).render(<App />);
