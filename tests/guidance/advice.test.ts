// What a child reads in one alert, and in which order help is named.
import { describe, expect, it } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import zhCN from '../../assets/_locales/zh_CN/messages.json';
import zhTW from '../../assets/_locales/zh_TW/messages.json';
import { childAdvice, steps } from '../../src/guidance/advice.ts';
import { BANDS } from '../../src/guidance/bands.ts';
import { isTacticId, TACTICS, type TacticId } from '../../src/guidance/tactics.ts';
import { LOCALES, loadMessages } from '../../src/guidance/texts.ts';
import { length, longest, sentences } from './wording.ts';

const MESSAGES = {
  en: loadMessages(en, 'en'),
  zh_CN: loadMessages(zhCN, 'zh_CN'),
  zh_TW: loadMessages(zhTW, 'zh_TW'),
};
const IDS: readonly TacticId[] = TACTICS.map((tactic) => tactic.id);

describe('childAdvice', () => {
  it('speaks of the most telling tactic and names up to two more', () => {
    const advice = childAdvice(
      ['casting-lure', 'image-request', 'secrecy', 'gift'],
      'warn',
      '10to13',
      MESSAGES.en,
    );
    expect(advice.body).toEqual([
      en.tactic_castingLure_child_10to13.message,
      'Also: asked for photos.',
      'Also: asked to keep a secret.',
    ]);
    expect(advice.step).toBe(en.tactic_castingLure_step_10to13.message);
    expect(advice.title).toBe(en.alert_title_warn_10to13.message);
  });

  it('passes over what nobody is told about', () => {
    const advice = childAdvice(['child-signal', 'gift', 'gift', 'protective'], 'warn', '14to17', MESSAGES.en);
    expect(advice.body).toEqual([en.tactic_gift_child_14to17.message]);
  });

  it('has words even where no tactic is known', () => {
    const advice = childAdvice([], 'urgent', 'under10', MESSAGES.zh_CN);
    expect(advice.body).toEqual([zhCN.tactic_general_child_under10.message]);
  });

  it('says that help still works where a picture may be out', () => {
    expect(childAdvice(['sextortion'], 'urgent', '14to17', MESSAGES.en).reassurance).toContain('contained');
    expect(childAdvice(['sextortion'], 'urgent', 'under10', MESSAGES.en).reassurance).toBe(
      en.reassure_under10.message,
    );
  });

  it('gives a young child three short sentences, whatever was seen', () => {
    for (const locale of LOCALES) {
      for (const id of IDS) {
        const { body, step, reassurance } = childAdvice(
          [id, 'secrecy'],
          'urgent',
          'under10',
          MESSAGES[locale],
        );
        const all = [...body, step, reassurance].flatMap((text) => sentences(text, locale));
        expect(all).toHaveLength(3);
      }
    }
  });

  it('keeps every line of every alert short enough, the names it fills in included', () => {
    for (const locale of LOCALES) {
      for (const band of BANDS) {
        for (const id of IDS) {
          const advice = childAdvice(['gift', id], 'warn', band, MESSAGES[locale]);
          for (const line of advice.body.flatMap((text) => sentences(text, locale))) {
            expect(length(line, locale), line).toBeLessThanOrEqual(longest(band, locale));
          }
        }
      }
    }
  });
});

describe('steps', () => {
  it('go from stop to block', () => {
    expect(steps(['fraud'], '10to13')).toEqual([
      'step_stop',
      'step_keep',
      'step_tell',
      'step_call',
      'step_report',
      'step_block',
    ]);
  });

  it.each(['image-request', 'video-undress', 'casting-lure', 'image-trade', 'sextortion'] as const)(
    'forbid copies and show the take-down for %s',
    (tactic) => {
      expect(steps(['secrecy', tactic], '14to17')).toEqual([
        'step_stop',
        'step_keep',
        'step_noImages',
        'step_tell',
        'step_call',
        'step_takedown',
        'step_report',
        'step_block',
      ]);
    },
  );

  it('forbid copies of what was pushed to the child, which is not the child’s to take down', () => {
    expect(steps(['obscene-material'], '10to13')).toContain('step_noImages');
    expect(steps(['obscene-material'], '10to13')).not.toContain('step_takedown');
  });

  it('are one for a young child: no evidence, no report', () => {
    for (const id of IDS) expect(steps([id], 'under10')).toEqual(['step_tell_under10']);
  });
});

describe('tactics', () => {
  it('are told from other words', () => {
    expect(isTacticId('secrecy')).toBe(true);
    expect(isTacticId('toString')).toBe(false);
    expect(new Set(IDS).size).toBe(26);
  });
});
