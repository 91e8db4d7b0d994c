/** The forty models that people price most: the makers' current ones and those that budgets of the last year were made with. */
export const MOST_USED = [
  "openai:gpt-6.2-astra",
  "openai:gpt-6.2-sol",
  "openai:gpt-6.1-terra",
  "openai:gpt-6.1-sol",
  "openai:gpt-6-astra",
  "openai:gpt-6-luna",
  "openai:gpt-5.6-sol",
  "openai:gpt-5.6-terra",
  "openai:gpt-5.6-luna",
  "openai:gpt-5.5",
  "openai:gpt-5.4-mini",
  "openai:gpt-5-mini",
  "openai:gpt-4.1",
  "openai:gpt-4.1-mini",
  "openai:gpt-4o",
  "openai:gpt-4o-mini",
  "anthropic:claude-fable-5-2",
  "anthropic:claude-opus-5-5",
  "anthropic:claude-sonnet-5-5",
  "anthropic:claude-haiku-5-5",
  "anthropic:claude-sonnet-4-5",
  "anthropic:claude-haiku-4-5",
  "google:gemini-4-carbon",
  "google:gemini-4-argon",
  "google:gemini-4-neon",
  "google:gemini-4-hydrogen",
  "google:gemini-3.8-flash",
  "google:gemini-2.5-pro",
  "google:gemini-2.5-flash",
  "google:gemini-2.5-flash-lite",
  "x-ai:grok-4.7",
  "mistral:mistral-large-4",
  "mistral:mistral-medium-latest",
  "mistral:mistral-small-latest",
  "deepseek:deepseek-flash",
  "deepseek:deepseek-v4-pro",
  "azure:gpt-6.2-sol",
  "azure:gpt-4.1",
  "aws:anthropic.claude-sonnet-5-5",
  "aws:amazon.nova-lite",
];

const usd = (price) => (price === undefined ? "–" : String(price));

/** How a source stands in the table: a link by its host and last part, or its name. */
function link(source) {
  if (!/^https?:/.test(source)) return source;
  const { host, pathname } = new URL(source);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? "";
  return `[${host.replace(/^www\./, "")}${last === "" ? "" : ` ${last}`}](${source})`;
}

/**
 * Today's prices of the most used models with the sources that agree on them, as a table of Markdown.
 * @param {object} known
 * @param {object} known.book the compiled book
 * @param {object} known.curated its files kept by hand
 * @param {readonly object[]} known.disagreements where a second source differs, and why
 * @param {string} known.from the package that token prices are read from, with its version
 * @param {(model: object) => string[]} known.namesInList the names by which the second list may have a model
 */
export function priceTable({ book, curated, disagreements, from, namesInList }) {
  const byHand = new Map(
    [...curated.corrections.models, ...curated.azure.models].map((correction) => [correction.model, correction]),
  );
  const { secondList } = curated;
  const rows = MOST_USED.map((name) => {
    const model = book.models.find(({ provider, id }) => `${provider}:${id}` === name);
    if (!model) throw new Error(`The price book has no ${name}.`);
    const row = model.rows.findLast(({ from: first }) => first <= book.date);
    const { input, cached, output } = row.rates;
    const listed = namesInList(model)
      .map((one) => secondList.prices[model.provider]?.[one])
      .find((one) => one !== undefined);
    const agrees = listed !== undefined && listed[0] === input && listed[1] === output;
    const differs = disagreements.find(({ model: of, source }) => of === name && source === secondList.name);
    return [
      name,
      usd(input),
      usd(cached),
      usd(output),
      row.long ? row.long.above.toLocaleString("en-US") : "–",
      row.checkedOn,
      sourcesOf(byHand.get(name), row, agrees).map(link).join("; "),
      doubtOf(model, row) ?? (listed && !agrees ? differs?.reason : undefined) ?? "",
    ];
  });

  /** The sources of a row: those that it names, else the package, and the second list where it agrees and is not one of them. */
  function sourcesOf(correction, row, agrees) {
    const corrected = correction?.rows?.find(({ from: first }) => first === row.from);
    const named = corrected ? [corrected.source, corrected.also].filter((source) => source !== undefined) : [from];
    const isListed = named.some((source) => source.includes("pi-ai"));
    return agrees && !isListed ? [...named, `${secondList.name} (${secondList.publishedOn})`] : named;
  }

  function doubtOf({ notes }, { doubt, promotionEnds }) {
    const note = notes.find((one) => one.startsWith("In doubt"))?.replace(/^In doubt: /, "");
    const over = promotionEnds !== undefined && promotionEnds < book.date;
    const reason = doubt ?? note ?? (over ? `a promotion that was promised until ${promotionEnds}` : undefined);
    return reason === undefined ? undefined : `in doubt: ${reason}`;
  }

  const head = [
    "model",
    "input",
    "cached",
    "output",
    "long price above",
    "checked on",
    "sources that agree",
    "remarks",
  ];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at > 0 && at < 5 ? "---:" : "---"))), ...rows.map(line)].join("\n");
}
