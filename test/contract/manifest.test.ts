import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { needed } from "../../src/taskpane/shell/host";
import { at, everyElement, parseXml, type XmlElement } from "./xml-element";

const dist = path.resolve("dist");
const manifest = parseXml(readFileSync(path.join(dist, "manifest.xml"), "utf8"));
const version = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;

const elements = everyElement(manifest);
const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
const names = (element: XmlElement): string[] => element.children.map((child) => child.name);
const overrides = at(manifest, "VersionOverrides");
const host = at(overrides, "Hosts", "Host");
const desktop = at(host, "DesktopFormFactor");
const resources = at(overrides, "Resources").children.flatMap((kind) => kind.children);
const textOf = (resid: string | undefined): string =>
  resources.find(({ attributes }) => attributes["id"] === resid)?.attributes["DefaultValue"] ?? "";

/** Whether the children stand in the order Office wants; some may be left out. */
const inOrder = (element: XmlElement, order: string[]): void => {
  const found = names(element);
  expect(order).toEqual(expect.arrayContaining(found));
  expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
};

const urls = elements
  .map(({ attributes }) => attributes["DefaultValue"])
  .filter((value): value is string => value !== undefined && /^\w+:\/\//.test(value));

/** The address the add-in is served under, and where in the build an address leads. */
const base = new URL("./", at(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]).href;
const fileOf = (url: string | undefined): string =>
  path.join(dist, url?.startsWith(base) ? url.slice(base.length) : "");

/** Width and height from a PNG's header. */
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the order of the manifest's elements", () => {
  test("of the add-in", () => {
    inOrder(
      manifest,
      "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
        " ",
      ),
    );
  });
  test("of its overrides, host and form factor", () => {
    expect(names(overrides)).toEqual(["Description", "Requirements", "Hosts", "Resources"]);
    expect(names(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(names(desktop)).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(names(at(desktop, "GetStarted"))).toEqual(["Title", "Description", "LearnMoreUrl"]);
    expect(names(at(overrides, "Resources"))).toEqual(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]);
  });
  test("of the ribbon's group and its buttons", () => {
    for (const group of named("Group")) inOrder(group, ["Label", "Icon", "Control"]);
    for (const control of named("Control")) expect(names(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
    for (const supertip of named("Supertip")) expect(names(supertip)).toEqual(["Title", "Description"]);
  });
});

describe("what the manifest promises", () => {
  test("a stable identity and the package's version", () => {
    const inRepository = parseXml(readFileSync("manifest.xml", "utf8"));
    expect(at(manifest, "Id").text).toBe(at(inRepository, "Id").text);
    expect(at(manifest, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(at(manifest, "Version").text).toBe(`${version}.0`);
    expect(at(manifest, "Permissions").text).toBe("ReadWriteDocument");
  });
  test("the namespace TUNE", () => {
    expect(textOf(at(host, "AllFormFactors", "ExtensionPoint", "Namespace").attributes["resid"])).toBe("TUNE");
  });
  test("functions and buttons where Excel has the sets that they need: those that the pane looks for", () => {
    const sets = at(overrides, "Requirements", "bt:Sets").children;
    expect(sets.map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]])).toEqual(needed);
  });
  test("a pane in an older Excel too, which tells what that Excel lacks: the base manifest requires nothing", () => {
    expect(names(manifest)).not.toContain("Requirements");
    expect(at(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]).toMatch(/taskpane\.html$/);
  });
  test("a group on Home whose buttons call functions of the pane", () => {
    expect(named("OfficeTab").map(({ attributes }) => attributes["id"])).toEqual(["TabHome"]);
    const actions = named("Action").map((action) => [action.attributes["xsi:type"], at(action, "FunctionName").text]);
    expect(actions).toEqual(["newSheet", "functions", "repair"].map((name) => ["ExecuteFunction", name]));
  });
  test("no task pane id, which a long-lived runtime does not take, and no equivalent add-in, which takes the namespace away", () => {
    expect([...named("TaskpaneId"), ...named("EquivalentAddins")]).toEqual([]);
  });
});

test("page, function file, pane and runtime are one resource: else Excel keeps the functions apart from the pane", () => {
  const runtime = named("Runtime");
  expect(runtime.map(({ attributes }) => attributes)).toEqual([{ resid: "Tunewise.Page", lifetime: "long" }]);
  const page = at(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation").attributes["resid"];
  expect([page, at(desktop, "FunctionFile").attributes["resid"]]).toEqual(["Tunewise.Page", "Tunewise.Page"]);
  expect(textOf(page)).toBe(at(manifest, "DefaultSettings", "SourceLocation").attributes["DefaultValue"]);
});

describe("resources", () => {
  const defined = resources.map(({ attributes }) => attributes["id"] ?? "");
  const used = elements.flatMap(({ attributes }) => attributes["resid"] ?? []);
  test("each is defined once, and every one of them is used", () => {
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
  });
  test("ids keep to 32 characters", () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });
  test("texts keep to their lengths", () => {
    const tooLong = (kind: string, most: number): string[] =>
      at(overrides, "Resources", kind)
        .children.map(({ attributes }) => attributes["DefaultValue"] ?? "")
        .filter((text) => text.length > most || text === "");
    expect([...tooLong("bt:ShortStrings", 125), ...tooLong("bt:LongStrings", 250)]).toEqual([]);
    expect(at(manifest, "DisplayName").attributes["DefaultValue"]?.length).toBeLessThanOrEqual(125);
    expect(at(manifest, "Description").attributes["DefaultValue"]?.length).toBeLessThanOrEqual(250);
  });
});

describe("addresses", () => {
  test("are https, in one place", () => {
    expect(base).toMatch(/^https:/);
    expect(urls.filter((url) => !url.startsWith(base))).toEqual([]);
  });
  test.each([...new Set(urls)])("%s is in the build", (url) => {
    expect(existsSync(fileOf(url))).toBe(true);
  });
});

describe("icons", () => {
  test("of the ribbon come in the sizes it needs, each as large as it says", () => {
    for (const icon of named("Icon")) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
      expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const { attributes } of icon.children) {
        expect(pngSize(fileOf(textOf(attributes["resid"])))).toEqual([
          Number(attributes["size"]),
          Number(attributes["size"]),
        ]);
      }
    }
  });
  test("of the add-in itself", () => {
    const size = (name: string): [number, number] => pngSize(fileOf(at(manifest, name).attributes["DefaultValue"]));
    expect([size("IconUrl"), size("HighResolutionIconUrl")]).toEqual([
      [32, 32],
      [64, 64],
    ]);
  });
});

test("Microsoft's own reader understands it", () => {
  const home = mkdtempSync(path.join(tmpdir(), "manifest-"));
  try {
    const info = execFileSync(
      process.execPath,
      [path.resolve("node_modules/office-addin-manifest/cli.js"), "info", path.join(dist, "manifest.xml")],
      {
        encoding: "utf8",
        env: { ...process.env, HOME: home, USERPROFILE: home },
      },
    );
    expect(info).toContain("Name: Tunewise");
    expect(info).toContain("Hosts: Workbook");
    expect(info).toContain("Permissions: ReadWriteDocument");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
