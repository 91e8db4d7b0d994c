/** TRUE and FALSE as the languages of Excel write them. */
const logicals = new Set([
  ...["true", "false", "wahr", "falsch", "vrai", "faux", "verdadero", "falso", "vero", "verdadeiro", "waar", "onwaar"],
  ...["sant", "falskt", "sann", "usann", "sand", "falsk", "tosi", "epätosi", "prawda", "fałsz", "pravda", "nepravda"],
  ...[
    "igaz",
    "hamis",
    "adevărat",
    "fals",
    "истина",
    "ложь",
    "істина",
    "хибність",
    "doğru",
    "yanlış",
    "αληθησ",
    "ψευδησ",
  ],
]);

/** Longer texts are no date or number in any language. */
const longestDate = 40;

/**
 * A text as it is written into a cell so that it stays a text. Excel reads what is written as if it were typed: in one language or another "Mar 2026", "1.2.26",
 * "50%", "2/3", "10 €" and "WAHR" become dates, numbers and logical values, and "=…", "+…", "-…", "@…" formulas. An apostrophe in front keeps them texts, and is
 * not part of them.
 */
export function cellText(text: string): string {
  const becomesFormula = /^\s*[=+\-@'#]/.test(text);
  const becomesValue = text.length <= longestDate && /\p{N}/u.test(text);
  return becomesFormula || becomesValue || logicals.has(text.trim().toLocaleLowerCase()) ? `'${text}` : text;
}
