import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { ClientCollection } from "../../src/workbench/office/core/client-collection";
import { ClientObject } from "../../src/workbench/office/core/client-object";
import { ClientResult } from "../../src/workbench/office/core/client-result";
import { covered } from "../../src/workbench/office/core/covered";
import { OfficeError } from "../../src/workbench/office/core/errors";
import { EventHandlers } from "../../src/workbench/office/excel/event-handlers";
import { RequestContext } from "../../src/workbench/office/excel/request-context";
import type { Host } from "../../src/workbench/office/host";
import { customFunctionsNamespace } from "../../src/workbench/office/namespaces/custom-functions";
import { excelNamespace } from "../../src/workbench/office/namespaces/excel";
import { officeNamespace } from "../../src/workbench/office/namespaces/office";
import { declaredMembers, OfficeUsage, type UsedMember } from "./office-usage";

jest.setTimeout(180_000);

type Typings = ReturnType<typeof declaredMembers>;

const modules = path.join(import.meta.dirname, "../../node_modules");
const officeJs = path.join(modules, "@microsoft/office-js/dist");
/** Interfaces that describe plain data given to or taken from office.js, not something it has. */
const plainData =
  /^(Office\.AddinCommands\.|Office\.VisibilityModeChangedMessage|Office\.AsyncResult|Excel\.|OfficeExtension\.(LoadOption|UpdateOptions|DebugInfo))/;

let used: UsedMember[];
let loaded: UsedMember[];
let published: Typings;
let typings: Typings;

beforeAll(() => {
  const usage = new OfficeUsage(["src/excel", "src/taskpane"]);
  used = usage.members();
  loaded = usage.loads();
  published = declaredMembers(path.join(officeJs, "office.d.ts"));
  typings = declaredMembers(path.join(modules, "@types/office-js/index.d.ts"));
  const host = { functions: {}, addIn: {}, isDark: () => false, olderSets: () => ({}) } as unknown as Host;
  Object.assign(globalThis, { document: { readyState: "complete" } });
  covered
    .set("Excel", excelNamespace(host))
    .set("Office", officeNamespace(host))
    .set("CustomFunctions", customFunctionsNamespace(host));
  const context = new RequestContext(host);
  covered.set("Excel.RequestContext", context).set("OfficeExtension.ClientRequestContext", context);
  covered
    .set("OfficeExtension.ClientObject", ClientObject.prototype)
    .set("OfficeExtension.ClientResult", ClientResult.prototype)
    .set("OfficeExtension.EventHandlers", EventHandlers.prototype);
  covered.set("OfficeExtension.Error", new OfficeError("", ""));
});

/** Whether typings declare a member, of the owner itself or of what it extends. */
function isDeclared(typings: Typings, owner: string, member: string): boolean {
  if (typings.members.has(`${owner}.${member}`)) return true;
  const [namespace] = owner.split(".");
  return (typings.bases.get(owner) ?? []).some(
    (base) =>
      isDeclared(typings, base, member) || (!base.includes(".") && isDeclared(typings, `${namespace}.${base}`, member)),
  );
}

function isCovered({ owner, member, kind }: UsedMember): boolean {
  const members = covered.get(owner);
  return members ? member in members : kind === "interface" && plainData.test(owner);
}

const told = ({ owner, member, where }: UsedMember): string => `${owner}.${member} at ${where}`;

describe("what the add-in uses of office.js", () => {
  test("is found in its source at all", () => {
    const names = new Set(used.map(({ owner, member }) => `${owner}.${member}`));
    for (const name of ["Excel.run", "Excel.Workbook.worksheets", "Excel.Range.values", "Office.onReady"])
      expect(names).toContain(name);
    expect(loaded.map(({ member }) => member)).toContain("values");
  });

  test("is in the published office.js", () => {
    expect([...used, ...loaded].filter(({ owner, member }) => !isDeclared(published, owner, member)).map(told)).toEqual(
      [],
    );
  });

  test("is covered by the workbench's stand-in", () => {
    expect(used.filter((member) => !isCovered(member)).map(told)).toEqual([]);
  });

  test("is covered where it is loaded", () => {
    expect(loaded.filter((member) => !isCovered(member)).map(told)).toEqual([]);
  });
});

describe("what the stand-in has", () => {
  const own = (members: object): string[] =>
    Object.getOwnPropertyNames(members).filter((name) => name !== "constructor");
  /** What every client object has beside what its interface says, in Microsoft's too. */
  const ofEvery = new Set([...own(ClientObject.prototype), ...own(ClientCollection.prototype)]);

  test("is in Microsoft's typings", () => {
    const excel = [...covered].filter(([name]) => /^(Excel|Office)\./.test(name) && !name.endsWith(".RequestContext"));
    const unknown = excel.flatMap(([name, members]) =>
      own(members)
        .filter((member) => !ofEvery.has(member) && !isDeclared(typings, name, member))
        .map((member) => `${name}.${member}`),
    );
    expect(excel.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });

  test("has enumerations with the texts that Excel gives them", () => {
    const script = readFileSync(path.join(officeJs, "excel-web-16.00.debug.js"), "utf8");
    const enums = [...covered].filter(
      ([name, members]) =>
        /^Excel\.\w+$/.test(name) &&
        !(members instanceof ClientObject) &&
        Object.values(members).every((value) => typeof value === "string") &&
        own(members).length > 0,
    );
    const wrong = enums.flatMap(([name, members]) =>
      Object.entries(members as Record<string, string>)
        .filter(([member, text]) => !script.includes(`${name.slice("Excel.".length)}["${member}"] = "${text}"`))
        .map(([member]) => `${name}.${member}`),
    );
    expect(enums.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
