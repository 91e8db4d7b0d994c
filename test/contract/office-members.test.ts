import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { at, parseXml } from "./xml-element";
import { compareVersions, declaredMembers, excelApiPage, OfficeUsage, type UsedMember } from "./office-usage";

jest.setTimeout(180_000);

const root = path.join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

let used: readonly UsedMember[];
let published: ReturnType<typeof declaredMembers>;

beforeAll(() => {
  const usage = new OfficeUsage();
  used = [...usage.members(), ...usage.loads()];
  published = declaredMembers(path.join(root, "node_modules/@microsoft/office-js/dist/office.d.ts"));
});

/** Whether the published client declares a member, of the owner itself or of what it extends. */
function isPublished(owner: string, member: string): boolean {
  if (published.members.has(`${owner}.${member}`)) return true;
  const [namespace] = owner.split(".");
  return (published.bases.get(owner) ?? []).some(
    (base) => isPublished(base, member) || (!base.includes(".") && isPublished(`${namespace}.${base}`, member)),
  );
}

const nameOf = ({ owner, member }: UsedMember): string => `${owner}.${member}`;
const placeOf = (one: UsedMember): string => `${nameOf(one)} at ${one.where}`;

/** The sets that the manifest asks for where functions and buttons are defined, by name. */
const promised = new Map(
  at(parseXml(read("manifest.xml")), "VersionOverrides", "Requirements", "bt:Sets").children.map(({ attributes }) => [
    attributes["Name"] ?? "",
    attributes["MinVersion"] ?? "",
  ]),
);

describe("what the add-in uses of office.js", () => {
  test("is found in its source: what is called, assigned, loaded, and given as an enumeration's text", () => {
    const names = new Set(used.map(nameOf));
    for (const name of [
      "Excel.run",
      "Excel.Workbook.worksheets",
      "Excel.Range.values",
      "Excel.NamedItem.formula",
      "Excel.ChartAxisPosition.maximum",
      "Excel.DataValidationErrorAlert.style",
      "Office.onReady",
    ])
      expect(names).toContain(name);
    expect(names.size).toBeGreaterThan(150);
  });

  test("is in the office.js that Microsoft publishes, options included", () => {
    expect(used.filter(({ owner, member }) => !isPublished(owner, member)).map(placeOf)).toEqual([]);
  });

  test("has a requirement set where it belongs to Excel's objects", () => {
    const without = used.filter(({ owner, set }) => /^Excel\.\w/.test(owner) && set === undefined);
    expect([...new Set(without.map(nameOf))].sort()).toEqual([
      "Excel.RequestContext.workbook",
      "Excel.RunOptions.delayForCellEdit",
    ]);
  });

  test("is in the sets that the manifest asks for", () => {
    const newer = used.filter(({ set }) => set && !(compareVersions(set.version, promised.get(set.name) ?? "0") <= 0));
    expect(newer.map((one) => `${placeOf(one)} needs ${one.set?.name} ${one.set?.version}`)).toEqual([]);
  });

  test("is listed in docs/excel-api.md", () => {
    expect(read("docs/excel-api.md")).toBe(excelApiPage(used));
  });
});

test("versions are compared as numbers", () => {
  expect(["1.9", "1.12", "1.2", "1.10"].sort(compareVersions)).toEqual(["1.2", "1.9", "1.10", "1.12"]);
});
