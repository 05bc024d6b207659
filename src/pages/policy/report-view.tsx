// The report for whoever looks after the browsers: copied with one button, and to be read before.
import { useState } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';

export function ReportView({ report }: { report: string }) {
  const { say } = useTexts();
  const [copy, setCopy] = useState<'copied' | 'copyFailed'>();
  const toClipboard = (): void => {
    navigator.clipboard.writeText(report).then(
      () => setCopy('copied'),
      () => setCopy('copyFailed'),
    );
  };
  return (
    <section class="report">
      <h2>{say('policy_report_title')}</h2>
      <p>{say('policy_report_means')}</p>
      <div class="buttons">
        <button type="button" onClick={toClipboard}>
          {say('policy_report_copy')}
        </button>
        <span role="status">{copy !== undefined && say(`pin_code_${copy}`)}</span>
      </div>
      <details>
        <summary>{say('policy_report_show')}</summary>
        <pre>{report}</pre>
      </details>
    </section>
  );
}
