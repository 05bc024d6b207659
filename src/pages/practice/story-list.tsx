// The stories to choose from, for one age at a time.
import { BANDS, type Band } from '../../guidance/bands.ts';
import { storiesFor } from '../../guidance/practice-stories.ts';
import type { Story } from '../../guidance/practice-story.ts';
import { useTexts } from '../../ui/texts.tsx';

export interface StoryListProps {
  band: Band;
  onBand: (band: Band) => void;
  onPlay: (story: Story) => void;
}

export function cardOf(id: string): string {
  return `story-${id}`;
}

export function StoryList({ band, onBand, onPlay }: StoryListProps) {
  const { say, locale } = useTexts();
  return (
    <article class="choose">
      <h2>{say('practice_choose')}</h2>
      <p>{say('practice_intro')}</p>
      <fieldset>
        <legend>{say('popup_ageGroup')}</legend>
        {BANDS.map((one) => (
          <label key={one}>
            <input type="radio" name="band" checked={one === band} onChange={() => onBand(one)} />
            {say(`popup_band_${one}`)}
          </label>
        ))}
      </fieldset>
      <ul class="stories">
        {storiesFor(band).map((story) => {
          const { title, about, contact } = story.texts[locale];
          return (
            <li key={story.id}>
              <button type="button" id={cardOf(story.id)} onClick={() => onPlay(story)}>
                <span class="face" aria-hidden="true">
                  {initialOf(contact)}
                </span>
                <span class="title">{title}</span>
                <span class="soft">{about}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** What stands in the circle for a picture. */
export function initialOf(contact: string): string {
  return [...contact][0]?.toUpperCase() ?? '';
}
