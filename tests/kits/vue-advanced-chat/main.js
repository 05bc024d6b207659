import { register } from 'vue-advanced-chat';
import { clock, face, ME, MESSAGES, OTHER, OTHER_CHATS } from '../conversation.ts';

register();
const users = [ME, OTHER].map(({ id, name }) => ({ _id: id, username: name, status: { state: 'online' } }));
const messages = [
  {
    _id: 'm0',
    indexId: 0,
    content: 'Jonas Berg joined',
    senderId: OTHER.id,
    system: true,
    date: '8 May',
    timestamp: '16:00',
  },
  ...MESSAGES.map(({ id, by, text, at }, place) => ({
    _id: id,
    indexId: place + 1,
    content: text,
    senderId: by === 'me' ? ME.id : OTHER.id,
    username: by === 'me' ? ME.name : OTHER.name,
    date: `${at.getDate()} May`,
    timestamp: clock(at),
    saved: true,
    distributed: true,
    seen: by === 'me',
  })),
];
const chat = document.querySelector('vue-advanced-chat');
// As an application does: a room's messages come when the kit asks for them.
chat.addEventListener('fetch-messages', () => {
  setTimeout(() => Object.assign(chat, { messages, messagesLoaded: true }), 0);
});
Object.assign(chat, {
  currentUserId: ME.id,
  rooms: [
    {
      roomId: 'c1',
      roomName: OTHER.name,
      avatar: face('teal'),
      users,
      typingUsers: [],
      lastMessage: { content: 'See you at the station 👋', senderId: OTHER.id, timestamp: '8:15' },
    },
    ...OTHER_CHATS.map(({ id, name, last }) => ({
      roomId: id,
      roomName: name,
      avatar: face('tan'),
      users,
      lastMessage: { content: last, senderId: OTHER.id, timestamp: '7:30' },
    })),
  ],
  roomsLoaded: true,
  roomId: 'c1',
  messages: [],
  messagesLoaded: false,
});
