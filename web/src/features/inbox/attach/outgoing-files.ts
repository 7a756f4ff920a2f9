/**
 * Files written out and not in a thread yet, by the client id of their message: in memory for this page, and in the
 * browser's own store so that a reload or a dead battery loses none.
 */
const memory = new Map<string, Blob>();
const storeName = "files";

function openStore(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("croozer.outbox", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const request = act(database.transaction(storeName, mode).objectStore(storeName));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

export function keepFile(clientId: string, file: Blob): void {
  memory.set(clientId, file);
  // Without a store (a private window) the page still has it.
  void inStore("readwrite", (store) => store.put(file, clientId)).catch(() => undefined);
}

export async function findFile(clientId: string): Promise<Blob | null> {
  const known = memory.get(clientId);
  if (known) return known;
  const kept: unknown = await inStore("readonly", (store) => store.get(clientId)).catch(() => null);
  if (!(kept instanceof Blob)) return null;
  memory.set(clientId, kept);
  return kept;
}

export function forgetFile(clientId: string): void {
  memory.delete(clientId);
  void inStore("readwrite", (store) => store.delete(clientId)).catch(() => undefined);
}
