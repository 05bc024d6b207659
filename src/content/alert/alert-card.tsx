// What the child sees: a card beside the chat, or a dialog where it is urgent. All words arrive ready; the
// message itself is never quoted here, because a page can read even a closed shadow root.
import type { AlertView, Choice } from '../../messages/contract.ts';
import { Lamp } from '../../ui/lamp.tsx';

export interface AlertCardProps {
  alert: AlertView;
  onChoose: (choice: Choice) => void;
}

export function AlertCard({ alert, onChoose }: AlertCardProps) {
  const choose = (choice: Choice) => (event: MouseEvent) => {
    // A page can send clicks of its own making; only the person's count.
    if (event.isTrusted) onChoose(choice);
  };
  const [message, ...further] = alert.body;
  return (
    <div class="card" lang={alert.locale.replace('_', '-')}>
      <Lamp size={alert.level === 'urgent' ? 56 : 44} />
      <h2 id="title" tabIndex={-1}>
        {alert.title}
      </h2>
      <div id="body">
        <p>{message}</p>
        <p class="step">{alert.step}</p>
        <p class="soft">{alert.reassurance}</p>
        {further.length > 0 && <p class="soft">{further.join(alert.locale === 'en' ? ' ' : '')}</p>}
      </div>
      <div class="buttons">
        {alert.actions.map(({ choice, label }, place) => (
          <button key={choice} type="button" class={place === 0 ? 'main' : ''} onClick={choose(choice)}>
            {label}
          </button>
        ))}
        <button type="button" onClick={choose('later')}>
          {alert.later}
        </button>
      </div>
      <p class="sign">{alert.sign}</p>
    </div>
  );
}
