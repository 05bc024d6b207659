// "Make an evidence pack": which messages, in which language, and then the file. Nothing is sent anywhere.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { type EvidenceFile, makeEvidence, type Wanted } from './evidence-pack.ts';
import type { Warning } from './merge-alerts.ts';

export interface EvidenceSectionProps {
  chat: SavedChat;
  warning: Warning;
  choices: Choices;
  send: Send;
  /** It is noted by then. */
  onMade: () => void;
}

type Stage = 'closed' | 'form' | 'making' | 'failed' | EvidenceFile;

export function EvidenceSection({ chat, warning, choices, send, onMade }: EvidenceSectionProps) {
  const { say } = useTexts();
  const [stage, setStage] = useState<Stage>('closed');
  const make = (wanted: Wanted): void => {
    setStage('making');
    makeEvidence(send, chat, warning, choices, wanted).then(
      (file) => {
        setStage(file);
        onMade();
      },
      (error: unknown) => {
        console.error('Nightlight:', error);
        setStage('failed');
      },
    );
  };
  return (
    <section class="evidence card screen-only">
      <h3>{say('evidence_heading')}</h3>
      <p>{say('evidence_intro')}</p>
      {stage === 'closed' && (
        <div class="buttons">
          <button type="button" id="evidence-open" onClick={() => setStage('form')}>
            {say('evidence_title')}
          </button>
        </div>
      )}
      {(stage === 'form' || stage === 'making' || stage === 'failed') && (
        <EvidenceForm
          chat={chat}
          locale={choices.locale}
          isBusy={stage === 'making'}
          onMake={make}
          onCancel={() => setStage('closed')}
        />
      )}
      {stage === 'failed' && (
        <p class="fault" role="alert">
          {say('evidence_failed')}
        </p>
      )}
      {typeof stage === 'object' && <Ready file={stage} />}
      <a class="small" href="/src/pages/verify/index.html" target="_blank" rel="noreferrer">
        {say('verify_title')}
      </a>
    </section>
  );
}

function Ready({ file: { name, text } }: { file: EvidenceFile }) {
  const { say } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  // The form is gone; the keyboard goes on from what came in its place.
  useEffect(() => said.current?.focus(), []);
  return (
    <>
      <p ref={said} class="step" tabIndex={-1}>
        {say('evidence_ready')}
      </p>
      <div class="buttons">
        {address !== undefined && (
          <a class="button main" id="evidence-file" href={address} download={name}>
            {say('evidence_save')}
          </a>
        )}
      </div>
      <p>{say('evidence_hand')}</p>
    </>
  );
}
