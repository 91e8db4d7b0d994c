/** What the price book and the counting of tokens answer where they have no figure, and what they note beside one. */
export const priceTexts = {
  // Model names.
  "model.empty": "The model name is empty. Enter one such as gpt-4.1, or a price in USD per 1M tokens.",
  "model.too-long": "No model has a name of {count} characters: {name:quoted}.",
  "model.bad-date": "The model name {name:quoted} must have a date such as 2026-06-30 after its @, got {date:quoted}.",
  "model.unknown": "No model {name:quoted} in the price book of {date}.{hint} If it is newer, enter its price.",
  "model.unknown-at":
    "No model {name:quoted} among the prices of {provider} in the price book of {date}.{hint} If it is newer, enter its price.",
  "model.could-be": "{name} could be any of {count} models: {names}.",
  "model.sold-differently": "{name} is sold at different prices: enter {names}.",
  "model.several-tuners": "{name} can be tuned at several providers: enter {names}.",
  "model.tuned-differently": "{name} can be tuned in ways with different prices: enter {ways}.",
  "list.or": "{names} or {last}",
  "list.more": "{names} and {count} more",
  "tuning.at-price": "{name} at {price:exact}",

  // Prices and dates.
  "price.missing": "{name} has no {price} in the price book.",
  "price.missing-tuned": "The tuned model of {name} has no {price} in the price book.",
  "price.no-tuned-model": "The price book has no prices of a tuned {name}.",
  "price.training-by-hour":
    "{name} has no training price per token: training is billed by the hour, at {price:exact} USD per hour.",
  "price.not-yet": "{name} had no price on {date}: the price book has its prices from {first} on.",
  "price.two-dates": "{name} asks for the prices of {pinned}, date for those of {date}. Omit one of them.",
  "price.input-tokens": "input_tokens must be at least 0, got {tokens:exact}.",
  "date.out-of-range": "A date must be between 1900-03-01 and 9999-12-31, got the day number {serial:exact}.",
  "date.malformed": "A date must be written like 2026-06-30, got {text:quoted}.",

  // A company's own price list, and a price book beside the add-in.
  "company.not-a-list": "company-prices.js must set tunewiseCompanyPrices to an object, got {got}.",
  "company.unknown-field": "{place}: there is no field {field:quoted}.{hint}",
  "company.bad-value": "{place}: {field} must be {expected}, got {got}.",
  "company.a-text": "a text of 1 to 100 characters",
  "company.a-day": "a day such as 2026-06-30, in quotes",
  "company.a-price": "a price of 0 or more",
  "company.a-count": "a count of tokens above 0",
  "company.a-percentage": "a percentage above 0 and below 100",
  "company.a-rate": "the USD for one unit of the currency",
  "company.rows": "a list of at most {count} rows in square brackets",
  "company.not-a-row": "{place} must be fields in braces, got {got}.",
  "company.unknown-model": "{place}: {reason}",
  "company.unknown-provider": "{place}: no provider is called {name:quoted}.",
  "company.provider-or-model": "{place} must name a provider or a model, and not both.",
  "company.order": "{place}: its last day {to} is before its first day {from}.",
  "company.ended":
    "{place}: it ended on {to}, which is before {date}. Remove the row, or enter the day to which the contract was extended.",
  "company.overlap": "{place}: {name} has another row for some of the same days, from {from} on.",
  "company.no-price": "{place} has no price.",
  "company.cached-above-input": "{place}: cached must not be above input.",
  "company.name-taken": "{place}: {name:quoted} is the name of another model. Choose another name.",
  "company.bad-name": "{place}: the name {name:quoted} must not contain @ or a colon.",
  "company.currency": "company-prices.js: currency must be three letters such as USD or EUR, got {got:quoted}.",
  "company.usd-rate": "company-prices.js: usd_per_unit of a list in USD is 1. Omit it.",
  "book.left-aside": "price-book.js is not used: {reason} The add-in's own price book is in force.",
  "book.other-form": "it is not a price book of this version of the add-in.",
  "book.older": "it was made on {date}, before the add-in's own of {own}.",
  "book.damaged": "prices or dates are missing in it.",

  "price-status.current": "current",
  "price-status.contract": "contract",
  "price-status.old": "old",
  "price-status.in-doubt": "in doubt",
  "price-status.promotion-over": "promotion ended",
  "price-status.retired": "retired",
  "price-status.no-source": "no source",
  "price-status.none": "no price",

  "source.lists": "Price book of {book}",
  "source.company-list": "{list} of {date}",
  "source.company-lists": "{company}; price book of {book}",
  "source.no-company-list": "none",
  "source.list-price": "List price, checked on {date}.",

  // Notes beside prices.
  "note.contract": "Contract price of {list}, {date}.",
  "note.discount": "{percent:exact}% off the list price by {list}, {date}.",
  "note.list-price": "At list price: {prices}.",
  "note.agreed-until": "It ends on {date}.",
  "note.doubt": "In doubt: {reason}",
  "note.promotion": "A promotion, at least until {date}.",
  "note.promotion-over": "In doubt: a promotion that was promised until {date}; the price may have gone back up.",
  "note.next-price": "From {date} on: {prices} USD per 1M tokens.",
  "note.old": "Checked on {date}: more than 90 days old.",
  "note.retired": "Retired by its provider on {date}.",
  "note.retires": "Its provider retires it on {date}.",
  "note.training-by-hour": "Training is billed by the hour: {price:exact} USD per hour.",
  "note.storage": "Storage: {price:exact} USD per month.",
  "note.minimum-fee": "A training job costs at least {price:exact} USD.",
  "note.batch": "Batch prices: {prices} USD per 1M tokens.",
  "note.rate": "{rate} {price:exact}",

  // Tokens.
  "tokens.not-loaded":
    "The vocabulary {name} could not be loaded. Check the connection to the add-in's server and recalculate.",
  "tokens.unknown-model": "No tokenizer is known for the model {name:quoted}.{hint}",
  "tokens.not-included":
    "The tokenizer of {name} ({maker}) is public, but not part of this add-in. Set estimate to TRUE for an estimate from the length of the text.",
  "tokens.not-public":
    "The tokenizer of {name} ({maker}) is not public. Set estimate to TRUE for an estimate from the length of the text.",
} as const satisfies Record<string, string>;
