import path from "node:path";
import ts from "typescript";

/** A requirement set of Office's JavaScript API, as Microsoft's typings name it: "ExcelApi", "1.9". */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** A member of office.js that the add-in's source uses. */
export interface UsedMember {
  /** As Microsoft's typings call it: `Excel.Range`. */
  readonly owner: string;
  readonly member: string;
  /** What the owner is: a class is a client object, an interface a service or plain data. */
  readonly kind: "class" | "interface" | "enum" | "namespace";
  /** The requirement set from which on Excel has it; undefined where it belongs to none. */
  readonly set: ApiSet | undefined;
  /** The source file and line, from the project's root on: `src/excel/cells.ts:28`. */
  readonly where: string;
}

/** The folders of the source that may call office.js. */
export const callers = ["src/excel", "src/taskpane"];

const isOfficeJs = (node: ts.Node): boolean => node.getSourceFile().fileName.includes("/@types/office-js/");

function ownerKind(declaration: ts.Declaration): UsedMember["kind"] {
  if (ts.isClassDeclaration(declaration.parent)) return "class";
  if (ts.isInterfaceDeclaration(declaration.parent)) return "interface";
  return ts.isEnumDeclaration(declaration.parent) ? "enum" : "namespace";
}

/** Which of two versions is the newer: "1.10" is newer than "1.9". */
export const compareVersions = (a: string, b: string): number =>
  a.localeCompare(b, "en", { numeric: true, sensitivity: "base" });

/** The requirement set of a remark that is meant for Excel; the highest version where one is for reading and one for writing. */
function setOfRemark(remark: string): ApiSet | undefined {
  const [, name, rest = ""] =
    /\[Api set: (\w+) ([^\]]*)\]/.exec(remark) ?? /\*\*Requirement set\*\*:.*\| (\w+) ([\d.]+)\}/.exec(remark) ?? [];
  const [version] = (rest.match(/\d+\.\d+/g) ?? []).sort(compareVersions).reverse();
  return name !== undefined && name !== "Mailbox" && version !== undefined ? { name, version } : undefined;
}

/** The requirement set of a declaration, or of what it belongs to. */
function setOf(declaration: ts.Node): ApiSet | undefined {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const tags = ts.getJSDocTags(node).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "");
    const found = tags.map(setOfRemark).find((set) => set !== undefined) ?? setOfRemark(docText(node));
    if (found) return found;
    if (ts.isModuleDeclaration(node)) return undefined;
  }
  return undefined;
}

/** The comment before a declaration, with its tags: links within them are kept as they are written. */
const docText = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText())
    .join("\n");

/** What the add-in's source uses of office.js, read with the compiler that knows Microsoft's typings. */
export class OfficeUsage {
  readonly #root: string;
  readonly #checker: ts.TypeChecker;
  readonly #sources: readonly ts.SourceFile[];

  constructor(folders: readonly string[] = callers, root = path.join(import.meta.dirname, "../..")) {
    this.#root = root;
    const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
      config: object;
    };
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const wanted = parsed.fileNames.filter((file) =>
      folders.some((folder) => file.startsWith(`${path.join(root, folder)}${path.sep}`)),
    );
    const program = ts.createProgram(wanted, parsed.options);
    this.#checker = program.getTypeChecker();
    this.#sources = program.getSourceFiles().filter(({ fileName }) => wanted.includes(fileName));
  }

  /** Every member that is read, written, called or taken apart, and every enumeration's text that is given. */
  members(): UsedMember[] {
    return this.#collect((node) => [...this.#named(node), ...this.#texts(node)]);
  }

  /** Every property that a `load("…")` names, by the way to it. */
  loads(): UsedMember[] {
    return this.#collect((node) => this.#loaded(node));
  }

  #named(node: ts.Node): UsedMember[] {
    if (ts.isPropertyAccessExpression(node)) return this.#described(this.#checker.getSymbolAtLocation(node.name), node);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      return ts.isIdentifier(name)
        ? this.#described(this.#checker.getTypeAtLocation(node.parent).getProperty(name.text), node)
        : [];
    }
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return [];
    const object = this.#checker.getContextualType(node.parent);
    return ts.isIdentifier(node.name) ? this.#described(object?.getProperty(node.name.text), node) : [];
  }

  #loaded(node: ts.Node): UsedMember[] {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
    const [names] = node.arguments;
    if (node.expression.name.text !== "load" || !names || !ts.isStringLiteralLike(names)) return [];
    if (this.#described(this.#checker.getSymbolAtLocation(node.expression.name), node).length === 0) return [];
    const loaded = this.#checker.getTypeAtLocation(node.expression.expression);
    return names.text.split(",").flatMap((way) => this.#along(loaded, way.trim().split("/"), node));
  }

  #along(type: ts.Type, [name = "", ...rest]: string[], node: ts.Node): UsedMember[] {
    const property = type.getProperty(name);
    if (!property)
      return [
        {
          owner: this.#checker.typeToString(type),
          member: name,
          kind: "class",
          set: undefined,
          where: this.#placeOf(node),
        },
      ];
    const found = this.#described(property, node);
    const ofProperty = this.#checker.getTypeOfSymbol(property);
    const next = name === "items" ? this.#checker.getIndexTypeOfType(ofProperty, ts.IndexKind.Number) : ofProperty;
    return rest.length === 0 || !next ? found : [...found, ...this.#along(next, rest, node)];
  }

  /** The members of an enumeration that a text given in its place stands for. */
  #texts(node: ts.Node): UsedMember[] {
    if (!ts.isExpression(node) || ts.isParenthesizedExpression(node)) return [];
    const wanted = this.#checker.getContextualType(node);
    const members = (wanted?.isUnion() ? wanted.types : []).filter(
      (type) => type.flags & ts.TypeFlags.EnumLiteral && type.symbol.declarations?.some(isOfficeJs),
    );
    if (members.length === 0) return [];
    const given = this.#checker.getTypeAtLocation(node);
    const texts = (given.isUnion() ? given.types : [given]).flatMap((type) =>
      type.isStringLiteral() && !(type.flags & ts.TypeFlags.EnumLiteral) ? type.value : [],
    );
    return texts.flatMap((text) => {
      const same = members.find((type) => type.isStringLiteral() && type.value === text);
      return same ? this.#described(same.symbol, node) : [];
    });
  }

  #collect(read: (node: ts.Node) => readonly UsedMember[]): UsedMember[] {
    const found: UsedMember[] = [];
    const visit = (node: ts.Node): void => {
      found.push(...read(node));
      ts.forEachChild(node, visit);
    };
    this.#sources.forEach(visit);
    return found;
  }

  #described(symbol: ts.Symbol | undefined, node: ts.Node): UsedMember[] {
    const declaration = symbol?.declarations?.find(isOfficeJs);
    if (!symbol || !declaration) return [];
    const fullName = this.#checker.getFullyQualifiedName(symbol);
    const dot = fullName.lastIndexOf(".");
    if (dot <= 0 || fullName.startsWith("__type")) return [];
    return [
      {
        owner: fullName.slice(0, dot),
        member: fullName.slice(dot + 1),
        kind: ownerKind(declaration),
        set: setOf(declaration),
        where: this.#placeOf(node),
      },
    ];
  }

  #placeOf(node: ts.Node): string {
    const source = node.getSourceFile();
    const file = path.relative(this.#root, source.fileName).replaceAll(path.sep, "/");
    return `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  }
}

const setText = (set: ApiSet | undefined): string => (set ? `${set.name} ${set.version}` : "none");

/** The page that lists every member of office.js that the add-in uses, with its requirement set. */
export function excelApiPage(used: readonly UsedMember[]): string {
  const byName = new Map<string, UsedMember[]>();
  for (const one of used) {
    const name = `${one.owner}.${one.member}`;
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const rows = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, places]) => {
      const files = new Set(places.map(({ where }) => `\`${where.replace(/^src\/|:\d+$/g, "")}\``));
      return `| \`${name}\` | ${setText(places[0]?.set)} | ${[...files].sort().join(", ")} |`;
    });
  return `# The Excel API that Tunewise uses

Every member of Microsoft's office.js that the add-in's source uses, with the first requirement set that has it, as Microsoft's typings say; "none" is in every Excel that runs add-ins.
Texts that are given in the place of an enumeration's member are listed as that member. A test checks that no member is newer than the sets that \`manifest.xml\` asks for.

This page is generated from the source: \`npm run docs\`.

| member | requirement set | used in \`src/\` |
|---|---|---|
${rows.join("\n")}
`;
}

/** Every member that a file of typings declares, as `Excel.Range.values`; the bases of classes and interfaces beside them. */
export function declaredMembers(file: string): { members: Set<string>; bases: Map<string, string[]> } {
  const members = new Set<string>();
  const bases = new Map<string, string[]>();
  const visit = (node: ts.Node, within: string): void => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const own =
      name && (ts.isIdentifier(name) || ts.isStringLiteral(name))
        ? [within, name.text].filter(Boolean).join(".")
        : within;
    if (own !== within) members.add(own);
    if ((ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) && node.heritageClauses)
      bases.set(
        own,
        node.heritageClauses.flatMap(({ types }) => types.map(({ expression }) => expression.getText())),
      );
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(ts.createSourceFile(file, ts.sys.readFile(file) ?? "", ts.ScriptTarget.Latest, true), "");
  return { members, bases };
}
