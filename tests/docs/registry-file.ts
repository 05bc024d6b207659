// Files for the registry of Windows, for the tests of templates: strings and dwords, nothing else.

/** Of one key: the names of its values. */
export type RegistryValues = ReadonlyMap<string, string | number>;
export type Registry = ReadonlyMap<string, RegistryValues>;

const HEAD = 'Windows Registry Editor Version 5.00';
const VALUE = /^"((?:[^"\\]|\\["\\])+)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([0-9a-f]{8}))$/;

/** @throws that names the first line that is not understood. */
export function parseRegistryFile(text: string): Registry {
  const [head, empty, ...lines] = text.split('\r\n');
  if (head !== HEAD || empty !== '') throw new Error(`expected "${HEAD}" and an empty line`);
  const keys = new Map<string, Map<string, string | number>>();
  let current: Map<string, string | number> | undefined;
  for (const [at, line] of lines.entries()) {
    const where = `line ${at + 3}`;
    if (line === '') continue;
    const key = /^\[(HKEY_LOCAL_MACHINE\\[^\]]+)\]$/.exec(line)?.[1];
    if (key !== undefined) {
      if (keys.has(key)) throw new Error(`${where}: the key ${key} stands twice`);
      current = new Map();
      keys.set(key, current);
      continue;
    }
    const [, name, string, dword] = VALUE.exec(line) ?? [];
    if (name === undefined || current === undefined) throw new Error(`${where}: expected a value`);
    if (current.has(name)) throw new Error(`${where}: the value ${name} stands twice`);
    current.set(unescaped(name), dword === undefined ? unescaped(string ?? '') : Number.parseInt(dword, 16));
  }
  return keys;
}

const unescaped = (text: string): string => text.replaceAll(/\\(["\\])/g, '$1');
