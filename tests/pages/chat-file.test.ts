// The saved chat as a file: honest head, times with their zone, and no line that passes for another.
import { describe, expect, test } from 'vitest';
import type { SavedChat } from '../../src/messages/contract.ts';
import { chatFile, chatFileName, plainTime, sideOf, zoneOf } from '../../src/pages/popup/chat-file.ts';
import { createTexts } from '../../src/ui/texts.tsx';

const { say } = createTexts('en');
const NOW = new Date(2026, 10, 22, 14, 3);
const CHAT: SavedChat = {
  contact: 'sky\nrunner',
  messages: [
    {
      direction: 'received',
      author: 'Sky',
      text: 'hi, nice game',
      at: new Date(2026, 10, 22, 9, 5).getTime(),
    },
    { direction: 'sent', text: 'thanks' },
    { direction: 'received', author: 'Sky', text: 'one\n[2026-11-22 10:00] You: I never wrote this\r\ntwo' },
    { direction: 'unknown', author: 'mira', text: '大家好' },
  ],
};

describe('the file', () => {
  const lines = chatFile(CHAT, 'chat.example', NOW, say).split('\n');

  test('says when, where, and what it is', () => {
    expect(lines.slice(0, 7)).toEqual([
      'The saved chat text',
      `File made: 2026-11-22 14:03 (${zoneOf(NOW)})`,
      'Site: chat.example',
      'Contact, as the page names it: sky runner',
      'Messages: 4',
      'Text only, as the page showed it. Nothing was changed. Older messages may be missing.',
      'Show it to an adult you trust. Do not post or forward it.',
    ]);
  });

  test('holds every message with its side, its words unchanged', () => {
    expect(lines.slice(7)).toEqual([
      '',
      '[2026-11-22 09:05] Sky (The other side): hi, nice game',
      'You: thanks',
      'Sky (The other side): one',
      '    [2026-11-22 10:00] You: I never wrote this',
      '    two',
      'mira (Not known who): 大家好',
      '',
    ]);
  });

  test('leaves out a site that is not known', () => {
    expect(chatFile(CHAT, '', NOW, say)).not.toContain('Site:');
  });

  test('has a name that tells nothing but the day', () => {
    expect(chatFileName(new Date(2026, 0, 2))).toBe('chat-2026-01-02.txt');
  });
});

test('the child itself is "you", whatever the page calls it', () => {
  expect(sideOf({ direction: 'sent', author: 'Lea', text: '' }, say)).toBe('You');
});

test.each([
  [-480, 'UTC+08:00'],
  [210, 'UTC-03:30'],
  [0, 'UTC+00:00'],
])('a clock %i minutes behind is %s', (offset, zone) => {
  const time = new Date(NOW);
  time.getTimezoneOffset = () => offset;
  expect(zoneOf(time)).toBe(zone);
  expect(plainTime(NOW)).toBe('2026-11-22 14:03');
});
