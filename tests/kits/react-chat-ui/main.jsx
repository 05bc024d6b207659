import { ChatFeed, Message } from 'react-chat-ui';
import { createRoot } from 'react-dom/client';
import { MESSAGES, OTHER } from '../conversation.ts';

createRoot(document.getElementById('app')).render(
  <>
    <h2>{OTHER.name}</h2>
    <ChatFeed
      messages={MESSAGES.map(
        ({ by, text }) =>
          new Message({
            id: by === 'me' ? 0 : 1,
            message: text,
            ...(by === 'other' && { senderName: OTHER.name }),
          }),
      )}
      isTyping={true}
      showSenderName={true}
      maxHeight={480}
    />
    <form>
      <input placeholder="Type a message..." />
      <button type="submit">Send</button>
    </form>
  </>,
);
