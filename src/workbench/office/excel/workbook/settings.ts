import { ClientCollection, list } from "../../core/client-collection";
import { ClientItem } from "../../core/client-object";
import { covers } from "../../core/covers";

/** The settings that the add-in keeps in the workbook; they last as long as the page. */
const stored = new Map<string, unknown>();

/** Stands in for Excel.SettingCollection. */
export class SettingCollection extends ClientCollection<true, Setting> {
  override [list](): Setting[] {
    return [...stored.keys()].map((key) => new Setting(this.context, () => key));
  }

  add(key: string, value: unknown): Setting {
    return new Setting(this.context, () => {
      stored.set(key, structuredClone(value));
      return key;
    });
  }

  getItem(key: string): Setting {
    return new Setting(this.context, () => (stored.has(key) ? key : undefined));
  }

  getItemOrNullObject(key: string): Setting {
    return new Setting(this.context, () => (stored.has(key) ? key : undefined), { mayBeNull: true });
  }
}

/** Stands in for Excel.Setting; what it stands for is its key. */
export class Setting extends ClientItem<string> {
  delete(): void {
    this.act((key) => void stored.delete(key));
  }
}

covers<Excel.SettingCollection>()("Excel.SettingCollection", SettingCollection, {});
covers<Excel.Setting>()("Excel.Setting", Setting, {
  key: { read: (key) => key },
  value: {
    read: (key) => stored.get(key),
    write: (key, value: unknown) => void stored.set(key, structuredClone(value)),
  },
});
