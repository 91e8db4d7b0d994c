/** What the price book and the counting of tokens answer where they have no figure, and what they note beside one. */
export const priceTexts = {
  // Model names.
  "model.empty": "The model name is empty. Enter one such as gpt-4.1, or a price in USD per 1M tokens.",
  "model.too-long": "No model has a name of {count} characters: {name:quoted}.",
  "model.bad-date": "The model name {name:quoted} must have a date such as 2026-06-30 after its @, got {date:quoted}.",
  "model.unknown": "No model {name:quoted} in the price book of {date}.{hint}",
  "model.unknown-at": "No model {name:quoted} among the prices of {provider} in the price book of {date}.{hint}",
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

  // Notes beside prices.
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
