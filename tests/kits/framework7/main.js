import Framework7 from 'framework7/bundle';
import 'framework7/css/bundle';
import { clock, FIRST_OF_SECOND_DAY, face, MESSAGES, OTHER } from '../conversation.ts';

const app = new Framework7({ el: '#app', theme: 'ios' });
app.messages.create({
  el: '.messages',
  firstMessageRule: (message, before) => !message.isTitle && before?.type !== message.type,
  lastMessageRule: (message, _before, after) => !message.isTitle && after?.type !== message.type,
  tailMessageRule: (message, _before, after) => !message.isTitle && after?.type !== message.type,
  messages: MESSAGES.flatMap(({ id, by, text, at }) => {
    const message = {
      text: text.replaceAll('\n', '<br>'),
      type: by === 'me' ? 'sent' : 'received',
      textFooter: clock(at),
      ...(by === 'other' && { name: OTHER.name, avatar: face('teal') }),
    };
    return id === FIRST_OF_SECOND_DAY
      ? [{ isTitle: true, text: '<b>Saturday, May 9,</b> 8:10' }, message]
      : [message];
  }),
});
app.messagebar.create({ el: '.messagebar' });
