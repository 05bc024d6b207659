// Steps from each version of the database to the next. Append only: a released step never changes,
// and this file imports nothing, so that no later change elsewhere can alter history.

interface Upgradable {
  createObjectStore(
    name: string,
    options?: { keyPath?: string },
  ): { createIndex(name: string, keyPath: string): unknown };
}

export const MIGRATIONS: readonly ((database: Upgradable) => void)[] = [
  // 1: the first release
  (database) => {
    const alerts = database.createObjectStore('alerts', { keyPath: 'id' });
    alerts.createIndex('at', 'at');
    alerts.createIndex('contact', 'contact');
    database.createObjectStore('contacts', { keyPath: 'contact' });
    database.createObjectStore('settings');
  },
  // 2: what is sealed for the guardian
  (database) => {
    database.createObjectStore('vault', { keyPath: 'id' });
  },
];
