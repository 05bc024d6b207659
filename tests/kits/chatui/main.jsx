// The build the package names for browsers cannot be bundled with others.
import Chat, { Bubble } from '@chatui/core/es/index.js';
import '@chatui/core/dist/index.css';
import { createRoot } from 'react-dom/client';
import { FIRST_OF_SECOND_DAY, face, MESSAGES, OTHER } from '../conversation.ts';

const messages = [
  { _id: 'm0', type: 'system', content: { text: 'Jonas Berg joined the chat' }, position: 'center' },
  ...MESSAGES.map(({ id, by, text, at }) => ({
    _id: id,
    type: 'text',
    content: { text },
    position: by === 'me' ? 'right' : 'left',
    createdAt: at.getTime(),
    hasTime: id === 'm1' || id === FIRST_OF_SECOND_DAY,
    ...(by === 'other' && { user: { avatar: face('teal'), name: OTHER.name } }),
  })),
];

createRoot(document.getElementById('app')).render(
  <Chat
    locale="en-US"
    navbar={{ title: OTHER.name }}
    messages={messages}
    isTyping={true}
    renderMessageContent={({ type, content }) =>
      type === 'system' ? <span>{content.text}</span> : <Bubble content={content.text} />
    }
    onSend={() => undefined}
    placeholder="Write a message"
  />,
);
