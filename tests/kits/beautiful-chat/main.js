import { createApp, h, resolveComponent } from 'vue';
import Chat from 'vue3-beautiful-chat';
import 'vue3-beautiful-chat/dist/vue3-beautiful-chat.css';
import { face, MESSAGES, OTHER } from '../conversation.ts';

const said = MESSAGES.map(({ id, by, text }) => ({
  id,
  type: 'text',
  author: by === 'me' ? 'me' : OTHER.id,
  data: { text },
}));
const nothing = () => undefined;
const App = {
  render: () =>
    h(resolveComponent('beautiful-chat'), {
      participants: [{ id: OTHER.id, name: OTHER.name, imageUrl: face('teal') }],
      titleImageUrl: face('teal'),
      title: OTHER.name,
      messageList: [{ id: 'm0', type: 'system', data: { text: 'Jonas Berg joined the chat' } }, ...said],
      newMessagesCount: 0,
      isOpen: true,
      open: nothing,
      close: nothing,
      onMessageWasSent: nothing,
      showTypingIndicator: OTHER.id,
      alwaysScrollToBottom: true,
      messageStyling: false,
    }),
};
createApp(App).use(Chat).mount('#app');
