// The file of settings: what goes out comes in again, and whatever else somebody chooses is told by field.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEEP_DAYS, type Settings } from '../../src/messages/contract.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/messages/settings-file.ts';

const settings = fc.record(
  {
    band: fc.constantFrom('under10' as const, '10to13' as const, '14to17' as const),
    locale: fc.constantFrom('auto' as const, 'en' as const, 'zh_CN' as const, 'zh_TW' as const),
    country: fc.constantFrom('cn', 'gb', 'int'),
    user: fc.constantFrom('child' as const, 'self' as const, 'school' as const),
    frequency: fc.constantFrom('day' as const, 'week' as const, 'worse' as const),
    beforeSending: fc.boolean(),
    keepDays: fc.constantFrom(...KEEP_DAYS),
    place: fc.record({ inline: fc.constant(0.25), block: fc.constant(0.5) }),
  },
  { requiredKeys: ['band'] },
);

describe('a file of settings', () => {
  test('comes in as it went out, with what holds in place of what was never chosen', () => {
    fc.assert(
      fc.property(settings, ({ place, ...chosen }) => {
        const read = readSettingsFile(writeSettingsFile({ ...chosen, ...(place && { place }) }));
        expect(read).toEqual({
          settings: { locale: 'auto', frequency: 'day', beforeSending: true, keepDays: 90, ...chosen },
        });
      }),
    );
  });

  test('holds nothing but settings', () => {
    const given: Settings & { band: '10to13' } = { band: '10to13', place: { inline: 0, block: 1 } };
    expect(writeSettingsFile(given)).not.toMatch(/place|pin|guardian|alert|contact/i);
  });

  test('is refused with field, expected and found where one thing is wrong', () => {
    const broken = (change: (text: string) => string) => {
      const read = readSettingsFile(change(writeSettingsFile({ band: '10to13' })));
      return 'fault' in read ? read.fault : undefined;
    };
    expect(broken((text) => text.replace('10to13', '12'))).toEqual({
      field: 'settings.band',
      expected: '("under10" | "10to13" | "14to17")',
      found: '"12"',
    });
    expect(broken((text) => text.replace('90', '"90"'))).toMatchObject({
      field: 'settings.keepDays',
      found: '"90"',
    });
    expect(broken((text) => text.replace('"version": 1', '"version": 2'))).toMatchObject({
      field: 'version',
      expected: '1',
      found: '2',
    });
    expect(broken((text) => text.replace('"band"', '"pin": "135790", "band"'))).toMatchObject({
      field: 'settings.pin',
      expected: 'never',
    });
    expect(broken((text) => text.slice(1))).toMatchObject({ field: '', found: 'another kind of file' });
    expect(broken((text) => text + ' '.repeat(20_000))).toMatchObject({ field: '' });
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readSettingsFile(text);
        if ('fault' in read) expect(read.fault.found.length).toBeLessThan(100);
        else expect.unreachable('nothing of that is a file of settings');
      }),
    );
  });
});
