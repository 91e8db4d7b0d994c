import { execFileSync } from "node:child_process";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { calcPrice } from "@pydantic/genai-prices";
import { allPricing } from "ai-sdk-cost-calculator";
import { BookFiles } from "../../scripts/prices/book-files";
import { compileBook } from "../../scripts/prices/compile";
import { crossCheck, listedPrices, unexplained } from "../../scripts/prices/cross-check";
import { encodeBook, encodedModule } from "../../scripts/prices/encode";
import type { BookModel } from "../../src/prices/book-data";
import { decodeBook } from "../../src/prices/decode-book";
import { encodedBook } from "../../src/prices/data/encoded-book";

const folder = path.join(import.meta.dirname, "../../src/prices/data");
const files = new BookFiles(folder);
const store = files.store();
const curated = files.curated();
const book = compileBook(store, curated);
const listedOn = store.models
  .map(({ listedOn }) => listedOn)
  .sort()
  .at(-1)!;
const named = ({ provider, id }: { provider: string; id: string }): string => `${provider}:${id}`;

describe("the files of the price book", () => {
  test("what the add-in carries is what they say", () => {
    expect(encodedModule(encodeBook(book, encodedBook.madeOn))).toBe(files.encoded());
  });

  test("what is encoded is decoded whole", () => {
    const { providers, models, tuning, date } = decodeBook(encodedBook);
    expect({ date, providers, models, tuning }).toEqual(book);
  });

  test("cost the functions 22 KB gzipped at most, with the code that reads them and a company's list", () => {
    const root = path.join(import.meta.dirname, "../..");
    const options = [
      "src/prices/price-book.ts",
      "--bundle",
      "--minify",
      "--format=esm",
      "--target=es2022",
      "--external:../engine/*",
      "--external:../messages/*",
    ];
    const bundle = execFileSync(process.execPath, [path.join(root, "node_modules/esbuild/bin/esbuild"), ...options], {
      cwd: root,
    });
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(22 * 1024);
  });

  test("tuning prices have every row of the lifecycle and none twice", () => {
    const names = curated.tuning.rows.map((row) => `${row.provider}:${row.model} ${row.method} ${row.variant ?? ""}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(curated.tuning.rows.map(({ provider }) => provider))).toEqual(
      new Set(["openai", "azure", "google", "together", "fireworks", "aws", "ori", "mistral", "cohere"]),
    );
  });
});

describe("the rows", () => {
  test("stand in order of their dates, one a day", () => {
    for (const model of book.models) {
      const days = model.rows.map(({ from }) => from);
      expect([named(model), days]).toEqual([named(model), [...new Set(days)].sort()]);
    }
  });

  test("have cached input at most at the input's price, written input at least, and output at least at it", () => {
    for (const model of book.models)
      for (const { rates, long } of model.rows)
        for (const { input = NaN, output, cached, cacheWrite } of long ? [rates, long.rates] : [rates]) {
          expect([named(model), cached === undefined || cached <= input]).toEqual([named(model), true]);
          expect([named(model), cacheWrite === undefined || cacheWrite >= input]).toEqual([named(model), true]);
          expect([named(model), output === undefined || output >= input]).toEqual([named(model), true]);
        }
  });

  test("cost something, without the noise of binary arithmetic", () => {
    for (const model of book.models)
      for (const { rates, long } of model.rows)
        for (const price of [...Object.values(rates), ...Object.values(long?.rates ?? {})] as number[]) {
          expect([named(model), price > 0]).toEqual([named(model), true]);
          expect(String(price).length).toBeLessThan(10);
        }
  });

  test("end, if they do, after they begin, and have a source", () => {
    for (const model of book.models) {
      expect([named(model), model.endsOn === undefined || model.endsOn > model.rows[0]!.from]).toEqual([
        named(model),
        true,
      ]);
      for (const row of model.rows) expect(new URL(row.source).protocol).toBe("https:");
    }
  });

  test("agree with the package's own calculation, but for what is corrected", () => {
    const byHand = [...curated.corrections.models, ...curated.azure.models];
    const corrected = new Set(byHand.filter(({ rows }) => rows).map(({ model }) => model));
    const byTheClock = new Set(["deepseek"]);
    let compared = 0;
    for (const model of book.models) {
      if (
        corrected.has(named(model)) ||
        byTheClock.has(model.provider) ||
        !store.models.some((other) => named(other) === named(model))
      )
        continue;
      const name = packageNames(model).find((one) =>
        calcPrice({ input_tokens: 1 }, one, { providerId: model.provider }),
      );
      expect([named(model), name]).toEqual([named(model), expect.any(String)]);
      for (const { from, rates, long } of model.rows) {
        const timestamp = new Date(`${from}T12:00:00Z`);
        for (const tokens of tokensToCompare(long?.above)) {
          const theirs = calcPrice(
            { input_tokens: tokens, output_tokens: rates.output === undefined ? 0 : 100 },
            name!,
            { providerId: model.provider, timestamp },
          );
          const ours = long && tokens > long.above ? long.rates : rates;
          expect([named(model), tokens, theirs && theirs.total_price]).toEqual([
            named(model),
            tokens,
            expect.closeTo((tokens * ours.input! + 100 * (ours.output ?? 0)) / 1e6, 9),
          ]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(380);
  });
});

/** The last tokens at the short price and the first at the long one: the package has the long one from 271,999 on, where OpenAI says "more than 272K". */
const tokensToCompare = (above: number | undefined): number[] =>
  above === undefined ? [1_000] : [above === 272_000 ? 271_999 : above, above + 1];

/** The names by which the package may know what the book calls more shortly. */
function packageNames({ provider, id, aliases, families }: BookModel): string[] {
  if (provider === "aws")
    return [`us.${id}-v1:0`, `${id}-v1:0`, `us.${id}`, id, `${id}-v0:2`, `${id}-v0:1`, `${id}-v2:0`];
  if (provider === "fireworks") return [`accounts/fireworks/models/${id}`, `accounts/fireworks/routers/${id}`];
  return [id, ...aliases, ...families, `${id}-latest`];
}

describe("the second sources", () => {
  test("disagree only where it is known why", () => {
    const { secondList } = curated;
    const usual = crossCheck(book, allPricing, listedOn);
    const list = crossCheck(book, listedPrices(secondList), secondList.publishedOn, secondList.name);
    expect(usual.compared).toBeGreaterThan(500);
    expect(list.compared).toBeGreaterThan(600);
    const found = [...usual.disagreements, ...list.disagreements];
    expect(unexplained(found, files.disagreements())).toEqual({ fresh: [], settled: [] });
  });
});
