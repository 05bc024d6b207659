// The templates of docs/deploy, read as the browsers read them: which policies they set, and Nightlight's settings.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import schema from '../../assets/managed_schema.json' with { type: 'json' };
import { GECKO_ID } from '../../tools/manifest.ts';
import { parsePlist } from './property-list.ts';
import { parseRegistryFile, type RegistryValues } from './registry-file.ts';

export const EXTENSION_ID = 'EXTENSION_ID';
const FOLDER = 'docs/deploy/templates/';

export const readTemplate = (name: string): string => readFileSync(FOLDER + name, 'utf8');

type Fields = Readonly<Record<string, unknown>>;
const Fields = v.record(v.string(), v.unknown());

export interface Template {
  /** Of the browser, without those two. */
  readonly policies: Fields;
  /** Of the browser, about Nightlight. */
  readonly extension: Fields;
  /** Nightlight's own, as it receives them. */
  readonly settings: Fields;
}

const only = (key: string) =>
  v.pipe(
    v.strictObject({ [key]: Fields }),
    v.transform((one) => one[key] ?? {}),
  );

const ChromiumJson = v.looseObject({
  ExtensionSettings: only(EXTENSION_ID),
  '3rdparty': v.strictObject({ extensions: only(EXTENSION_ID) }),
});

function chromiumJson(name: string): Template {
  const {
    ExtensionSettings,
    '3rdparty': third,
    ...policies
  } = v.parse(ChromiumJson, JSON.parse(readTemplate(name)));
  return { policies, extension: ExtensionSettings, settings: third.extensions };
}

const FirefoxPolicies = v.looseObject({
  ExtensionSettings: only(GECKO_ID),
  '3rdparty': v.strictObject({ Extensions: only(GECKO_ID) }),
});

function firefoxTemplate(raw: unknown): Template {
  const { ExtensionSettings, '3rdparty': third, ...policies } = v.parse(FirefoxPolicies, raw);
  return { policies, extension: ExtensionSettings, settings: third.Extensions };
}

function firefoxJson(name: string): Template {
  const file = v.parse(v.strictObject({ policies: v.unknown() }), JSON.parse(readTemplate(name)));
  return firefoxTemplate(file.policies);
}

/** As Chromium converts the registry with a schema: lists are subkeys 1, 2, ...; lists and objects may be JSON. */
function converted(type: string, value: string | number | readonly string[]): unknown {
  switch (type) {
    case 'boolean':
      if (value !== 0 && value !== 1) throw new Error(`expected 0 or 1, found ${value}`);
      return value === 1;
    case 'array':
    case 'object':
      return typeof value === 'string' ? JSON.parse(value) : value;
    default:
      return value;
  }
}

const typeOf = (name: string): string =>
  Object.entries(schema.properties).find(([field]) => field === name)?.[1].type ?? 'unknown';

const plain = (values: RegistryValues | undefined): [string, string | number][] => [...(values ?? [])];

function chromiumRegistry(name: string, vendor: string): Template {
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}`;
  const settingsKey = `${root}\\3rdparty\\extensions\\${EXTENSION_ID}\\policy`;
  const extensionKey = `${root}\\ExtensionSettings\\${EXTENSION_ID}`;
  const keys = parseRegistryFile(readTemplate(name));
  const settings: [string, string | number | string[]][] = plain(keys.get(settingsKey));
  for (const [key, values] of keys) {
    if (key.startsWith(`${settingsKey}\\`)) {
      const list = plain(values);
      if (list.some(([number], at) => number !== String(at + 1)))
        throw new Error(`${key}: expected 1, 2, ...`);
      settings.push([key.slice(settingsKey.length + 1), list.map(([, text]) => String(text))]);
    } else if (![root, settingsKey, extensionKey].includes(key)) throw new Error(`${name}: the key ${key}`);
  }
  const parsed = settings.map(([field, value]) => [field, converted(typeOf(field), value)]);
  return {
    policies: Object.fromEntries(plain(keys.get(root))),
    extension: Object.fromEntries(plain(keys.get(extensionKey))),
    settings: Object.fromEntries(parsed),
  };
}

/** Firefox reads JSON out of one text, here and in profiles. */
const parsedText = (value: unknown): unknown => JSON.parse(v.parse(v.string(), value));

function firefoxRegistry(name: string): Template {
  const root = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Mozilla\\Firefox';
  const keys = parseRegistryFile(readTemplate(name));
  const { ExtensionSettings, ...policies } = Object.fromEntries(plain(keys.get(root)));
  const third = plain(keys.get(`${root}\\3rdparty\\Extensions`));
  return firefoxTemplate({
    ...policies,
    ExtensionSettings: parsedText(ExtensionSettings),
    '3rdparty': { Extensions: Object.fromEntries(third.map(([id, text]) => [id, parsedText(text)])) },
  });
}

const Profile = v.looseObject({
  PayloadType: v.literal('Configuration'),
  PayloadUUID: v.pipe(v.string(), v.uuid()),
  PayloadContent: v.array(
    v.looseObject({
      PayloadType: v.literal('com.apple.ManagedClient.preferences'),
      PayloadUUID: v.pipe(v.string(), v.uuid()),
      PayloadContent: v.record(
        v.string(),
        v.strictObject({ Forced: v.strictTuple([v.strictObject({ mcx_preference_settings: Fields })]) }),
      ),
    }),
  ),
});

/** The preferences that a profile forces, by their domain. */
function forcedBy(name: string): ReadonlyMap<string, Fields> {
  const profile = v.parse(Profile, parsePlist(readTemplate(name)));
  const ids = [profile, ...profile.PayloadContent].map(({ PayloadUUID }) => PayloadUUID);
  if (new Set(ids).size !== ids.length) throw new Error(`${name}: a PayloadUUID stands twice`);
  return new Map(
    profile.PayloadContent.flatMap(({ PayloadContent }) =>
      Object.entries(PayloadContent).map(
        ([domain, { Forced }]) => [domain, Forced[0].mcx_preference_settings] as const,
      ),
    ),
  );
}

function chromeProfile(name: string): Template {
  const forced = forcedBy(name);
  const { ExtensionSettings, ...policies } = forced.get('com.google.Chrome') ?? {};
  return {
    policies,
    extension: v.parse(only(EXTENSION_ID), ExtensionSettings),
    settings: forced.get(`com.google.Chrome.extensions.${EXTENSION_ID}`) ?? {},
  };
}

function firefoxProfile(name: string): Template {
  const {
    EnterprisePoliciesEnabled,
    '3rdparty': third,
    ...policies
  } = forcedBy(name).get('org.mozilla.firefox') ?? {};
  if (EnterprisePoliciesEnabled !== true) throw new Error(`${name}: expected EnterprisePoliciesEnabled`);
  const { Extensions } = v.parse(v.strictObject({ Extensions: Fields }), third);
  const settings = Object.entries(Extensions).map(([id, text]) => [id, parsedText(text)]);
  return firefoxTemplate({ ...policies, '3rdparty': { Extensions: Object.fromEntries(settings) } });
}

export const TEMPLATES: Readonly<Record<string, () => Template>> = {
  'chrome-linux.json': () => chromiumJson('chrome-linux.json'),
  'chrome.reg': () => chromiumRegistry('chrome.reg', 'Google\\Chrome'),
  'chrome.mobileconfig': () => chromeProfile('chrome.mobileconfig'),
  'edge-linux.json': () => chromiumJson('edge-linux.json'),
  'edge.reg': () => chromiumRegistry('edge.reg', 'Microsoft\\Edge'),
  'firefox-policies.json': () => firefoxJson('firefox-policies.json'),
  'firefox.reg': () => firefoxRegistry('firefox.reg'),
  'firefox.mobileconfig': () => firefoxProfile('firefox.mobileconfig'),
};
