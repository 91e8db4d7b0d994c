import { element, escapeMarkup } from "../messages/markup";
import { namespace } from "../messages/namespace";
import { searchWords } from "../messages/pane/search-words";
import { questionTexts } from "../messages/questions";
import { functions } from "./all";
import type { Choices } from "./parameters";
import {
  conventions,
  type Entry,
  type Section,
  sectionsOf,
  type ShownExample,
  type ShownTable,
} from "./reference/entry";
import { type AnsweredQuestion, answeredQuestions, answerText } from "./reference/questions";

/** A paragraph of text. */
const paragraph = (text: string): string => element("p", {}, escapeMarkup(text));

/** A text in the letters of code. */
const inCode = (text: string): string => element("code", {}, escapeMarkup(text));

/** A table whose first row is the header; it scrolls by itself where the page is too narrow. */
function htmlTable(
  [header = [], ...rows]: ShownTable,
  cell: (text: string, column: number) => string = escapeMarkup,
): string {
  const head = element("tr", {}, ...header.map((title) => element("th", { scope: "col" }, escapeMarkup(title))));
  const body = rows.map((row) =>
    element("tr", {}, ...header.map((_, column) => element("td", {}, cell(row[column] ?? "", column)))),
  );
  return element(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": header.filter(Boolean).join(", ") },
    element("table", {}, element("thead", {}, head), element("tbody", {}, body.join("\n"))),
  );
}

const link = (id: string): string => element("a", { href: `#${id}` }, escapeMarkup(id));

function exampleMarkup({ formula, result, note }: ShownExample): string {
  const told = note === undefined ? "" : ` (${escapeMarkup(note)})`;
  return element(
    "li",
    {},
    typeof result === "string"
      ? `${copied(formula)} → ${element("strong", {}, escapeMarkup(result))}${told}`
      : `${copied(formula)}${told} begins ${htmlTable(result)}`,
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
    { id: entry.id, "data-words": searchWords[entry.id] ?? "" },
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

/** The anchor of the questions, which the page's script knows too. */
const QUESTIONS = "questions";

const copied = (formula: string): string => element("code", { class: "copied" }, escapeMarkup(formula));

/** The questions of an analyst, each with its formula, what that gives, and the template that has it ready. */
function questionsMarkup(asked: readonly AnsweredQuestion[]): string {
  const head = [questionTexts.question, questionTexts.formula, questionTexts.answer, questionTexts.template];
  const row = ({ question, formula, id, answer, unit, template = questionTexts.none }: AnsweredQuestion): string =>
    element(
      "tr",
      {},
      element("td", {}, escapeMarkup(question)),
      element("td", {}, `${copied(formula)} ${link(id)}`),
      element("td", {}, escapeMarkup(answerText({ answer, unit }))),
      element("td", {}, escapeMarkup(template)),
    );
  return element(
    "section",
    { id: QUESTIONS },
    element("h2", {}, escapeMarkup(questionTexts.title)),
    paragraph(questionTexts.about),
    element(
      "div",
      { class: "table", tabindex: 0, role: "region", "aria-label": questionTexts.title },
      element(
        "table",
        {},
        element(
          "thead",
          {},
          element("tr", {}, ...head.map((text) => element("th", { scope: "col" }, escapeMarkup(text)))),
        ),
        element("tbody", {}, asked.map(row).join("\n")),
      ),
    ),
  );
}

/** A field that the page's script brings to life; without it the page is whole, only not searchable. */
const searchMarkup = (): string =>
  [
    '<p class="search" hidden>',
    element("label", { for: "search" }, escapeMarkup(questionTexts.search)),
    `<input id="search" type="search" autocomplete="off" placeholder="${escapeMarkup(questionTexts.placeholder)}">`,
    '<span id="found" role="status"></span>',
    "</p>",
  ].join("\n");

/** What the script says, in the words of the texts. */
const scriptTexts = (): string =>
  ["copy", "copied", "found", "nothing"]
    .map((key) => ` data-${key}="${escapeMarkup(questionTexts[key as "copy"])}"`)
    .join("");

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
    element("p", {}, element("a", { href: `#${QUESTIONS}` }, escapeMarkup(questionTexts.title))),
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
export async function helpPage(
  policy = "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'",
): Promise<string> {
  const sections = sectionsOf(functions);
  const choices = [...new Set(sections.flatMap(({ entries }) => entries.flatMap((entry) => entry.choices)))];
  const main = [
    element("h1", {}, "Tunewise: the functions"),
    paragraph(`Type =${namespace}. in a cell and Excel lists them.`),
    searchMarkup(),
    navigation(sections),
    questionsMarkup(await answeredQuestions()),
    element("h2", {}, escapeMarkup(questionTexts.conventions)),
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
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/help.css">
<script src="assets/help.js" defer></script>
</head>
<body>
<main${scriptTexts()}>
${main.join("\n")}
</main>
</body>
</html>
`;
}
