/** Reads the arguments of an example as an analyst types them: numbers, texts, TRUE, DATE(y,m,d), array constants, named ranges, omitted ones. */
export function formulaArguments(
  written: string,
  ranges: Readonly<Record<string, readonly (readonly unknown[])[]>> = {},
): unknown[] {
  return written.trim() === "" ? [] : splitOutside(written, ",").map((part) => argument(part.trim(), ranges));
}

/** Splits at a separator, but not within quotes, braces or brackets. */
function splitOutside(written: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const letter of written) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && "({".includes(letter)) depth++;
    if (!quoted && ")}".includes(letter)) depth--;
    if (letter === separator && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function argument(part: string, ranges: Readonly<Record<string, readonly (readonly unknown[])[]>>): unknown {
  if (part === "") return null;
  if (part in ranges) return ranges[part];
  if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"');
  if (part === "TRUE" || part === "FALSE") return part === "TRUE";
  if (part.startsWith("{"))
    return splitOutside(part.slice(1, -1), ";").map((row) =>
      splitOutside(row, ",").map((cell) => argument(cell.trim(), ranges)),
    );
  const date = /^DATE\((\d+), ?(\d+), ?(\d+)\)$/.exec(part);
  if (date)
    return (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const number = Number(part);
  if (Number.isNaN(number)) throw new Error(`The example's argument ${part} is neither a value nor one of its ranges.`);
  return number;
}
