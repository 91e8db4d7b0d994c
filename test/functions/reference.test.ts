import { describe, expect, test } from "@jest/globals";
import { functions } from "../../src/functions/all";
import { helpPage } from "../../src/functions/help-page";
import { functionsPage, functionsTable, markdownTable } from "../../src/functions/reference/markdown";
import { parameterSentence } from "../../src/functions/reference/parameter-sentence";
import { signature } from "../../src/functions/reference/signature";
import { functionCalled } from "./asked";

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
  const help = helpPage();

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
  const help = helpPage();

  test("leads nowhere but to its own anchors", () => {
    const ids = new Set([...help.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of help.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test("has no script and no style of its own, and a policy against both", () => {
    expect(help).not.toMatch(/<script|<style| style=| on[a-z]+=/);
    expect(help).toContain("default-src 'none'");
    expect(help).toContain('href="assets/help.css"');
  });

  test("shows texts as texts", () => {
    expect(help).toContain("=TUNE.MODELPRICE(&quot;gpt-4.1&quot;, &quot;training&quot;)");
  });
});
