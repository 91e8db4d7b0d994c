/** A text inside an element or attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

/** An element with attributes and what stands in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...inside: readonly string[]
): string {
  const given = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join("");
  return inside.length === 0 ? `<${name}${given}/>` : `<${name}${given}>${inside.join("")}</${name}>`;
}
