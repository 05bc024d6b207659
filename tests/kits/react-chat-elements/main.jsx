import 'react-chat-elements/dist/main.css';
import { createRef } from 'react';
import { Button, ChatList, Input, MessageList } from 'react-chat-elements';
import { createRoot } from 'react-dom/client';
import { FIRST_OF_SECOND_DAY, face, MESSAGES, nameOf, OTHER, OTHER_CHATS } from '../conversation.ts';

const rows = MESSAGES.flatMap((message) => {
  const { id, by, text, at } = message;
  const row = {
    id,
    type: 'text',
    position: by === 'me' ? 'right' : 'left',
    title: nameOf(message),
    text,
    date: at,
    ...(by === 'me' ? { status: 'read' } : { avatar: face('teal') }),
  };
  return id === FIRST_OF_SECOND_DAY
    ? [{ id: 'system', type: 'system', text: 'Jonas Berg changed the colour of this chat' }, row]
    : [row];
});

createRoot(document.getElementById('app')).render(
  <>
    <div className="side">
      <ChatList
        id="chats"
        dataSource={[{ id: 'c1', name: OTHER.name, last: 'See you at the station' }, ...OTHER_CHATS].map(
          ({ id, name, last }) => ({
            id,
            avatar: face('teal'),
            alt: name,
            title: name,
            subtitle: last,
            date: new Date(2026, 4, 9),
          }),
        )}
      />
    </div>
    <div className="main">
      <header>
        <b>{OTHER.name}</b>
      </header>
      <MessageList referance={createRef()} className="message-list" lockable={true} dataSource={rows} />
      <Input placeholder="Type here..." multiline={true} rightButtons={<Button text="Send" />} />
    </div>
  </>,
);
