// What the child sees: a card beside the chat, or a dialog where it is urgent. All words arrive ready; the
// message itself is never quoted here, because a page can read even a closed shadow root.
import type { AlertView, Choice } from '../../messages/contract.ts';

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
      <svg class="lamp" viewBox="0 0 48 48" aria-hidden="true">
        <circle class="glow" cx="24" cy="23" r="23" />
        <path class="foot" d="M20.5 30h7v6H31a5 5 0 0 1 5 5v3H12v-3a5 5 0 0 1 5-5h3.5z" />
        <path
          class="shade"
          d="M6 28.5C6 15 13.5 5 24 5s18 10 18 23.5a2.5 2.5 0 0 1-2.5 2.5h-31A2.5 2.5 0 0 1 6 28.5z"
        />
        <path class="moon" d="M26.5 12.5a7.5 7.5 0 1 0 5.6 11.6 6.2 6.2 0 0 1-5.6-11.6z" />
      </svg>
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
        <button type="button" class="main" onClick={choose('help')}>
          {alert.help}
        </button>
        <button type="button" onClick={choose('later')}>
          {alert.later}
        </button>
        {alert.level === 'warn' && (
          <button type="button" onClick={choose('fine')}>
            {alert.fine}
          </button>
        )}
      </div>
      <p class="sign">{alert.sign}</p>
    </div>
  );
}
