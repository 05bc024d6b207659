import WebChat from 'botframework-webchat-component';
import { createRoot } from 'react-dom/client';
import { ME, MESSAGES, OTHER } from '../conversation.ts';

/** As much of an observable as the kit asks for: everything is said at once. */
function saying(...values) {
  const observable = {
    subscribe(observer) {
      const next = typeof observer === 'function' ? observer : (value) => observer.next?.(value);
      const timer = setTimeout(() => {
        for (const value of values) next(value);
      }, 0);
      return { unsubscribe: () => clearTimeout(timer) };
    },
    [Symbol.observable ?? '@@observable']: () => observable,
  };
  return observable;
}

const directLine = {
  activity$: saying(
    ...MESSAGES.map(({ id, by, text, at }) => ({
      id,
      type: 'message',
      text,
      timestamp: at.toISOString(),
      from:
        by === 'me'
          ? { id: ME.id, name: ME.name, role: 'user' }
          : { id: OTHER.id, name: OTHER.name, role: 'bot' },
      conversation: { id: 'lake' },
      channelId: 'directline',
    })),
  ),
  connectionStatus$: saying(0, 1, 2),
  postActivity: () => saying('posted'),
  end: () => undefined,
};

createRoot(document.getElementById('app')).render(
  <WebChat
    directLine={directLine}
    userID={ME.id}
    username={ME.name}
    locale="en-US"
    styleOptions={{ botAvatarInitials: 'JB', userAvatarInitials: 'M' }}
  />,
);
