/** USD per 1 million tokens; what is `undefined` the model does not sell. */
export interface TokenRates {
  readonly input?: number;
  readonly output?: number;
  readonly cached?: number;
  readonly cacheWrite?: number;
}

/** What a model costs from a day on, until its next row begins. Rows are only ever added. */
export interface PriceRow {
  /** The first day of these prices, as an ISO date. */
  readonly from: string;
  readonly rates: TokenRates;
  /** Prices of the whole call, output included, once its input has more than `above` tokens. */
  readonly long?: { readonly above: number; readonly rates: TokenRates };
  /** The day up to which the provider promised a reduced price, as an ISO date. */
  readonly promotionEnds?: string;
  /** Why the price is in doubt: which sources conflict, or that there is only one. */
  readonly doubt?: string;
  readonly source: string;
  /** The day on which the source stood so, as an ISO date. */
  readonly checkedOn: string;
}

/** One model at one provider. */
export interface BookModel {
  readonly provider: string;
  readonly id: string;
  /** Further names that mean exactly this model. */
  readonly aliases: readonly string[];
  /** Names that mean this model when a snapshot follows: "claude-sonnet-4-5" in "claude-sonnet-4-5-20250929". */
  readonly families: readonly string[];
  /** Tokens. */
  readonly contextWindow?: number;
  /** The day its provider switches it off, as an ISO date. */
  readonly endsOn?: string;
  /** What a batch costs, as a share of the input and output prices, and since when. */
  readonly batch?: { readonly share: number; readonly from: string };
  /** In order of their dates; at least one. */
  readonly rows: readonly PriceRow[];
  readonly notes: readonly string[];
}

/** A company that sells models by the token. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Where it publishes its prices. */
  readonly source: string;
}

/** One way to tune one model at one provider, as published. */
export interface TuningRow {
  readonly provider: string;
  readonly model: string;
  /** The same model's name in the book of token prices, where it is there. */
  readonly bookId?: string;
  readonly method: string;
  /** A row that a bare name never means, such as "data shared with the provider". */
  readonly variant?: string;
  readonly trainingPerMTok?: number;
  readonly trainingPerHour?: number;
  readonly tuned?: TokenRates;
  readonly tunedBatch?: TokenRates;
  readonly hostingPerHour?: number;
  readonly storagePerMonth?: number;
  readonly minimumFee?: number;
  readonly closedToNewCustomersOn?: string;
  readonly lastNewJobOn?: string;
  readonly retiresOn?: string;
  readonly source: string;
  readonly checkedOn: string;
  readonly confidence: "page" | "excerpt";
  /** Why the row is in doubt, in a word: "old", "sources conflict" … Its notes say more. */
  readonly doubt?: string;
  readonly notes: readonly string[];
}

/** Everything the price book holds, as plain data. */
export interface BookData {
  /** The day of the newest row: the last one on which any of its prices was checked, as an ISO date. */
  readonly date: string;
  readonly providers: readonly Provider[];
  readonly models: readonly BookModel[];
  readonly tuning: readonly TuningRow[];
}
