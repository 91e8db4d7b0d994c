import { CostError, type Message, type MessageValues } from "../engine/cost-error";
import { nearNames } from "../engine/near-names";
import type { BookModel, PriceRow, TokenRates } from "./book-data";
import { nameKey, providerOf } from "./model-names";
import { rateNames, tokenRateNames, type RateName } from "./rates";
import { isIsoDate } from "./serial-date";

/** Prices by rate: USD per 1 million tokens, `hosting` USD per hour. */
export type Rates = Readonly<Partial<Record<RateName, number>>>;

interface Days {
  /** The first day, as an ISO date. */
  readonly from: string;
  /** The last day; left out: until further notice. */
  readonly to?: string;
}

/** What a contract says of one model: the prices it names go before the list's, what it does not name stays the list's. */
export interface Contract extends Days {
  readonly rates: Rates;
  /** Prices of the whole call once its input has more than `above` tokens. */
  readonly long?: { readonly above: number; readonly rates: Rates };
}

/** A share off every list price of a model, or of a provider's models. */
export interface Discount extends Days {
  readonly of: string;
  readonly percent: number;
}

/** A company's own price list, checked: contract prices, discounts, models that it hosts itself. */
export interface CompanyPrices {
  readonly name: string;
  /** The day of the list, as an ISO date. */
  readonly date: string;
  /** By the model's full name: "openai:gpt-4.1". */
  readonly contracts: ReadonlyMap<string, readonly Contract[]>;
  readonly discounts: readonly Discount[];
  /** Models of its own, found under the provider `company` and by their bare names. */
  readonly models: readonly BookModel[];
}

/** The provider of a company's own models. */
export const companyProvider = "company";

/** What holds for one model: its contracts, then its own discounts, then its provider's. */
export interface Terms {
  readonly list: Pick<CompanyPrices, "name" | "date">;
  readonly contracts: readonly Contract[];
  readonly discounts: readonly Discount[];
}

/** What a company's list says of a model; undefined where it says nothing. */
export function termsOf(
  company: CompanyPrices | undefined,
  { provider, name }: { provider: string; name: string },
): Terms | undefined {
  if (!company) return undefined;
  const contracts = company.contracts.get(name) ?? [];
  const discounts = [name, provider].flatMap((of) => company.discounts.filter((discount) => discount.of === of));
  return contracts.length + discounts.length === 0 ? undefined : { list: company, contracts, discounts };
}

/** A price that a company's list changes, and how. */
export interface AgreedPrice {
  readonly price: number;
  /** A contract's price, or the discount in percent. */
  readonly by: "contract" | number;
  readonly to?: string;
}

const holds = ({ from, to }: Days, date: string): boolean => from <= date && (to === undefined || date <= to);

/**
 * One price under a company's terms; undefined where they do not touch it.
 * @param list the list price; a discount needs one
 */
export function agreedPrice(
  { contracts, discounts }: Terms,
  rate: RateName,
  date: string,
  inputTokens: number,
  list: number | undefined,
): AgreedPrice | undefined {
  const contract = contracts.find((one) => holds(one, date));
  const rates = contract?.long && inputTokens > contract.long.above ? contract.long.rates : contract?.rates;
  const price = rates?.[rate];
  if (price !== undefined) return { price, by: "contract", ...(contract?.to !== undefined && { to: contract.to }) };
  const discount = list === undefined ? undefined : discounts.find((one) => holds(one, date));
  if (!discount) return undefined;
  const { percent, to } = discount;
  return { price: clean(list! * (1 - percent / 100)), by: percent, ...(to !== undefined && { to }) };
}

/** A price without the noise of binary arithmetic. */
const clean = (price: number): number => Number(price.toPrecision(12));

/** What is wrong with a price list, and where. */
export type Fault = Message;

/** What a list is checked against. */
export interface CheckedAgainst {
  /** The full name of the model that a name means in the price book; throws the error of one that it does not have. */
  readonly fullName: (name: string) => string;
  /** The day of the price book, as an ISO date. */
  readonly date: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How a value stands in a sentence. */
const textOf = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 60);

/** More rows than any company has; a list beyond it is a slip. */
const mostRows = 2000;

/** Reads one list, and notes every fault that it meets on the way. */
class Reading {
  readonly faults: Fault[] = [];
  /** Every price is multiplied by it: USD for one unit of the list's currency. */
  factor = 1;
  /** The later of the list's and the book's day: what ended before it is of the past. */
  now = "";

  constructor(readonly against: CheckedAgainst) {}

  fault(id: string, values: MessageValues): undefined {
    this.faults.push({ id, values });
  }

  /** Refuses fields that the list does not know. */
  only(fields: Fields, known: readonly string[], place: string): void {
    for (const field of Object.keys(fields)) {
      if (known.includes(field)) continue;
      const near = nearNames(field, known)[0];
      const hint = near === undefined ? "" : ({ id: "did-you-mean", values: { name: near } } as const);
      this.fault("company.unknown-field", { place, field, hint });
    }
  }

  text(fields: Fields, field: string, place: string): string {
    const value = fields[field];
    if (typeof value === "string" && value.trim() !== "" && value.length <= 100) return value.trim();
    this.fault("company.bad-value", { place, field, expected: { id: "company.a-text" }, got: textOf(value) });
    return "";
  }

  day(fields: Fields, field: string, place: string): string {
    const value = fields[field];
    if (typeof value === "string" && isIsoDate(value)) return value;
    this.fault("company.bad-value", { place, field, expected: { id: "company.a-day" }, got: textOf(value) });
    return "";
  }

  number(fields: Fields, field: string, place: string, isRight: (value: number) => boolean, expected: string): number {
    const value = fields[field];
    if (typeof value === "number" && Number.isFinite(value) && isRight(value)) return value;
    this.fault("company.bad-value", { place, field, expected: { id: expected }, got: textOf(value) });
    return 0;
  }

  /** From when to when a row holds. */
  days(fields: Fields, place: string): Days {
    const from = this.day(fields, "from", place);
    if (fields.to === undefined) return { from };
    const to = this.day(fields, "to", place);
    if (to !== "" && to < from) this.fault("company.order", { place, from, to });
    else if (to !== "" && to < this.now) this.fault("company.ended", { place, to, date: this.now });
    return { from, to };
  }

  /** The prices that a row names, in USD. */
  rates(fields: Fields, names: readonly RateName[], place: string): Rates {
    const rates: Partial<Record<RateName, number>> = {};
    for (const name of names)
      if (fields[name] !== undefined)
        rates[name] = clean(this.number(fields, name, place, (price) => price >= 0, "company.a-price") * this.factor);
    if (Object.keys(rates).length === 0) this.fault("company.no-price", { place });
    if (rates.cached !== undefined && rates.input !== undefined && rates.cached > rates.input)
      this.fault("company.cached-above-input", { place });
    return rates;
  }

  /** The rows of one of the list's tables. */
  rows(list: Fields, table: string): readonly { readonly fields: Fields; readonly place: string }[] {
    const value = list[table] ?? [];
    if (!Array.isArray(value) || value.length > mostRows) {
      this.fault("company.bad-value", {
        place: table,
        field: table,
        expected: { id: "company.rows", values: { count: mostRows } },
        got: textOf(value),
      });
      return [];
    }
    return value.flatMap((row: unknown, at) => {
      const place = `${table}, row ${at + 1}`;
      if (isFields(row)) return [{ fields: row, place }];
      this.fault("company.not-a-row", { place, got: textOf(row) });
      return [];
    });
  }

  /** The model of the price book that a row is about. */
  model(fields: Fields, place: string): string {
    const name = this.text(fields, "model", place);
    if (name === "") return "";
    try {
      return this.against.fullName(name);
    } catch (error) {
      if (!(error instanceof CostError)) throw error;
      this.fault("company.unknown-model", { place, reason: error });
      return "";
    }
  }

  long(fields: Fields, place: string): Contract["long"] {
    const value = fields.long;
    if (value === undefined) return undefined;
    const within = `${place}, long`;
    if (!isFields(value)) return this.fault("company.not-a-row", { place: within, got: textOf(value) });
    this.only(value, ["above", ...callRates], within);
    const above = this.number(value, "above", within, (tokens) => tokens > 0, "company.a-count");
    return { above, rates: this.rates(value, callRates, within) };
  }
}

const callRates = Object.values(tokenRateNames);

function readContracts(reading: Reading, list: Fields): Map<string, Contract[]> {
  const contracts = new Map<string, Contract[]>();
  for (const { fields, place } of reading.rows(list, "prices")) {
    reading.only(fields, ["model", "from", "to", "long", ...rateNames], place);
    const model = reading.model(fields, place);
    const long = reading.long(fields, place);
    const contract = {
      ...reading.days(fields, place),
      rates: reading.rates(fields, rateNames, place),
      ...(long && { long }),
    };
    add(reading, contracts, model, contract, place);
  }
  return contracts;
}

/** Adds a contract to those of its model; two on one day are a fault. */
function add(
  reading: Reading,
  contracts: Map<string, Contract[]>,
  model: string,
  contract: Contract,
  place: string,
): void {
  const known = contracts.get(model) ?? [];
  if (model !== "" && known.some((other) => overlap(other, contract)))
    reading.fault("company.overlap", { place, name: model, from: contract.from });
  contracts.set(model, [...known, contract]);
}

const overlap = (one: Days, other: Days): boolean => holds(one, other.from) || holds(other, one.from);

function readDiscounts(reading: Reading, list: Fields): Discount[] {
  const discounts: Discount[] = [];
  for (const { fields, place } of reading.rows(list, "discounts")) {
    reading.only(fields, ["provider", "model", "percent", "from", "to"], place);
    if ((fields.provider === undefined) === (fields.model === undefined)) {
      reading.fault("company.provider-or-model", { place });
      continue;
    }
    const of = fields.model === undefined ? readProvider(reading, fields, place) : reading.model(fields, place);
    const percent = reading.number(
      fields,
      "percent",
      place,
      (value) => value > 0 && value < 100,
      "company.a-percentage",
    );
    const discount = { of, percent, ...reading.days(fields, place) };
    if (of !== "" && discounts.some((other) => other.of === of && overlap(other, discount)))
      reading.fault("company.overlap", { place, name: of, from: discount.from });
    discounts.push(discount);
  }
  return discounts;
}

function readProvider(reading: Reading, fields: Fields, place: string): string {
  const name = reading.text(fields, "provider", place);
  const provider = providerOf(name);
  if (provider === undefined && name !== "") reading.fault("company.unknown-provider", { place, name });
  return provider ?? "";
}

/** A company's own models, and their prices beyond those of a call, such as hosting, as contracts. */
function readOwnModels(reading: Reading, list: Fields, contracts: Map<string, Contract[]>, name: string, date: string) {
  const models: BookModel[] = [];
  for (const { fields, place } of reading.rows(list, "models")) {
    reading.only(fields, ["name", "from", "to", "context_window", "note", ...rateNames], place);
    const id = reading.text(fields, "name", place);
    const key = nameKey(id);
    if (models.some((other) => nameKey(other.id) === key) || isKnown(reading, id))
      reading.fault("company.name-taken", { place, name: id });
    else if (/[@:]/.test(id)) reading.fault("company.bad-name", { place, name: id });
    const days = reading.days(fields, place);
    const rates = reading.rates(fields, rateNames, place);
    const tokens = fields.context_window;
    const row: PriceRow = { from: days.from, rates: tokenRates(rates), source: "", checkedOn: date };
    models.push({
      provider: companyProvider,
      id,
      aliases: [],
      families: [],
      ...(tokens !== undefined && {
        contextWindow: reading.number(fields, "context_window", place, (value) => value > 0, "company.a-count"),
      }),
      ...(days.to !== undefined && { endsOn: days.to }),
      rows: [row],
      notes: [...(fields.note === undefined ? [] : [reading.text(fields, "note", place)]), `${name}, ${date}.`],
    });
    contracts.set(`${companyProvider}:${id}`, [{ from: days.from, rates }]);
  }
  return models;
}

function isKnown({ against }: Reading, name: string): boolean {
  try {
    return name !== "" && against.fullName(name) !== "";
  } catch (error) {
    if (error instanceof CostError) return false;
    throw error;
  }
}

const tokenRates = (rates: Rates): TokenRates =>
  Object.fromEntries(
    Object.entries(tokenRateNames).flatMap(([key, name]) => (rates[name] === undefined ? [] : [[key, rates[name]]])),
  );

/**
 * Reads a company's price list, as company-prices.js sets it. A list with any fault is refused whole: a list that holds in part would
 * give two answers for one name.
 */
export function readCompanyPrices(
  written: unknown,
  against: CheckedAgainst,
): { readonly list?: CompanyPrices; readonly faults: readonly Fault[] } {
  const reading = new Reading(against);
  if (!isFields(written)) {
    reading.fault("company.not-a-list", { got: textOf(written) });
    return { faults: reading.faults };
  }
  const place = "company-prices.js";
  reading.only(written, ["name", "date", "currency", "usd_per_unit", "prices", "discounts", "models"], place);
  const name = reading.text(written, "name", place);
  const date = reading.day(written, "date", place);
  const currency = reading.text(written, "currency", place);
  if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) reading.fault("company.currency", { got: currency });
  if ((currency !== "" && currency !== "USD") || written.usd_per_unit !== undefined)
    reading.factor = reading.number(written, "usd_per_unit", place, (value) => value > 0, "company.a-rate");
  if (currency === "USD" && reading.factor !== 1) reading.fault("company.usd-rate", {});
  reading.now = date > against.date ? date : against.date;
  const contracts = readContracts(reading, written);
  const discounts = readDiscounts(reading, written);
  const models = readOwnModels(reading, written, contracts, name, date);
  return reading.faults.length > 0
    ? { faults: reading.faults }
    : { list: { name, date, contracts, discounts, models }, faults: [] };
}
