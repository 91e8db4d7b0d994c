import { expect, test } from "@jest/globals";
import { layout } from "../../src/workbooks/layout";
import { templates } from "../../src/workbooks/templates";
import { writeWorkbook } from "../../src/xlsx/write-workbook";
import { readBack } from "./read-back";

const texts = [
  "=1+1",
  "+1",
  "-cmd|' /C calc'!A0",
  "@SUM(A1)",
  ' =HYPERLINK("http://elsewhere.invalid")',
  "\t=1",
  "<script>alert(1)</script>",
  '</t></is></c><c r="Z1"><f>1+1</f></c>',
  "]]><f>1</f>",
  "&amp; & &#61;1",
  "'quoted",
  '"',
  "_x0041_",
  "a control \u0001 character",
  "emoji 😀",
  "two\nlines",
];

test("a text in a file is a text, whatever it says", async () => {
  const [first] = layout(templates[0]!) as [ReturnType<typeof layout>[number]];
  const bare = { ...first, name: "Texts", charts: [], names: [], validations: [], conditions: [] };
  const file = await readBack(
    await writeWorkbook(
      [{ ...bare, cells: texts.map((value, row) => ({ row, column: 0, value, style: "plain" as const })) }],
      { title: "<t>&", description: "=1+1" },
    ),
  );
  const sheet = file.sheets[0]!;
  expect(texts.map((_, row) => sheet.cell(row, 0).value)).toEqual(texts);
  expect(sheet.xml).not.toMatch(/<f[ >]/);
  // XML has no place for them: a file with one cannot be opened.
  for (const path of file.paths.filter((name) => name.endsWith(".xml"))) {
    // eslint-disable-next-line no-control-regex
    expect(file.part(path)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  }
});
