import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const DEVELOPER_KEY = String.raw`HKCU\SOFTWARE\Microsoft\Office\16.0\WEF\Developer`;

const manifestId = (manifest) => /<Id>(.*?)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1];

const onWindows = {
  /** Office reads there which manifests a developer wants to try. */
  async add(manifest, { run }) {
    await run("reg", ["add", DEVELOPER_KEY, "/v", manifestId(manifest), "/t", "REG_SZ", "/d", manifest, "/f"]);
    await run("reg", ["add", DEVELOPER_KEY, "/v", "RefreshAddins", "/t", "REG_DWORD", "/d", "1", "/f"]);
  },
  remove: (manifest, { run }) => run("reg", ["delete", DEVELOPER_KEY, "/v", manifestId(manifest), "/f"]),
  openExcel: ["cmd", "/c", "start", "", "excel"],
  hint: "In Excel: Home > Add-ins > More Add-ins > Developer Add-ins (older builds: Insert > My Add-ins > Developer Add-ins) > Tunewise > Add.",
};

const onMac = {
  async add(manifest, { home }) {
    if (!existsSync(path.join(home, "Library/Containers/com.microsoft.Excel")))
      throw new Error("Excel was not found on this Mac: start it once, then try again.");
    const target = this.place(manifest, home);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(manifest, target);
  },
  remove(manifest, { home }) {
    rmSync(this.place(manifest, home), { force: true });
  },
  /** Excel for Mac looks into this folder of its own for manifests to try. */
  place: (manifest, home) =>
    path.join(
      home,
      "Library/Containers/com.microsoft.Excel/Data/Documents/wef",
      `${manifestId(manifest)}.manifest.xml`,
    ),
  openExcel: ["open", "-a", "Microsoft Excel"],
  hint: "In Excel: Home > Add-ins > Tunewise, under Developer Add-ins. An Excel that was already open must be restarted.",
};

const WAYS = { win32: onWindows, darwin: onMac };

/** How an add-in gets into Excel on the web, which any system can use. */
export const ON_THE_WEB = (manifest) =>
  `Excel on the web: open a workbook on https://excel.cloud.microsoft, Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose ${manifest}.`;

/**
 * Tells this machine's Excel of a manifest to try.
 * @param {string} manifest its path
 * @param {{ platform?: string, home?: string, run: (program: string, args: string[]) => Promise<unknown> }} system
 * @returns how to go on, what opens Excel, and what takes it all back; undefined where no desktop Excel exists
 */
export async function sideLoad(manifest, { platform = process.platform, home = os.homedir(), run }) {
  const way = WAYS[platform];
  if (!way) return undefined;
  await way.add(manifest, { home, run });
  const undo = async () => void (await way.remove(manifest, { home, run }));
  return { hint: way.hint, openExcel: way.openExcel, undo };
}
