// The chat the child kept: to read, to save as a file, to print. It says where that goes and who can see it.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SavedChat } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { chatFile, chatFileName } from './chat-file.ts';
import { PaperButtons } from './paper-buttons.tsx';
import type { KeptChat } from './saved-chat.ts';
import { ShareChat, type ShareChatProps } from './share-chat.tsx';
import { SubPage } from './sub-page.tsx';
import { Transcript } from './transcript.tsx';

export interface SaveViewProps {
  kept: KeptChat;
  /** Keeps it, where it is not kept yet. */
  onKeep: () => void;
  /** Host of the page; empty where it is not known. */
  site: string;
  onBack: () => void;
  /** Missing where this is a page already. */
  onAsPage: (() => void) | undefined;
  sharing: ShareChatProps;
  /** What else can be made of the chat, on a page. */
  children?: ComponentChildren;
}

export function SaveView({ kept, onKeep, site, onBack, onAsPage, sharing, children }: SaveViewProps) {
  const { say } = useTexts();
  return (
    <SubPage
      key={kept === 'open' ? 'open' : 'kept'}
      kind="save"
      title={say(kept === 'open' ? 'alert_action_save' : 'save_title')}
      onBack={onBack}
    >
      {kept === 'failed' && (
        <p class="fault" role="alert">
          {say('popup_error_list')}
        </p>
      )}
      {kept === 'open' && (
        <>
          <p>{say('save_kept')}</p>
          <p>{say('save_nothingSent')}</p>
          <div class="buttons">
            <button type="button" class="main" id="keep-chat" onClick={onKeep}>
              {say('alert_action_save')}
            </button>
          </div>
        </>
      )}
      {kept === undefined && (
        <div class="advice">
          <p class="step">{say('save_gone')}</p>
          <p>{say('save_gone_keep')}</p>
        </div>
      )}
      {typeof kept === 'object' && <ShareChat {...sharing} />}
      {typeof kept === 'object' && (
        <Kept chat={kept} site={site} onAsPage={onAsPage}>
          {children}
        </Kept>
      )}
    </SubPage>
  );
}

interface KeptProps extends Pick<SaveViewProps, 'site' | 'onAsPage' | 'children'> {
  chat: SavedChat;
}

function Kept({ chat, site, onAsPage, children }: KeptProps) {
  const { say } = useTexts();
  return (
    <>
      <div class="screen-only">
        <p>{say('save_kept')}</p>
        <p>{say('save_nothingSent')}</p>
      </div>
      <PaperButtons onAsPage={onAsPage}>
        <FileLink chat={chat} site={site} />
      </PaperButtons>
      <div class="soft small screen-only">
        <p>{say('save_where')}</p>
        <p>{say('save_others')}</p>
      </div>
      {onAsPage === undefined && children}
      <section>
        <p class="soft small">
          {site !== '' && <>{say('save_file_site', [site])} · </>}
          {say('save_messages', [String(chat.messages.length)])}
        </p>
        <p class="soft small">{say('save_file_text')}</p>
        <Transcript chat={chat} />
      </section>
    </>
  );
}

/** A plain link to a text in memory: it needs no permission, and nothing leaves the page but the file. */
function FileLink({ chat, site }: { chat: SavedChat; site: string }) {
  const { say, locale } = useTexts();
  const [file, setFile] = useState<{ address: string; name: string }>();
  useEffect(() => {
    const now = new Date();
    const text = chatFile(chat, site, now, say);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    setFile({ address, name: chatFileName(now) });
    return () => URL.revokeObjectURL(address);
  }, [chat, site, locale]);
  if (file === undefined) return null;
  return (
    <a class="button main" href={file.address} download={file.name}>
      {say('save_file')}
    </a>
  );
}
