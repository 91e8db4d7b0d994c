import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import {
  azureSchema,
  batchesSchema,
  correctionsSchema,
  disagreementsSchema,
  firstDatesSchema,
  lifecycleSchema,
  secondListSchema,
  storeSchema,
  tuningSchema,
  type Curated,
  type Store,
} from "./file-schemas";

/** The files of the price book in a folder: `src/prices/data` of the project. */
export class BookFiles {
  constructor(private readonly folder: string) {}

  /** The accumulated book, checked. */
  store = (): Store => this.read("price-book.json", storeSchema);

  /** What is kept by hand, checked. */
  curated = (): Curated => ({
    firstDates: this.read("first-dates.json", firstDatesSchema),
    lifecycle: this.read("lifecycle.json", lifecycleSchema),
    batches: this.read("batches.json", batchesSchema),
    corrections: this.read("corrections.json", correctionsSchema),
    azure: this.read("azure-prices.json", azureSchema),
    tuning: this.read("tuning-prices.json", tuningSchema),
    secondList: this.read("second-list.json", secondListSchema),
  });

  disagreements = (): v.InferOutput<typeof disagreementsSchema>["disagreements"] =>
    this.read("known-disagreements.json", disagreementsSchema).disagreements;

  encoded = (): string => readFileSync(this.at("encoded-book.ts"), "utf8");

  writeStore(store: Store): void {
    writeFileSync(this.at("price-book.json"), storeText(store));
  }

  writeEncoded(text: string): void {
    writeFileSync(this.at("encoded-book.ts"), text);
  }

  private read<S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(this.at(name), "utf8")));
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw new Error(`${name}: ${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
  }

  private at = (name: string): string => path.join(this.folder, name);
}

/** One line a model, so that a refresh shows as a difference that a person can read. */
function storeText(store: Store): string {
  const { models, ...head } = store;
  const text = JSON.stringify({ ...head, models: [] }, undefined, 1).replace(/"models": \[\]\n\}$/, "");
  return `${text}"models": [\n${models.map((model) => `  ${JSON.stringify(model)}`).join(",\n")}\n ]\n}\n`;
}
