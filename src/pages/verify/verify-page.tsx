// Checks evidence files: choose one or drop it, and read in plain words whether it is as it was made.
import { useEffect, useState } from 'preact/hooks';
import { type Verdict, verifyFile } from '../../evidence/verify.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { VerdictView } from './verdict-view.tsx';

type Checked = 'none' | 'checking' | 'failed' | { name: string; verdict: Verdict };

/** @param ownKey of this device, where it ever made a pack. */
export function VerifyPage({ ownKey }: { ownKey: string | undefined }) {
  const { say } = useTexts();
  const [checked, setChecked] = useState<Checked>('none');
  const [isOver, setIsOver] = useState(false);

  const check = (file: File | null | undefined): void => {
    if (file === null || file === undefined) return;
    setChecked('checking');
    file
      .arrayBuffer()
      .then((bytes) => verifyFile(new Uint8Array(bytes), file.name))
      .then(
        (verdict) => setChecked({ name: file.name, verdict }),
        (error: unknown) => {
          console.error('Nightlight:', error);
          setChecked('failed');
        },
      );
  };
  // A file that misses the box would be opened in place of this page.
  useEffect(() => {
    const stop = (event: DragEvent): void => event.preventDefault();
    addEventListener('dragover', stop);
    addEventListener('drop', stop);
    return () => {
      removeEventListener('dragover', stop);
      removeEventListener('drop', stop);
    };
  }, []);

  return (
    <>
      <header>
        <Lamp size={40} isLit />
        <div>
          <h1>{say('verify_title')}</h1>
          <p class="soft">{say('verify_intro')}</p>
        </div>
      </header>
      <main>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field is the first. */}
        <div
          class={`drop${isOver ? ' over' : ''}`}
          onDragOver={() => setIsOver(true)}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            setIsOver(false);
            check(event.dataTransfer?.files[0]);
          }}
        >
          <label class="button main">
            {say('verify_choose')}
            <input
              type="file"
              accept=".html,text/html"
              onChange={({ currentTarget }) => {
                check(currentTarget.files?.[0]);
                // The same file, mended or not, can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
          <p class="soft">{say('verify_drop')}</p>
        </div>
        <div role="status">
          {checked === 'checking' && <p>{say('verify_checking')}</p>}
          {checked === 'failed' && <p class="fault">{say('verify_failed')}</p>}
          {typeof checked === 'object' && <VerdictView {...checked} ownKey={ownKey} />}
        </div>
      </main>
    </>
  );
}
