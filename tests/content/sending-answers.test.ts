// Questions are asked for ahead, once, and a background that is gone has none.
import { expect, test } from 'vitest';
import { createAnswers, type Question } from '../../src/content/sending/answers.ts';
import { createSend } from '../../src/messages/send.ts';

const QUESTION: Question = { locale: 'en', title: 't', text: 'x', send: 's', edit: 'e', again: 'a' };

/** Answers over a background that replies as told; `asked` counts what reached it. */
function answersWith(reply: () => unknown) {
  const asked: unknown[] = [];
  const answers = createAnswers(
    createSend(async (message) => {
      asked.push(message);
      return reply();
    }),
  );
  return { answers, asked };
}
const ok = (question?: Question) => ({ ok: true, reply: question ? { question } : {} });

test('asked ahead, the question is there at once', async () => {
  const { answers, asked } = answersWith(() => ok(QUESTION));
  answers.askAhead('Rex', ['address'], 0);
  answers.askAhead('Rex', ['address'], 0);
  await answers.get('Rex', ['address']);
  expect(answers.get('Rex', ['address'])).toEqual(QUESTION);
  expect(asked).toEqual([{ name: 'sending/ask', request: { contact: 'Rex', kinds: ['address'] } }]);
});

test('nothing to ask is an answer too', async () => {
  const { answers, asked } = answersWith(() => ok());
  await answers.get('Rex', ['phone']);
  expect(answers.get('Rex', ['phone'])).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('each contact and each set of kinds has an answer of its own', async () => {
  const { answers, asked } = answersWith(() => ok());
  await answers.get('Rex', ['phone']);
  await answers.get('Lea', ['phone']);
  await answers.get('Rex', ['phone', 'school']);
  expect(asked).toHaveLength(3);
});

test('a background that is gone has nothing to ask, and is asked again the next time', async () => {
  const { answers, asked } = answersWith(() => undefined);
  expect(await answers.get('Rex', ['phone'])).toBeUndefined();
  expect(answers.get('Rex', ['phone'])).toBeInstanceOf(Promise);
  expect(asked).toHaveLength(2);
});

test('what was answered is asked anew once it is too old, or forgotten', async () => {
  const { answers, asked } = answersWith(() => ok(QUESTION));
  await answers.get('Rex', ['phone']);
  answers.askAhead('Rex', ['phone'], performance.now() - 1_000);
  expect(asked).toHaveLength(1);
  answers.askAhead('Rex', ['phone'], performance.now() + 1_000);
  expect(asked).toHaveLength(2);
  // While it is under way the old answer holds.
  expect(answers.get('Rex', ['phone'])).toEqual(QUESTION);
  await Promise.resolve(answers.get('Rex', ['phone']));
  answers.forget();
  expect(answers.get('Rex', ['phone'])).toBeInstanceOf(Promise);
});
