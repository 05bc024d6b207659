// What a pack must never hold, and what it has to keep: addresses, pictures, the child's own words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainAddress } from '../../src/evidence/address.ts';
import { cleanText } from '../../src/evidence/clean-text.ts';
import { composeRecords } from '../../src/evidence/compose.ts';
import { verifyFile } from '../../src/evidence/verify.ts';
import { bytesOf, inputOf, MESSAGES, madeFile, makeKeys } from './made-pack.ts';

const MARKS = { picture: '[image not stored]', leftOut: '[left out]' };

describe('the address of the page', () => {
  test.each([
    [
      'https://discord.com/channels/@me/123456789012345678',
      'https://discord.com/channels/@me/123456789012345678',
    ],
    ['https://web.telegram.org/a/#777000', 'https://web.telegram.org/a/#777000'],
    ['https://web.telegram.org/k/#@sky_77', 'https://web.telegram.org/k/#@sky_77'],
    [
      'https://app.example/#/room/!abcDEF123:chat.example',
      'https://app.example/#/room/!abcDEF123:chat.example',
    ],
    [
      'https://teams.live.com/l/message/19:8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d@thread.v2/1700000000000',
      'https://teams.live.com/l/message/19:8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d@thread.v2/1700000000000',
    ],
    ['https://www.instagram.com/direct/t/340282366841710300949128171234567890123/', undefined],
    ['https://chat.example/im?thread_id=42&sid=CANARY', 'https://chat.example/im?thread_id=42&[left out]'],
    ['https://chat.example/im?utm_source=CANARY', 'https://chat.example/im?[left out]'],
    ['https://chat.example/im#access_token=CANARY&x=1', 'https://chat.example/im#[left out]'],
    ['https://me:CANARY@chat.example/im', 'https://chat.example/im'],
    ['https://chat.example/login/CANARYCANARYCANARY', 'https://chat.example/login/[left out]'],
    ['https://chat.example/im?id=eyJhbGciOiJIUzI1NiJ9.CANARY', 'https://chat.example/im?[left out]'],
    [`https://chat.example/${'aB3'.repeat(20)}/im`, 'https://chat.example/[left out]/im'],
    ['https://chat.example/?', 'https://chat.example/'],
  ])('%s', (address, plain) => {
    expect(plainAddress(address, MARKS.leftOut)).toBe(plain ?? address);
  });

  test.each([
    'file:///home/lea/chat.html',
    'data:text/html,CANARY',
    'blob:https://x/1',
    'about:blank',
    'nonsense',
  ])('%s is none', (address) => {
    expect(plainAddress(address, MARKS.leftOut)).toBeUndefined();
  });

  test('once plain it stays the same', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const plain = plainAddress(address, '-');
        expect(plain === undefined ? undefined : plainAddress(plain, '-')).toBe(plain);
      }),
    );
  });
});

describe('text', () => {
  test.each([
    ['look https://cdn.chat.example/a/CANARY.jpg?x=1 nice', 'look [image not stored] nice'],
    ['(//img.example/CANARY.webp).', '([image not stored]).'],
    ['cdn.example.com/CANARY.PNG', '[image not stored]'],
    ['https://pbs.twimg.com/media/CANARY?format=jpg&name=large', '[image not stored]'],
    ['https://chat.example/file?name=CANARY%2ejpg', '[image not stored]'],
    ['https://scontent-x.cdninstagram.com/v/CANARY', '[image not stored]'],
    ['看https://i.example.cn/CANARY.jpg，好看', '看[image not stored]，好看'],
    ['data:image/png;base64,CANARY+/= end', '[image not stored] end'],
    ['DATA:Image/PNG,CANARY', '[image not stored]'],
    ['blob:https://chat.example/CANARY', '[image not stored]'],
    ['join https://chat.example/g/12?token=CANARY now', 'join https://chat.example/g/12?[left out] now'],
    ['https://mega.nz/file/abc#CANARY-key_', 'https://mega.nz/file/abc#CANARY-key_'],
    ['tg://resolve?domain=CANARY', 'tg://resolve[left out]'],
    ['https://u:CANARY@chat.example/x.', 'https://chat.example/x.'],
  ])('%j', (text, clean) => {
    expect(cleanText(text, MARKS)).toBe(clean);
  });

  test.each([
    'Discord: https://discord.gg/aBcD12, WhatsApp: https://chat.whatsapp.com/AbCdEf123',
    't.me/+AbCdEf or https://EXAMPLE.com/Sky_77?id=7',
    'see you at 7:30//8? and/or a.b/c 1.5 km // ok',
    'price 3.50/kg, C:/games, he said "png"',
    '大家好 👋\n\ttwo lines',
  ])('keeps %j as it is', (text) => {
    expect(cleanText(text, MARKS)).toBe(text);
  });

  test('of any kind can be written as JSON and as a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text, MARKS);
        expect(clean).not.toMatch(/\p{Surrogate}/u);
        expect(clean).not.toMatch(/(?![\n\t])\p{Cc}/u);
      }),
    );
    expect(cleanText('a\ud83db\u0000c\r\nd', MARKS)).toBe('a\ufffdb\ufffdc\nd');
  });
});

describe('a whole pack', () => {
  const canaries = inputOf({
    chat: {
      contact: 'Sky https://cdn.example/CANARY-contact.jpg',
      address: 'https://discord.com/channels/@me/1?sid=CANARY-query#token=CANARY-fragment',
      messages: [
        {
          direction: 'received',
          author: 'data:image/png;base64,CANARY-author',
          text: 'kept words',
          id: 'id-kept',
        },
        {
          direction: 'received',
          text: 'look https://cdn.example/CANARY-text.jpg',
          id: 'blob:https://x/CANARY-id',
        },
        {
          direction: 'received',
          text: 'CANARY-not-ticked',
          author: 'CANARY-name',
          id: 'CANARY-not-ticked-id',
        },
        { direction: 'sent', text: 'CANARY-own', author: 'CANARY-own-name', id: 'CANARY-own-id' },
        { direction: 'sent', text: 'own and ticked', author: 'CANARY-own-name', id: 'CANARY-own-id' },
      ],
    },
    typed: 'https://chat.example/sky?token=CANARY-typed',
    ticked: new Set([0, 1, 4]),
  });

  test('holds none of it, neither in the data nor where people read', async () => {
    const file = await madeFile(canaries, await makeKeys());
    expect(file.match(/CANARY[\w-]*/g)).toBeNull();
    for (const kept of ['kept words', 'id-kept', 'own and ticked', 'https://chat.example/sky'])
      expect(file.split(kept).length, kept).toBeGreaterThanOrEqual(3);
    expect(file).toContain('[own message left out]');
    expect(file).toContain('[message left out]');
  });

  test('would hold it if nothing were left out: the canaries are where they should not be', () => {
    expect(JSON.stringify(canaries.chat).match(/CANARY[\w-]*/g)?.length).toBe(14);
  });

  test('is made of the longest texts there are', async () => {
    const texts = [
      'blob: '.repeat(833),
      `${'a'.repeat(299)}\u{1f44b}b`,
      '\ud83d'.repeat(5_000),
      '<'.repeat(5_000),
    ];
    const messages = texts.map((text) => ({ direction: 'received' as const, text, author: text, id: text }));
    const file = await madeFile(
      inputOf({ chat: { contact: texts[1] ?? '', messages }, ticked: new Set([0, 1, 2, 3]) }),
      await makeKeys(),
    );
    expect((await verifyFile(bytesOf(file), 'evidence.html')).state).toBe('unchanged');
  });

  test('keeps the order, the side and the time of what is left out', () => {
    const records = composeRecords(inputOf({ ticked: new Set() }));
    const messages = records.filter((record) => record.kind === 'message');
    expect(messages.map(({ order, direction }) => [order, direction])).toEqual(
      MESSAGES.map(({ direction }, place) => [place + 1, direction]),
    );
    expect(messages[1]).toEqual({
      kind: 'message',
      order: 2,
      direction: 'sent',
      at: '2026-11-22T13:54:40+08:00',
      leftOut: true,
    });
  });
});
