/** The texts of the readers of usage exports: what is wrong with a log, and the notes beside its figures. */
export const usageTexts = {
  // The log as a whole
  "log-no-columns": "The log has no column for {sought}.{near}",
  "log-columns-missing": "The log's header, row {row:exact}, has no column for {sought}.{near}",
  "log-refused": "The log is the {export}, which is not supported: {why}.",
  "log-no-rows": "The log has no rows below its header, row {row:exact}.",
  "log-no-times":
    "The log has no calls below its header, row {row:exact}: none of its rows has a time that can be read, " +
    "such as a date, 2026-03-01T09:30:00Z, or seconds since {epoch}.",
  "log-is-a-bill":
    "The log is the {export} export: it has amounts of money and no calls. Export the usage instead, or use SPEND, which reads it.",
  "log-parents-only":
    "The rows of the log are parents of calls, such as row {row:exact}, which repeat the tokens of the calls " +
    "within them. Export the calls themselves.",
  "log-no-calls": "The log has no calls of a language model{others}.",
  "log-no-tokens": "The log has no call that succeeded and has its input and output tokens.",
  "log-calls-unknown":
    "The {export} export does not count calls. Give prompt_tokens, the tokens sent with every call, if every " +
    "call uses the cache; else add a column num_model_requests with the calls of each row.",
  "log-calls-unknown-some":
    "The {export} export does not count calls, and {rows} {rows?row|rows} with {tokens} tokens " +
    "({share:percent} of all) used no cache from which to tell them, such as row {row:exact}. Add a column " +
    "num_model_requests with the calls of each row, or filter{example}.",
  "log-calls-unknown-traces":
    "The {export} export has a row a trace, which can hold several calls. Export the observations instead.",
  "log-totals-prompt":
    "The log has totals of several calls in a row: give prompt_tokens, the tokens sent with every call.",
  "log-prompt-bounds": "prompt_tokens must be at least 0, got {value:exact}.",
  "log-prompt-too-long": "prompt_tokens {value:exact} is more than the mean input of a call in the log, {mean} tokens.",

  // A cell
  "log-fraction": "{place} holds {value:exact}: a count of tokens or calls is whole. Correct it, or its column's name.",
  "log-negative": "{place} holds {value:exact}: a count of tokens or calls is at least 0. Correct it.",
  "log-too-large": "{place} holds {value:exact}, more than anyone has. Correct it.",
  "log-not-a-count":
    "{place} holds {text:quoted}, which is no count of tokens or calls. Write it in digits, or leave it empty.",
  "log-not-a-number": "{place} holds {text:quoted}, which is no number. Write it in digits, or leave it empty.",
  "log-number-two-ways":
    "{place} holds {text:quoted}, which can be read as a fraction or as {without}. Write it without the mark, " +
    "or format the column as numbers.",
  "log-two-decimals":
    "{place} holds {text:quoted}, and row {row:exact} {other:quoted}: one has a decimal comma, the other a " +
    "decimal point. Write all numbers of the log alike.",
  "log-date-two-ways":
    "{place} holds {text:quoted}, which can be {one} or {other}, and no other date of its column decides it. " +
    "Format the column as dates, or write them like {one}.",
  "log-two-date-orders":
    "{place} has its day first, and row {row:exact} of the same column its month. Format the column as dates, " +
    "or write them like 2026-07-01.",
  "log-contradiction-total":
    "{place} holds the total {total}, which is not what the row's tokens come to: input {input}, cached " +
    "{cached}, output {output}, reasoning {reasoning}. Correct the row or take it out.",
  "log-contradiction-uncached":
    "{place} holds {uncached} uncached tokens, which with {cached} cached ones are not the input of {input}. " +
    "Correct the row or take it out.",
  "log-contradiction-cached":
    "{place} holds {cached} cached tokens, more than the input of {input} that they are a part of. Correct the row or take it out.",
  "log-contradiction-reasoning":
    "{place} holds {reasoning} reasoning tokens, more than the output of {output} that they are a part of. Correct the row or take it out.",
  "log-calls-contradict":
    "{place} holds {calls} calls, of which {good} succeeded and {failed} failed: that does not add up. Correct the row or take it out.",
  "log-costs-contradict":
    "{place} holds the total {total}, and the amounts of its row come to {sum}. Correct the row or take it out.",
  "log-id-twice": "{place} has the same {name} as row {other:exact}, and other figures. Take the wrong one out.",
  "log-two-months":
    "Row {row:exact} of the export reaches from {first} to {last}, over two calendar months: export it by day or by month.",
  "log-two-currencies":
    "{place} holds {other}, and other rows {one}: costs of two currencies cannot be added. Split the log by currency.",
  "log-cached-two-ways":
    "{place} holds {cached} cached tokens of a Claude model: this SDK does not say whether the input of " +
    "{input} holds them. Log inputTokenDetails.noCacheTokens too.",

  "log-shortened":
    "{place} holds {text:quoted}, a count that was shortened. Format the column as numbers in the program it is from.",
  "log-column-twice":
    "{place} has the name {name:quoted} that column {other:exact} has too, with other cells. Take one of them out.",
  "log-calls-uncounted":
    "{place} is the end of stretches of whole hours: the rows are totals, and no column counts their calls. Add a " +
    "column num_model_requests with the calls of each row.",
  "log-calls-missing":
    "{place} does not count the calls of a row with tokens or a cost. Write their number, or take the row out.",

  // The filter
  "log-filter-form":
    "filter {part:quoted} must be a column and a value, such as model=gpt-4.1; conditions are separated by semicolons.",
  "log-filter-column": "filter cannot have the column {name:quoted}: it is one of {columns}. Did you mean {near}?",
  "log-filter-no-column": "filter asks for a {column}, and the log ({export}) has no column for it.",
  "log-filter-nothing": "No row of the log has the {column} {value:quoted}. It has {there}.",

  // Spend
  "spend-by": 'by cannot be {by:quoted}: it is one of {choices}, or two of them with a comma, such as "month, model".',
  "spend-by-twice": "by names {by} twice: name two different ones.",
  "spend-no-column": "The log ({export}) has no column for the {column}: group it by something else.",

  "spend-rate-of-usd": "The log's costs are in USD: leave exchange_rate out, got {rate:exact}.",
  "spend-not-priced": "Not priced: {items}",
  "spend-without-cost":
    "Without a cost in the log: {rows} {rows?row|rows} with tokens, {rows?which is|which are} not in what was billed.",
  "spend-left-out": "Left out: {items}",
  "spend-unpriced": "{model} ({rows} {rows?row|rows}: {why})",
  "unpriced-model": "no such model in the price book",
  "unpriced-day": "no price on the day",
  "unpriced-rate": "no price for a kind of its tokens",
  "unpriced-tokens": "a cost without tokens",
  "unpriced-unit": "a unit that does not say how many tokens",
  "unpriced-tier": "a service tier with prices of its own",
  "unpriced-kinds": "audio or image tokens",
  "unpriced-hour": "cache writes for an hour",
  "unpriced-batch-cache": "cached tokens in batch",
  "unpriced-noModel": "no model named",
  "unpriced-noDay": "no date",
  "unpriced-currency": "the log is in {currency}: give exchange_rate, the {currency} for 1 USD",

  // Notes
  "note-calls": "{calls} {calls?call|calls}, failed ones included, in {days} {days?day|days}, {first} to {last}.",
  "note-estimated":
    "The log does not count them: taken from the tokens read from the cache or written to it, one prompt " +
    "each, as if every call used the cache.",
  "note-level-mean": "The mean of {days} whole {days?day|days}; {parts}, left out.",
  "note-first-in-part": "the first day is covered in part",
  "note-last-in-part": "the last day is covered in part",
  "note-both-in-part": "the first and the last day are covered in part",
  "note-quiet-first":
    "The first day has {share:percent} of the calls of the others: take it out if the export covers it in part.",
  "note-quiet-last":
    "The last day has {share:percent} of the calls of the others: take it out if the export covers it in part.",
  "note-level-fitted": "The level at the end of the log, of the fitted growth; the mean is {mean} a day.",
  "note-rows": "Read as {export}, {rows} {rows?row|rows}.",
  "note-filtered": "Filter {filter:quoted}: {left} of {rows} {rows?row|rows}.",
  "note-models":
    '{count} models in the log: {models}. A mean of several describes none of them: filter, such as "model={example}".',
  "note-count": "{count} {count?call|calls}",
  "note-model": "Model: {model}.",
  "note-left-out": "Left out: {items}.",
  "note-no-tokens": "{calls} {calls?call|calls} without token counts.",
  "note-alike":
    "{rows} {rows?row is|rows are} the same as an earlier one in every cell: counted, as calls of one moment " +
    "can be. If an export stands in the log twice, take it out once.",
  "note-same-key":
    "{rows} {rows?row has|rows have} the same time and key as another with other figures: counted. If two " +
    "exports overlap, take one of them out.",
  "note-nested":
    "{rows} {rows?call holds|calls hold} other calls and {rows?has|have} other tokens than these: counted beside them.",
  "note-stretches":
    "The rows are totals of weeks or months: their calls are spread over the days to the end of the last.",
  "note-row-a-day":
    "Each row is taken as one call. No two are of the same day: if they are totals, add a column requests with the calls of each row.",
  "note-tokens-without-calls":
    "{rows} {rows?row has|rows have} tokens and 0 calls, such as row {row:exact}: these tokens are left out of the means.",
  "note-word-status":
    "Status {word:quoted} ({count} {count?row|rows}, first in row {row:exact}, column {column:exact}) is not known: " +
    "counted as failed where the row has no output, else as succeeded.",
  "note-word-success":
    "Success {word:quoted} ({count} {count?row|rows}, first in row {row:exact}, column {column:exact}) is not known: " +
    "counted as failed where the row has no output, else as succeeded.",
  "note-word-cancelled":
    "Cancelled {word:quoted} ({count} {count?row|rows}, first in row {row:exact}, column {column:exact}) is not known: " +
    "counted as not cancelled.",
  "note-word-batch":
    "Batch {word:quoted} ({count} {count?row|rows}, first in row {row:exact}, column {column:exact}) is not known: " +
    "counted as not in batch.",
  "note-word-gatewayHit":
    "Cache {word:quoted} ({count} {count?row|rows}, first in row {row:exact}, column {column:exact}) is not known: " +
    "counted as answered by a model.",
  "note-words-more": "{count} other {count?word is|words are} not known either.",
  "note-long-rows": "The log reaches over more than 270 years: check its dates.",
  "left-embedding": "{count} {count?embedding|embeddings}",
  "left-image": "{count} {count?image|images}",
  "left-speech": "{count} of speech or audio",
  "left-moderation": "{count} {count?moderation|moderations}",
  "left-reranking": "{count} {count?reranking|rerankings}",
  "left-orphan": "{count} {count?parent span|parent spans} with tokens whose calls are not in the log",
  "left-empty": "{count} {count?row|rows} without calls, tokens or a cost",
  "left-parent": "{count} {count?parent span|parent spans}, which repeat their calls",
  "left-gateway": "{count} {count?call|calls} that the gateway answered from its own cache",
  "left-duplicate": "{count} {count?row that stands|rows that stand} in the log already (row {row:exact})",
  "left-header": "{count} {count?repeated header row|repeated header rows} (row {row:exact})",
  "left-total": "{count} {count?row of totals|rows of totals} (row {row:exact})",
  "left-untimed": "{count} {count?row|rows} without a time that can be read (row {row:exact})",
  "note-prompt-given": "As given.",
  "note-prompt-percentile":
    "The 10th percentile of the input of {calls} successful {calls?call|calls}, by which a few short ones change nothing.",
  "note-prompt-cached":
    "The mean of the cached tokens of {calls} successful {calls?call|calls}, which is more than the 10th percentile of their input.",
  "note-user": "The mean input, {input} tokens with cached ones included, less the prompt.",
  "note-output": "The mean of {calls} {calls?call|calls} that did not fail.",
  "note-reasoning": "Of the output tokens, the mean that is reasoning.",
  "note-reasoning-inside": "Reasoning tokens are taken as a part of the output, as in the exports of OpenAI.",
  "note-reasoning-beside": "Reasoning tokens stand beside the output: in some rows they are more than it.",
  "note-cached":
    "Cached share of the input tokens: {share:percent}. Cached tokens over the prompt tokens of all calls, at most 1.",
  "note-cache-minimum":
    "A scenario takes no prompt under {usual} tokens to be cached, and the log's is: put Cache min tokens at {least}.",
  "note-cache-unknown": "The log says nothing about a cache.",
  "note-cached-not-told":
    "The {export} export counts cached tokens beside the input, and the log has no column for those read from the " +
    "cache: its input can be more.",
  "note-cached-inside": "Cached tokens are taken as a part of the input, as in the exports of OpenAI.",
  "note-cached-beside": "Cached tokens stand beside the input: in some rows they are more than it.",
  "note-conversations":
    "{cached} cached tokens a call are more than the prompt: the log holds conversations. Turns per conversation: about {turns}.",
  "note-conversations-known":
    "{cached} cached tokens a call are more than the prompt: the log holds conversations. Turns per " +
    "conversation: {turns}, from its {count} conversations.",
  "note-failures": "{failed} failed {failed?call|calls} of {calls}.",
  "note-failures-unknown": "The log does not say which calls failed.",
  "note-billed-none": "No failed calls in the log.",
  "note-billed": "{billed} of {failed} failed {failed?call|calls} have tokens or a cost.",
  "note-billed-totals": "The log gives no tokens or costs of failed calls.",
  "note-batch": "{batch} of {calls} {calls?call|calls} ran in batch.",
  "note-batch-unknown": "The log does not say it of {calls} {calls?call|calls}.",
  "note-batch-tokens":
    "They have {share:percent} of the tokens, and a scenario takes all calls to be alike: filter to see them by themselves.",
  "note-growth-stretches": "Put at 0: the rows are totals of weeks or months, and growth is told from days.",
  "note-growth":
    "{growth:percent} a month, between {lowest:percent} and {highest:percent}: calls of {days} whole days, " +
    "each weekday compared with itself.",
  "note-growth-capped": "The log grows by {growth:percent} a month, more than a scenario takes: put at 100%.",
  "note-growth-short":
    "Put at 0: the log covers {days} {days?day|days}, and growth is put from {fewest} days on.{estimate}",
  "note-growth-chance": "Put at 0: no more than chance in {days} days.{estimate}",
  "note-growth-none": "Put at 0: too few days with calls.",
  "note-growth-estimate": " Its estimate: {growth:percent} a month, between {lowest:percent} and {highest:percent}.",
} as const satisfies Record<string, string>;
