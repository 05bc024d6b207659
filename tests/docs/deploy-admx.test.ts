// The template for Group Policy: one policy for each setting of the schema, with its kind, its place and its texts.
import { describe, expect, test } from 'vitest';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import { parsePolicy } from '../../src/background/parse-policy.ts';
import { GECKO_ID } from '../../tools/manifest.ts';
import { EXTENSION_ID, readTemplate } from './deploy-files.ts';
import { type Element, everyElement, parseXml } from './xml-tree.ts';

const admx = [...everyElement(parseXml(readTemplate('nightlight.admx')))];
const adml = [...everyElement(parseXml(readTemplate('en-US/nightlight.adml')))];
const policies = admx.filter(({ name }) => name === 'policy');
const texts = new Set(adml.filter(({ name }) => name === 'string').map(({ attributes }) => attributes['id']));
const presentations = new Map(
  adml.filter(({ name }) => name === 'presentation').map((one) => [one.attributes['id'], one]),
);
const isJson = (type: string, name: string): boolean =>
  type === 'object' || (type === 'array' && name === 'helpLines');

const elementOf = (policy: Element | undefined): Element | undefined =>
  policy?.children.find(({ name }) => name === 'elements')?.children[0];

describe.each([
  ['chrome', 'Google\\Chrome'],
  ['edge', 'Microsoft\\Edge'],
])('%s', (browser, vendor) => {
  const key = `SOFTWARE\\Policies\\${vendor}\\3rdparty\\extensions\\${EXTENSION_ID}\\policy`;
  const own = policies.filter(({ attributes }) => attributes['name']?.startsWith(`${browser}_`));

  test('has a policy for every setting and no other', () => {
    const names = own.map(({ attributes }) => attributes['name']);
    expect(names).toEqual(Object.keys(schema.properties).map((name) => `${browser}_${name}`));
  });

  test.each(Object.entries(schema.properties))('%s is written as its type is read', (name, { type }) => {
    const policy = own.find(({ attributes }) => attributes['name'] === `${browser}_${name}`);
    const element = elementOf(policy);
    expect(policy?.attributes['key']).toBe(key);
    if (type === 'boolean') {
      expect(policy?.attributes['valueName']).toBe(name);
      expect(policy?.children.map((child) => [child.name, child.children[0]?.attributes['value']])).toEqual(
        expect.arrayContaining([
          ['enabledValue', '1'],
          ['disabledValue', '0'],
        ]),
      );
    } else if (type === 'array' && !isJson(type, name)) {
      expect([element?.name, element?.attributes['key']]).toEqual(['list', `${key}\\${name}`]);
    } else {
      expect(element?.attributes['valueName']).toBe(name);
      expect(['enum', 'text']).toContain(element?.name);
    }
  });

  test('offers choices that Nightlight takes', () => {
    const choices = own.flatMap((policy) =>
      [...everyElement(policy)]
        .filter((element) => element.name === 'item')
        .map((item) => ({ name: elementOf(policy)?.attributes['valueName'] ?? '', value: choiceOf(item) })),
    );
    expect(choices.length).toBeGreaterThan(0);
    for (const { name, value } of choices) expect(parsePolicy({ [name]: value }, []).problems).toEqual([]);
  });
});

function choiceOf(item: Element): string | number {
  const value = item.children.find(({ name }) => name === 'value')?.children[0];
  return value?.name === 'decimal' ? Number(value.attributes['value']) : (value?.text ?? '');
}

test('for Firefox all settings are one text', () => {
  const policy = policies.find(({ attributes }) => attributes['name'] === 'firefox_all');
  expect(policy?.attributes['key']).toBe('SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions');
  expect(elementOf(policy)?.attributes['valueName']).toBe(GECKO_ID);
});

test('every text, presentation, category and version that is named is there', () => {
  const named = (kind: string) =>
    admx
      .flatMap(({ attributes }) => Object.values(attributes))
      .flatMap((value) => [...value.matchAll(/^\$\((\w+)\.(\w+)\)$/g)])
      .filter(([, of]) => of === kind)
      .map(([, , id]) => id);
  expect(named('string').filter((id) => !texts.has(id))).toEqual([]);
  expect(named('presentation').filter((id) => !presentations.has(id))).toEqual([]);
  const defined = admx
    .filter(({ name }) => name === 'category' || name === 'definition')
    .map(({ attributes }) => attributes['name']);
  const refs = admx.flatMap(({ attributes }) => attributes['ref'] ?? []);
  expect(refs.filter((ref) => !defined.includes(ref))).toEqual([]);
});

test('each presentation is the field of its element', () => {
  const kinds: Readonly<Record<string, string>> = { enum: 'dropdownList', list: 'listBox', text: 'textBox' };
  for (const policy of policies) {
    const element = elementOf(policy);
    if (element === undefined) continue;
    const id = /\.(\w+)\)$/.exec(policy.attributes['presentation'] ?? '')?.[1];
    const [field] = presentations.get(id)?.children ?? [];
    expect([field?.name, field?.attributes['refId']]).toEqual([
      kinds[element.name],
      element.attributes['id'],
    ]);
  }
});
