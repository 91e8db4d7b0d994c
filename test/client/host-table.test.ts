import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import { declaredMembers, OfficeUsage, type UsedMember } from "../contract/office-usage";
import path from "node:path";
import { type Client, openClient } from "./client";

jest.setTimeout(120_000);

/** What every object of Microsoft's client has, whatever the host knows. */
const ofEveryObject = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "items", "add"]);
/** Members that the client itself answers. */
const ofTheClient = new Set([
  "Excel.Workbook.application",
  "Excel.RequestContext.workbook",
  "Excel.RequestContext.sync",
]);

type Table = Record<string, { properties?: object; parts?: object; methods?: object }>;

let client: Client;
let used: UsedMember[];
let typings: ReturnType<typeof declaredMembers>;

beforeAll(async () => {
  client = await openClient();
  const usage = new OfficeUsage();
  used = [...usage.members(), ...usage.loads()];
  typings = declaredMembers(path.join(import.meta.dirname, "../../node_modules/@types/office-js/index.d.ts"));
  client.close();
});

const table = (): Table => objectTypes as Table;
const has = (type: string, member: string): boolean => {
  const known = table()[type];
  return [known?.properties, known?.parts, known?.methods].some((part) => part && Object.hasOwn(part, member));
};

describe("the host's table of types", () => {
  test("has every member of Excel's objects that the add-in uses", () => {
    const excel = used.filter(({ owner, kind }) => kind === "class" && owner.startsWith("Excel."));
    const missing = excel.filter(
      ({ owner, member }) =>
        !ofEveryObject.has(member) &&
        !ofTheClient.has(`${owner}.${member}`) &&
        !has(owner.slice("Excel.".length), member),
    );
    expect(excel.length).toBeGreaterThan(100);
    expect(missing.map(({ owner, member, where }) => `${owner}.${member} at ${where}`)).toEqual([]);
  });

  test("names types and members as Microsoft's typings do", () => {
    // On the wire only: how the client writes gridlines, and has a block's size checked; and the services, which are not Excel's.
    const onTheWireOnly = new Set([
      "Worksheet.gridlines",
      "Range._ValidateArraySize",
      "Application.createWorkbook",
      "WorkbookCreated.open",
    ]);
    const excel = Object.entries(table()).filter(
      ([type]) => `Excel.${type}` in client.page.window || type in client.page.window.Excel,
    );
    const unknown = excel.flatMap(([type, { properties, parts, methods }]) =>
      Object.keys({ ...properties, ...parts, ...methods })
        .map((member) => `${type}.${member}`)
        .filter((name) => !onTheWireOnly.has(name) && !typings.members.has(`Excel.${name}`)),
    );
    expect(excel.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });
});
