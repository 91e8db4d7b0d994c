import path from "node:path";
import ts from "typescript";

const root = path.join(import.meta.dirname, "../..");

/** A member of office.js that the add-in's source names. */
export interface UsedMember {
  /** As Microsoft's typings call it: `Excel.Range`. */
  owner: string;
  member: string;
  /** What the owner is: a class is a client object, an interface a service or plain data. */
  kind: "class" | "interface" | "enum" | "namespace";
  where: string;
}

const isOfficeJs = (file: string): boolean => file.includes("/@types/office-js/");

function ownerKind(declaration: ts.Declaration): UsedMember["kind"] {
  if (ts.isClassDeclaration(declaration.parent)) return "class";
  if (ts.isInterfaceDeclaration(declaration.parent)) return "interface";
  return ts.isEnumDeclaration(declaration.parent) ? "enum" : "namespace";
}

/** The add-in's source files that may call office.js, with the checker that knows its typings. */
export class OfficeUsage {
  readonly #checker: ts.TypeChecker;
  readonly #sources: ts.SourceFile[];

  constructor(folders: readonly string[]) {
    const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
      config: object;
    };
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const wanted = parsed.fileNames.filter((file) =>
      folders.some((folder) => file.startsWith(path.join(root, folder))),
    );
    const program = ts.createProgram(wanted, parsed.options);
    this.#checker = program.getTypeChecker();
    this.#sources = program.getSourceFiles().filter(({ fileName }) => wanted.includes(fileName));
  }

  /** Every member of office.js that is read, written, called or taken apart. */
  members(): UsedMember[] {
    return this.#collect((node) => {
      if (ts.isPropertyAccessExpression(node))
        return this.#described(this.#checker.getSymbolAtLocation(node.name), node);
      if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
      const name = node.propertyName ?? node.name;
      return ts.isIdentifier(name)
        ? this.#described(this.#checker.getTypeAtLocation(node.parent).getProperty(name.text), node)
        : [];
    });
  }

  /** Every property that a `load("…")` names, by the way to it. */
  loads(): UsedMember[] {
    return this.#collect((node) => {
      if (
        !ts.isCallExpression(node) ||
        !ts.isPropertyAccessExpression(node.expression) ||
        node.expression.name.text !== "load"
      )
        return [];
      const [names] = node.arguments;
      if (
        !names ||
        !ts.isStringLiteralLike(names) ||
        this.#described(this.#checker.getSymbolAtLocation(node.expression.name), node).length === 0
      )
        return [];
      const loaded = this.#checker.getTypeAtLocation(node.expression.expression);
      return names.text.split(",").flatMap((way) => this.#along(loaded, way.trim().split("/"), node));
    });
  }

  #along(type: ts.Type, [name = "", ...rest]: string[], node: ts.Node): UsedMember[] {
    const property = type.getProperty(name);
    if (!property)
      return [{ owner: this.#checker.typeToString(type), member: name, kind: "class", where: placeOf(node) }];
    const found = this.#described(property, node);
    const ofProperty = this.#checker.getTypeOfSymbol(property);
    const next = name === "items" ? this.#checker.getIndexTypeOfType(ofProperty, ts.IndexKind.Number) : ofProperty;
    return rest.length === 0 || !next ? found : [...found, ...this.#along(next, rest, node)];
  }

  #collect(read: (node: ts.Node) => UsedMember[]): UsedMember[] {
    const found: UsedMember[] = [];
    const visit = (node: ts.Node): void => {
      found.push(...read(node));
      ts.forEachChild(node, visit);
    };
    this.#sources.forEach(visit);
    return found;
  }

  #described(symbol: ts.Symbol | undefined, node: ts.Node): UsedMember[] {
    const declarations = (symbol?.declarations ?? []).filter((declaration) =>
      isOfficeJs(declaration.getSourceFile().fileName),
    );
    return declarations.slice(0, 1).flatMap((declaration) => {
      const fullName = symbol && this.#checker.getFullyQualifiedName(symbol);
      const dot = fullName?.lastIndexOf(".") ?? -1;
      const anonymous = fullName?.startsWith("__type") ?? true;
      return fullName && dot > 0 && !anonymous
        ? [
            {
              owner: fullName.slice(0, dot),
              member: fullName.slice(dot + 1),
              kind: ownerKind(declaration),
              where: placeOf(node),
            },
          ]
        : [];
    });
  }
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${path.relative(root, source.fileName)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
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
