import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { helpPage } from "../../src/functions/help-page";
import { functionsPage, functionsTable, markdownTable } from "../../src/functions/reference/markdown";
import { parameterSentence, signature } from "../../src/functions/reference/signature";
import { answeredQuestions } from "../../src/functions/reference/questions";
import { exampleInputs } from "../../src/functions/scenarios/example-inputs";
import { escapeMarkup } from "../../src/messages/markup";
import { questions } from "../../src/messages/questions";
import { evaluate } from "../../src/workbooks/formula/evaluate";
import { parse } from "../../src/workbooks/formula/parse";
import type { Value } from "../../src/workbooks/formula/value";
import { areaOf } from "../../src/workbooks/grid/area";
import { templates } from "../../src/workbooks/templates";
import { functionCalled } from "./asked";

const help = await helpPage();

describe("what the reference says", () => {
  test("a signature shows what may be left out, and the default where it is a constant", () => {
    expect(signature(functionCalled("CACHEHITRATE"))).toBe(
      "TUNE.CACHEHITRATE(calls_per_day, ttl_minutes, [active_hours=24], [calls_per_minute_per_cache=0])",
    );
    expect(signature(functionCalled("TOKENS"))).toBe('TUNE.TOKENS(text, [model="gpt-4o"], [estimate=FALSE])');
    expect(signature(functionCalled("BLENDEDPRICE"))).toBe(
      "TUNE.BLENDEDPRICE(price_or_model, [output_price], [output_share=0.25], [cached_share=0], [cached_price])",
    );
  });

  test("a parameter is told with unit, bounds and default", () => {
    const { cached_share, cached_price, days, date } = {
      ...functionCalled("PROMPTCOST").parameters,
      ...functionCalled("MODELPRICE").parameters,
    };
    expect(parameterSentence(cached_share!)).toBe(
      "Share of the input tokens that is read from a cache. Fraction, between 0 and 1. If left out: 0.",
    );
    expect(parameterSentence(days!)).toBe("Number of days. Days, at least 0. If left out: 1.");
    expect(parameterSentence(date!)).toMatch(/If left out: the price book's date\.$/);
    expect(parameterSentence(cached_price!)).toMatch(/required when price_or_model is a number/);
  });

  test("a unit's symbol keeps its small letter, a word begins with a capital one", () => {
    expect(parameterSentence(functionCalled("TUNINGCOST").parameters["setup_hours"]!)).toMatch(/ h, at least 0\./);
    expect(parameterSentence(functionCalled("LATENCY").parameters["overhead_seconds"]!)).toMatch(
      / s\/call, at least 0\./,
    );
    expect(parameterSentence(functionCalled("SCENARIO").parameters["strategy"]!)).toMatch(
      / A name, or a whole number of at least 1\./,
    );
  });

  test("a bar within a cell does not end it", () => {
    expect(markdownTable([["a|b"], ["c"]])).toBe("| a\\|b |\n|---|\n| c |");
  });
});

describe.each(functions.map((definition) => [definition.id, definition] as const))("%s", (id, definition) => {
  const page = functionsPage();

  test("has its place in the page and in the help, with every argument and example", () => {
    expect(page).toContain(`\n### ${id}\n`);
    expect(help.split(`id="${id}"`)).toHaveLength(2);
    const article = help.slice(help.indexOf(`id="${id}"`), help.indexOf("</article>", help.indexOf(`id="${id}"`)));
    for (const [name] of definition.order) expect(article).toContain(`<code>${name}</code>`);
    for (const { args } of definition.examples) expect(page).toContain(`\`=TUNE.${id}(${args})\``);
    expect(functionsTable()).toContain(`[${id}](docs/functions.md#${id.toLowerCase()})`);
  });
});

describe("the help page", () => {
  test("leads nowhere but to its own anchors", () => {
    const ids = new Set([...help.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of help.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("has its script and its style in files of their own, and a policy against any other", () => {
    expect(help).not.toMatch(/<style| style=| on[a-z]+=/);
    expect([...help.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script src="assets/help.js" defer>']);
    expect(help).toContain("default-src 'none'");
    expect(help).toContain('href="assets/help.css"');
  });

  test("answers at least thirty questions, each with a formula that gives an answer, and a template", async () => {
    const asked = await answeredQuestions();
    expect(asked.length).toBeGreaterThanOrEqual(30);
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(Object.keys(questions)));
    const titles = new Set(templates.map(({ title }) => title));
    for (const { question, formula, answer, template } of asked) {
      expect(help).toContain(escapeMarkup(question));
      expect(help).toContain(escapeMarkup(formula));
      // An answer is a figure, a text or a table, and never an error; what CHECK finds may be nothing.
      expect(Array.isArray(answer) ? answer.length : answer).toBeTruthy();
      if (template !== undefined) expect(titles).toContain(template);
    }
    // Every function has a question that leads to it, but those that only answer for single figures what the sheet answers whole.
    const led = new Set(asked.map(({ id }) => id));
    expect(functions.map(({ id }) => id).filter((id) => !led.has(id))).toEqual([
      "BREAKEVEN_DAYS",
      "BREAKEVEN_CALLS",
      "BREAKEVEN_TOKENS",
    ]);
  });

  test("gives for each formula what the formula itself gives in a sheet with that table", async () => {
    const busier = exampleInputs.map(([label, ...values]) =>
      label === "Calls per day" ? [label, 20_000, 20_000] : [label, ...values],
    );
    const around = {
      read: () => busier as Value,
      named: () => ({ sheet: "Sheet1", area: areaOf("A1:C17") }),
    };
    for (const { formula, answer, id } of await answeredQuestions()) {
      if (!formula.includes("(Inputs") || id === "SIMULATE" || id === "PRICESUSED" || formula.includes("{")) continue;
      expect([formula, evaluate(parse(formula.slice(1)), around)]).toEqual([formula, answer]);
    }
  });

  test("shows texts as texts", () => {
    expect(help).toContain("=TUNE.MODELPRICE(&quot;gpt-4.1&quot;, &quot;training&quot;)");
  });
});
