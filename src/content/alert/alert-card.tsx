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
        <circle class="glow" cx="24" cy="23" r="21" />
        <path class="shade" d="M12 28c0-10 4-17 12-17s12 7 12 17z" />
        <path class="foot" d="M22 28h4v7h4v3H18v-3h4z" />
      </svg>
      <h2 id="title">{alert.title}</h2>
      <div id="body">
        <p>{message}</p>
        <p class="step">{alert.step}</p>
        <p class="soft">{alert.reassurance}</p>
        {further.length > 0 && <p class="soft">{further.join(' ')}</p>}
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
