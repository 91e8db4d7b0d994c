import { namespace } from "../messages/namespace";
import { element, escapeMarkup } from "../messages/markup";
import { functions } from "./all";
import type { Choices } from "./parameters";
import { conventions } from "./reference/conventions";
import { sectionsOf, type Entry, type Section, type ShownExample } from "./reference/entry";
import { htmlTable, inCode, paragraph } from "./reference/html";

const link = (id: string): string => element("a", { href: `#${id}` }, escapeMarkup(id));

function exampleMarkup({ formula, result, note }: ShownExample): string {
  const told = note === undefined ? "" : ` (${escapeMarkup(note)})`;
  return element(
    "li",
    {},
    typeof result === "string"
      ? `${inCode(formula)} → ${element("strong", {}, escapeMarkup(result))}${told}`
      : `${inCode(formula)}${told} begins ${htmlTable(result)}`,
  );
}

const argumentsMarkup = (entry: Entry): string =>
  htmlTable(
    [
      ["Argument", "Meaning", "Unit and bounds", "If left out"],
      ...entry.arguments.map(({ name, meaning, values, leftOut }) => [name, meaning, values, leftOut]),
    ],
    (text, column) => (column === 0 ? inCode(text) : escapeMarkup(text)),
  );

const entryMarkup = (entry: Entry): string =>
  element(
    "article",
    { id: entry.id },
    [
      element("h3", {}, escapeMarkup(entry.id)),
      paragraph(entry.summary),
      element("p", { class: "signature" }, inCode(`=${entry.signature}`)),
      ...entry.remarks.map(paragraph),
      entry.arguments.length > 0 ? argumentsMarkup(entry) : "",
      paragraph(`Returns ${entry.result}.`),
      entry.noAnswer === undefined ? "" : paragraph(`#N/A: ${entry.noAnswer}`),
      element("ul", { class: "examples" }, entry.examples.map(exampleMarkup).join("\n")),
      entry.choices.length > 0
        ? element("p", {}, `The choices: ${entry.choices.map(({ id }) => link(id)).join(", ")}.`)
        : "",
      entry.related.length > 0 ? element("p", {}, `See also: ${entry.related.map(link).join(", ")}.`) : "",
    ].join("\n"),
  );

const rangeMarkup = ({ name, table }: Section["ranges"][number]): string =>
  element(
    "details",
    {},
    `${element("summary", {}, `In the examples, ${inCode(name)} is this table`)}${htmlTable(table)}`,
  );

const sectionMarkup = ({ group, ranges, entries }: Section): string =>
  [element("h2", {}, escapeMarkup(group)), ...ranges.map(rangeMarkup), ...entries.map(entryMarkup)].join("\n");

const choicesMarkup = ({ id, values }: Choices): string =>
  element(
    "article",
    { id },
    element("h3", {}, escapeMarkup(id)) +
      htmlTable([["Choice", "Meaning"], ...values.map(({ name, tooltip }) => [name, tooltip])], (text, column) =>
        column === 0 ? inCode(text) : escapeMarkup(text),
      ),
  );

const navigation = (sections: readonly Section[]): string =>
  element(
    "nav",
    { "aria-label": "Functions" },
    sections
      .map(({ group, entries }) =>
        element(
          "p",
          {},
          `${element("strong", {}, escapeMarkup(group))}: ${entries.map(({ id }) => link(id)).join(", ")}`,
        ),
      )
      .join("\n"),
  );

/**
 * The reference page to which Excel's help on a function leads; each function's id is an anchor.
 * @param policy its content security policy
 */
export function helpPage(policy = "default-src 'none'; style-src 'self'"): string {
  const sections = sectionsOf(functions);
  const choices = [...new Set(sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.choices)))];
  const main = [
    element("h1", {}, "Tunewise: the functions"),
    paragraph(`Type =${namespace}. in a cell and Excel lists them.`),
    navigation(sections),
    ...conventions.map(({ title, text }) =>
      element("p", {}, `${element("strong", {}, `${escapeMarkup(title)}.`)} ${escapeMarkup(text)}`),
    ),
    ...sections.map(sectionMarkup),
    element("h2", {}, "Choices"),
    ...choices.map(choicesMarkup),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<title>Tunewise: the functions</title>
<link rel="stylesheet" href="assets/help.css">
</head>
<body>
<main>
${main.join("\n")}
</main>
</body>
</html>
`;
}
