import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { chosen, filesOf, GROUPS, parseArguments } from "../../scripts/test/groups.mjs";

const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const groupsFor = (...args: string[]): string[] => [...chosen(parseArguments(args)).keys()] as string[];

test("every test file is in one group", () => {
  const all = readdirSync(path.join(import.meta.dirname, ".."), { recursive: true })
    .map((name) => `test/${String(name).replaceAll(path.sep, "/")}`)
    .filter((name) => name.endsWith(".test.ts"));
  expect(groups.flatMap((group) => filesOf(group) as string[]).sort()).toEqual(all.sort());
});

describe("what the words of the command line mean", () => {
  test("a path chooses the groups that have it", () => {
    expect(groupsFor("engine/rules")).toEqual(["unit"]);
    expect(groupsFor("test/browser")).toEqual(["browser"]);
    expect(groupsFor("oracle")).toEqual(["oracle"]);
  });

  test("a group is chosen by name, and a path after it is a path", () => {
    expect(groupsFor("--selectProjects", "unit", "contract", "test/engine/rules")).toEqual(["unit"]);
    expect(groupsFor("--selectProjects=unit,contract")).toEqual(["unit", "contract"]);
  });

  test("groups are left out", () => {
    expect(groupsFor("--without=browser,parity")).toEqual(["unit", "oracle", "client", "contract"]);
  });

  test("jest's own options stay with their values", () => {
    expect(parseArguments(["-t", "a name", "engine", "--bail"])).toMatchObject({
      patterns: ["engine"],
      options: ["-t", "a name", "--bail"],
    });
  });
});
