// "Help me decide" asks few questions, and those that fit.
import { describe, expect, it } from 'vitest';
import { decideQuestions } from '../../src/guidance/decide-questions.ts';
import { TACTICS, type TacticId } from '../../src/guidance/tactics.ts';

describe('the questions', () => {
  it.each([
    [[], ['known', 'secret', 'no', 'feel']],
    [
      ['image-request', 'secrecy'],
      ['image', 'known', 'secret', 'no', 'feel'],
    ],
    [
      ['sextortion', 'offline-meeting'],
      ['threat', 'image', 'meet', 'known', 'secret', 'feel'],
    ],
    [['bullying'], ['hurt', 'known', 'no', 'feel']],
    [['self-harm-encouragement'], ['despair', 'known', 'no', 'feel']],
  ] as const)('for %j are %j', (tactics, questions) => {
    expect(decideQuestions(tactics)).toEqual(questions);
  });

  it('are four to six, each once, whatever was seen', () => {
    const ids: readonly TacticId[] = TACTICS.map(({ id }) => id);
    for (const first of ids) {
      for (const second of ids) {
        const questions = decideQuestions([first, second]);
        expect(questions.length).toBeGreaterThanOrEqual(4);
        expect(questions.length).toBeLessThanOrEqual(6);
        expect(new Set(questions).size).toBe(questions.length);
      }
    }
  });
});
