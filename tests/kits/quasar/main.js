import 'quasar/dist/quasar.css';
import {
  QAvatar,
  QBtn,
  QChatMessage,
  QDrawer,
  QFooter,
  QHeader,
  QInput,
  QItem,
  QItemLabel,
  QItemSection,
  QLayout,
  QList,
  QPage,
  QPageContainer,
  QSpinnerDots,
  QToolbar,
  QToolbarTitle,
  Quasar,
} from 'quasar';
import { createApp, h } from 'vue';
import { clock, FIRST_OF_SECOND_DAY, face, MESSAGES, nameOf, OTHER, OTHER_CHATS } from '../conversation.ts';

/** What one person says in a run stands in one message of this kit. */
const runs = [];
for (const message of MESSAGES) {
  const last = runs.at(-1);
  if (last?.by === message.by && message.id !== FIRST_OF_SECOND_DAY) last.messages.push(message);
  else runs.push({ by: message.by, messages: [message] });
}

const chat = () =>
  h('div', { class: 'q-pa-md' }, [
    ...runs.flatMap(({ by, messages: [first, ...rest] }) => {
      const message = h(QChatMessage, {
        key: first.id,
        name: nameOf(first),
        sent: by === 'me',
        ...(by === 'other' && { avatar: face('teal') }),
        text: [first, ...rest].map(({ text }) => text),
        stamp: clock(first.at),
        bgColor: by === 'me' ? 'light-green-3' : 'grey-3',
      });
      return first.id === FIRST_OF_SECOND_DAY
        ? [h(QChatMessage, { label: 'Saturday, 9 May' }), message]
        : [message];
    }),
    h(QChatMessage, { name: OTHER.name, avatar: face('teal') }, () => h(QSpinnerDots, { size: '2rem' })),
  ]);

const App = () =>
  h(QLayout, { view: 'lHh Lpr lFf' }, () => [
    h(QHeader, { elevated: true }, () =>
      h(QToolbar, () => [
        h(QAvatar, () => h('img', { src: face('teal') })),
        h(QToolbarTitle, () => OTHER.name),
      ]),
    ),
    h(QDrawer, { showIfAbove: true, modelValue: true, bordered: true }, () =>
      h(QList, () =>
        OTHER_CHATS.map(({ id, name, last }) =>
          h(QItem, { key: id, clickable: true }, () =>
            h(QItemSection, () => [h(QItemLabel, () => name), h(QItemLabel, { caption: true }, () => last)]),
          ),
        ),
      ),
    ),
    h(QPageContainer, () => h(QPage, chat)),
    h(QFooter, () =>
      h(QToolbar, { class: 'bg-grey-3 text-black' }, () => [
        h(QInput, {
          class: 'full-width',
          modelValue: '',
          dense: true,
          outlined: true,
          placeholder: 'Type a message',
        }),
        h(QBtn, { round: true, flat: true, label: 'Send' }),
      ]),
    ),
  ]);

createApp(App).use(Quasar, {}).mount('#app');
