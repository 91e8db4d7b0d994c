/** The texts of errors of an inputs table, by id; `{place}` is the cell. */
export const scenarioTexts = {
  "table.empty":
    "The inputs table is empty: it needs a header row with the strategies' names, and one row per input below.",
  "table.no-strategies": "The header row names no strategy: enter a name above each column of values.",
  "table.no-calls": "The inputs table has no row 'Calls per day': add it.",
  "header.strategy-twice": "{place}: the strategy {name:quoted} is in the header row twice. Rename one of them.",
  "header.not-name": "{place}: the header must be a strategy's name, got {got:exact}.{hint}",
  "header.include": " Include the header row, with the strategies' names, in the range.",
  "header.range-alone": "{place}: a column headed {title} belongs to the strategy on its left, and there is none.",
  "header.range-twice": "{place}: the strategy {name:quoted} has two columns headed {title}.",
  "row.twice": "{place}: the input {label:quoted} is in the table twice. Remove one of the rows.",
  "row.no-label": "{place}: the row has a value for {name:quoted} but no label in the first column.",
  "row.label-not-text": "{place}: the label must be a text, got {got:exact}.",
  "row.unknown": "{place}: {label:quoted} is not an input.{hint} To keep it as a memo, begin it with #.",
  "row.not-shared":
    "{place} must be the same for all strategies, because it belongs to the workload: it is {first:exact} for {firstName:quoted} and {other:exact} for {otherName:quoted}.",
  "row.reasoning":
    "{place} must not be more than the output tokens, of which it is a part: got {reasoning:exact} of {output:exact}.",
  "row.two-ranges": "{label:quoted} belongs to the workload and has two different ranges: enter one.",
  "cell.empty": "{place} is empty: enter a value (0 if none).",
  "cell.not-number": "{place} must be a number, got {got:exact}.",
  "cell.not-price": "{place} must be a number or a model name, got {got:exact}.",
  "cell.baseline": "{place} must be {fixed:exact} for the first strategy, the baseline, got {value:exact}.",
  "range.of-model":
    "{place} is a model's price, which has no range: enter the price as a number, or clear Low and High.",
  "range.reversed": "{place} has a Low above its High: {low:exact} and {high:exact}.",
  "range.value-outside": "{place} must be between its Low {low:exact} and its High {high:exact}, got {value:exact}.",
  "range.one-side": "{place} has no {side}: a range needs both Low and High, or neither.",
  "omitted.price":
    "The row {row:quoted} is missing: {name:quoted} has {because} {value:exact}. Add the row, with 0 where it is free.",
  "omitted.gpu": "The row {row:quoted} is missing: {name:quoted} has {because} {value:exact}. Add the row.",
  "omitted.speed": "{place} must be above 0 where a GPU is priced and there are such tokens, got 0.",
  "strategy.number":
    "strategy must be between 1 and {count}, the number of strategies in the table, got {wanted:exact}.",
  "strategy.only-one": "strategy must be 1, the table's only strategy, got {wanted:exact}.",
  "strategy.unknown": "strategy {name:quoted} is not in the header row.{hint}",
  "strategy.names": " The table has {names:quoted}.",
  "strategy.baseline": "strategy must be an alternative, got {name:quoted}, the baseline.",
  "reference.no-strategy":
    '{place} {text:quoted}: there is no strategy {name:quoted}. The table has {names:quoted}; "all" means every one.',
  "reference.unknown": "{place} {text:quoted} is not an input.{hint}",
  "reference.value": "{place}: {input:quoted} must be {rule}, got {value:exact}.{hint}",
  "reference.baseline":
    '{place}: {input:quoted} must be {fixed:exact} for the baseline, got {value:exact}. Name an alternative: "{name}: {label}".',
} as const satisfies Record<string, string>;
