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
  return (
    <div class={`card ${alert.level}`} lang={alert.locale.replace('_', '-')}>
      <svg class="lamp" viewBox="0 0 48 48" aria-hidden="true">
        <circle class="glow" cx="24" cy="22" r="20" />
        <path class="shade" d="M13 27c0-9 4-16 11-16s11 7 11 16z" />
        <path class="foot" d="M21 27h6v7h4v3H17v-3h4z" />
      </svg>
      <div class="words">
        <h2 id="title">{alert.title}</h2>
        <div id="body">
          {alert.body.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p class="step">{alert.step}</p>
          <p class="kind">{alert.reassurance}</p>
        </div>
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
