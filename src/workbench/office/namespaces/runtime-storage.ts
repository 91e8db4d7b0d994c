import { guarded } from "../core/guard";

const stored = new Map<string, string>();

/** The `OfficeRuntime.storage` object; it lasts as long as the page. */
export const runtimeStorage = guarded("OfficeRuntime.Storage", {
  getItem: (key: string) => Promise.resolve(stored.get(key) ?? null),
  setItem: (key: string, value: string) => Promise.resolve(void stored.set(key, value)),
  removeItem: (key: string) => Promise.resolve(void stored.delete(key)),
  getKeys: () => Promise.resolve([...stored.keys()]),
});
