import 'deep-chat';
import { face, ME, MESSAGES, OTHER } from '../conversation.ts';

const chat = document.createElement('deep-chat');
chat.style.cssText = 'width: 860px; height: 600px; border-radius: 8px';
chat.names = { user: { text: ME.name }, ai: { text: OTHER.name } };
chat.avatars = { ai: { src: face('teal') }, user: { src: face('tan') } };
chat.textInput = { placeholder: { text: 'Write a message' } };
chat.connect = { handler: () => undefined };
chat.history = MESSAGES.map(({ by, text }) => ({ role: by === 'me' ? 'user' : 'ai', text }));
document.getElementById('app').append(chat);
