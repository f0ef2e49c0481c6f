// What stays on this phone: drafts until they are sent or cleared, and what was sent, so that it can be completed.

const DAYS = 30;
const STORE = "kept";
let opened = null;
const inMemory = new Map(); // where the phone keeps nothing (private windows): as long as the page is open

function database() {
  opened ??= new Promise((done) => {
    try {
      const asked = indexedDB.open("mediator-desk", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => done(null);
    } catch {
      done(null);
    }
  });
  return opened;
}

async function act(mode, what) {
  const db = await database();
  if (db === null) return undefined;
  return new Promise((done, failed) => {
    const change = db.transaction(STORE, mode);
    const asked = what(change.objectStore(STORE));
    change.oncomplete = () => done(asked?.result);
    change.onerror = change.onabort = () => failed(change.error);
  });
}

export async function keep(key, value) {
  const row = { ...value, keptAt: Date.now() };
  inMemory.set(key, row);
  try {
    await act("readwrite", (rows) => rows.put(row, key));
    return true;
  } catch {
    return false; // the phone is full: it is still in memory
  }
}

export async function kept(key) {
  if (inMemory.has(key)) return inMemory.get(key);
  try {
    return await act("readonly", (rows) => rows.get(key));
  } catch {
    return undefined;
  }
}

export async function forget(key) {
  inMemory.delete(key);
  try {
    await act("readwrite", (rows) => rows.delete(key));
  } catch {
    // it is gone from memory
  }
}

export async function forgetAll() {
  inMemory.clear();
  try {
    await act("readwrite", (rows) => rows.clear());
  } catch {
    // as above
  }
}

/** Return all keys with what is kept under them; what is older than a month is forgotten. */
export async function allKept() {
  const found = new Map(inMemory);
  try {
    const [keys, values] = await Promise.all([
      act("readonly", (rows) => rows.getAllKeys()),
      act("readonly", (rows) => rows.getAll()),
    ]);
    (keys || []).forEach((key, i) => { if (!found.has(key)) found.set(key, values[i]); });
  } catch {
    // what is in memory
  }
  for (const [key, row] of found) {
    if (Date.now() - row.keptAt > DAYS * 86400000) {
      found.delete(key);
      await forget(key);
    }
  }
  return found;
}

/** Return 128 random bits in hex: a letter's own key. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
