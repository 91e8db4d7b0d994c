import { expect, test } from "@jest/globals";
import { loadPaths } from "../../src/workbench/office/core/load-paths";

test.each([
  [undefined, [[]]],
  ["name", [["name"]]],
  [
    "items/name, items/format/font/bold",
    [
      ["items", "name"],
      ["items", "format", "font", "bold"],
    ],
  ],
  [
    ["name", "id,position"],
    [["name"], ["id"], ["position"]],
  ],
  [{ name: true, format: { font: { bold: true } }, id: false }, [["name"], ["format", "font", "bold"]]],
  [{ $all: true, format: { columnWidth: true } }, [[], ["format", "columnWidth"]]],
  [{ select: "name,id", expand: "format" }, [["name"], ["id"], ["format"]]],
])("load(%j)", (request, paths) => expect(loadPaths(request)).toEqual(paths));
