import { loadSource } from "../load-source.mjs";

/**
 * The price book as one script: a server's copy of it can be replaced without a build. The add-in's page loads it before the functions,
 * which take it in place of the book they carry where it has their form and is not older.
 */
export async function bookScript() {
  const { encodedBook } = await loadSource("src/prices/data/encoded-book.ts");
  return [
    "// The price book of Tunewise, by `npm run prices`. Token prices from genai-prices, © Pydantic Services Inc., MIT licence, with the project's own corrections.",
    `globalThis.tunewisePriceBook = ${JSON.stringify(encodedBook)};`,
    "",
  ].join("\n");
}
