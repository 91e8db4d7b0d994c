/** An element of an XML document, as far as a manifest needs it: no namespaces resolved, no mixed content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** The text that stands in a document escaped. */
export const unescapeMarkup = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const attributesOf = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, name, value]) => [
      name ?? "",
      unescapeMarkup(value ?? ""),
    ]),
  );

/** Reads a document; throws where it is not well-formed. */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let read = 0;
  for (const [token, closing, opening, attributes = "", selfClosing, text] of source.matchAll(TOKEN)) {
    read += token.length;
    const current = open.at(-1) as XmlElement;
    if (text !== undefined) current.text += unescapeMarkup(text.trim());
    if (opening !== undefined) {
      const element: XmlElement = { name: opening, attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(element);
      if (!selfClosing) open.push(element);
    }
    if (closing !== undefined && open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing.`);
  }
  const root = top.children[0];
  if (read !== source.length || open.length !== 1 || root === undefined)
    throw new Error(`Not well-formed after ${source.slice(0, read).split("\n").length} lines.`);
  return root;
}

/** The element at the end of a path of names; throws where there is none. */
export function at(element: XmlElement, ...path: string[]): XmlElement {
  return path.reduce((parent, name) => {
    const child = parent.children.find((one) => one.name === name);
    if (!child) throw new Error(`<${parent.name}> has no <${name}>.`);
    return child;
  }, element);
}

/** An element and all below it. */
export const everyElement = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(everyElement)];
