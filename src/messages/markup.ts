/** The characters that XML and HTML keep for themselves, and how they stand in a text. */
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text inside an element, or an attribute in double quotes, of XML or HTML. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

/**
 * An element of XML or HTML.
 * @param attributes by name; their values are escaped here
 * @param children markup: other elements, or texts that have been escaped; with none the element closes itself, which HTML does not know
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}
