import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { sideLoad } from "../../scripts/excel/side-load.mjs";

const manifest = path.resolve("manifest.xml");
const ID = /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, "utf8"))![1]!;
const commands: string[] = [];
const run = (program: string, args: string[]): Promise<number> =>
  Promise.resolve(commands.push([program, ...args].join(" ")));

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "home-"));
  commands.length = 0;
});
afterEach(() => rmSync(home, { recursive: true }));

describe("side-loading", () => {
  test("on a Mac puts the manifest where Excel looks, and takes it back", async () => {
    mkdirSync(path.join(home, "Library/Containers/com.microsoft.Excel"), { recursive: true });
    const loaded = await sideLoad(manifest, { platform: "darwin", home, run });
    const placed = path.join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
    expect(existsSync(placed)).toBe(true);
    await loaded?.undo();
    expect(existsSync(placed)).toBe(false);
  });
  test("on a Mac without Excel says so", async () => {
    await expect(sideLoad(manifest, { platform: "darwin", home, run })).rejects.toThrow(
      "Excel was not found on this Mac",
    );
  });
  test("on Windows enters it in the registry's list for developers, and takes it out again", async () => {
    const loaded = await sideLoad(manifest, { platform: "win32", home, run });
    const key = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;
    expect(commands).toContain(`reg add ${key} /v ${ID} /t REG_SZ /d ${manifest} /f`);
    await loaded?.undo();
    expect(commands.at(-1)).toBe(`reg delete ${key} /v ${ID} /f`);
  });
  test("elsewhere does nothing: there is no desktop Excel", async () => {
    expect(await sideLoad(manifest, { platform: "linux", home, run })).toBeUndefined();
  });
});
