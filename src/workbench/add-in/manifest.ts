/** What a ribbon button does: run a function of the add-in, or show its pane. */
export type ButtonAction = { kind: "function"; name: string } | { kind: "pane" };

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  iconUrl: string | undefined;
  action: ButtonAction;
}

/** What the workbench needs of an add-in's manifest; every address relative to where the manifest was found. */
export interface Manifest {
  displayName: string;
  iconUrl: string | undefined;
  pageUrl: string;
  metadataUrl: string;
  namespace: string;
  groups: { label: string; buttons: RibbonButton[] }[];
}

/** The elements of a name, whatever their namespace. */
const all = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];

function only(parent: Element | Document, name: string): Element {
  const element = all(parent, name)[0];
  if (!element) throw new Error(`The manifest has no <${name}>.`);
  return element;
}

/** The manifest's resources: the texts and addresses that `resid` names. */
class Resources {
  readonly #values: Map<string, string>;

  constructor(xml: Document) {
    const entries = all(xml, "Resources").flatMap((resources) => [...resources.querySelectorAll("*")]);
    this.#values = new Map(
      entries.map((entry) => [entry.getAttribute("id") ?? "", entry.getAttribute("DefaultValue") ?? ""]),
    );
  }

  of(element: Element | undefined): string | undefined {
    return this.#values.get(element?.getAttribute("resid") ?? "");
  }
}

/** Reads a manifest as Excel would, but takes every address as lying beside the manifest itself, so that any server and path will do. */
export function readManifest(text: string, manifestUrl: string): Manifest {
  const xml = new DOMParser().parseFromString(text, "application/xml");
  if (xml.querySelector("parsererror")) throw new Error("The manifest is no well-formed XML.");
  const resources = new Resources(xml);
  const customFunctions = all(xml, "ExtensionPoint").find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  if (!customFunctions) throw new Error("The manifest has no extension point for custom functions.");
  const pageAddress = only(only(xml, "DefaultSettings"), "SourceLocation").getAttribute("DefaultValue") ?? "";
  const local = localAddresses(pageAddress, manifestUrl);
  const metadata = resources.of(all(only(customFunctions, "Metadata"), "SourceLocation")[0]);
  return {
    displayName: only(xml, "DisplayName").getAttribute("DefaultValue") ?? "Add-in",
    iconUrl: local(all(xml, "IconUrl")[0]?.getAttribute("DefaultValue") ?? undefined),
    pageUrl: local(pageAddress) ?? manifestUrl,
    metadataUrl: local(metadata) ?? new URL("functions.json", manifestUrl).href,
    namespace: resources.of(only(customFunctions, "Namespace")) ?? "",
    groups: all(xml, "Group").map((group) => readGroup(group, resources, local)),
  };
}

/** Turns the manifest's addresses into ones beside it: what lies under the page's folder keeps its path, of the rest the last part is taken. */
function localAddresses(pageAddress: string, manifestUrl: string): (address: string | undefined) => string | undefined {
  const folder = pageAddress.slice(0, pageAddress.lastIndexOf("/") + 1);
  return (address) => {
    if (address === undefined) return undefined;
    const path = address.startsWith(folder)
      ? address.slice(folder.length)
      : address.slice(address.lastIndexOf("/") + 1);
    return new URL(path, manifestUrl).href;
  };
}

function readGroup(
  group: Element,
  resources: Resources,
  local: (address: string | undefined) => string | undefined,
): Manifest["groups"][number] {
  const label = [...group.children].find((child) => child.localName === "Label");
  const controls = all(group, "Control").filter((control) => control.getAttribute("xsi:type") === "Button");
  return {
    label: resources.of(label) ?? "",
    buttons: controls.map((control) => readButton(control, resources, local)),
  };
}

function readButton(
  control: Element,
  resources: Resources,
  local: (address: string | undefined) => string | undefined,
): RibbonButton {
  const image =
    all(control, "Image").find((candidate) => candidate.getAttribute("size") === "32") ?? all(control, "Image")[0];
  const label = [...control.children].find((child) => child.localName === "Label");
  const functionName = all(control, "FunctionName")[0]?.textContent?.trim();
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.of(label) ?? "",
    tip: resources.of(all(only(control, "Supertip"), "Description")[0]) ?? "",
    iconUrl: local(resources.of(image)),
    action: functionName ? { kind: "function", name: functionName } : { kind: "pane" },
  };
}
