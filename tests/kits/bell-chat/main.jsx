import { ChatFeed } from 'react-bell-chat';
import { createRoot } from 'react-dom/client';
import { MESSAGES, OTHER } from '../conversation.ts';

createRoot(document.getElementById('app')).render(
  <>
    <header>
      <h2>{OTHER.name}</h2>
    </header>
    <ChatFeed
      yourAuthorId={1}
      authors={[
        { id: 1, name: 'Mia', isTyping: false, lastSeenMessageId: 16 },
        { id: 2, name: OTHER.name, isTyping: true, lastSeenMessageId: 15 },
      ]}
      messages={[
        { id: 0, message: 'Jonas Berg joined the chat', createdOn: new Date(2026, 4, 8, 16, 0) },
        ...MESSAGES.map(({ by, text, at }, place) => ({
          id: place + 1,
          authorId: by === 'me' ? 1 : 2,
          message: text,
          createdOn: at,
          isSend: true,
        })),
      ]}
      minHeight={400}
      maxHeight={500}
      showRecipientAvatar={true}
      showIsTyping={true}
      showDateRow={true}
      showRecipientLastSeenMessage={true}
    />
    <form>
      <input placeholder="Type a message..." />
      <button type="submit">Send</button>
    </form>
  </>,
);
