/** One row of the browser's own database: what this page knew when it was last online. */
const DATABASE = 'guichet-verify';
const TABLE = 'kept';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });

async function withTable<T>(
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(TABLE, mode);
      const request = work(transaction.objectStore(TABLE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
    });
  } finally {
    database.close();
  }
}

export const findKept = (name: string): Promise<unknown> =>
  withTable('readonly', (table) => table.get(name) as IDBRequest<unknown>);
export const keep = async (name: string, value: unknown): Promise<void> => {
  await withTable('readwrite', (table) => table.put(value, name));
};
