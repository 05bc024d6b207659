// The messages of a chat that was kept or shared, as the page had shown them.
import type { SavedChat } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { plainTime, sideOf, wordsOf } from './chat-file.ts';

export function Transcript({ chat }: { chat: SavedChat }) {
  const { say } = useTexts();
  return (
    <ol class="transcript">
      {chat.messages.map((message, place) => (
        <li key={place} class={message.direction}>
          <p class="soft small">
            <bdi>{sideOf(message, say)}</bdi>
            {message.at !== undefined && (
              <>
                {' · '}
                <time dateTime={new Date(message.at).toISOString()}>{plainTime(new Date(message.at))}</time>
              </>
            )}
          </p>
          <p class="said" dir="auto">
            {wordsOf(message, say)}
          </p>
        </li>
      ))}
    </ol>
  );
}
