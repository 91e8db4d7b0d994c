import { BookError } from "../book/book-error";
import { Faults } from "./faults";
import { serviceTypes } from "./services";
import { type Found, isReference, type ObjectType, type Reference, reference, type Workbook } from "./object-type";
import {
  type Action,
  actionType,
  type ArgumentInfo,
  messageFlag,
  type ObjectPath,
  pathType,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** What the host needs beside the workbook and the table of types. */
export interface Surroundings {
  /** The services that are not the workbook's: an object of the table by the name that a request gives. */
  service(name: string): Reference | undefined;
  /** Hears of a member that the host does not have, which is a gap in the host or a slip in the add-in. */
  unknownMember(member: string): void;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** How often a request that may wait for the end of cell editing looks again. */
const lookAgainMs = 20;
/** Members whose names begin so change nothing in the workbook. */
const reading = /^(get|_|load)/;

/** Carries out the messages of Microsoft's client: finds the objects that paths lead to, and does what the actions say, in order. */
export class Interpreter {
  readonly faults = new Faults();
  /** Objects that the client has asked to keep, by reference. */
  readonly kept = new Map<string, Reference>();
  #lastReference = 0;
  /** Requests are carried out one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly types: Readonly<Record<string, ObjectType<unknown>>>,
    private readonly workbook: Workbook,
    private readonly surroundings: Surroundings,
  ) {}

  /** Answers one request; never rejects. */
  request(body: RequestBody, flags: number): Promise<ResponseBody> {
    if (isForService(body)) return this.#carryOut(body);
    const answer = this.#last.then(() => this.#sync(body, flags));
    this.#last = answer;
    return answer;
  }

  async #sync(body: RequestBody, flags: number): Promise<ResponseBody> {
    const fault = this.faults.next(body.Actions.length);
    if (this.faults.delay > 0) await pause(this.faults.delay);

    while (flags & messageFlag.delayForCellEdit && this.#isEditing()) await pause(lookAgainMs);
    if (this.#isEditing())
      return failed(
        [],
        0,
        new BookError(
          "InvalidOperationInCellEditMode",
          "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
        ),
      );

    const answer = await this.#carryOut(fault ? { ...body, Actions: body.Actions.slice(0, fault.after) } : body);
    if (!fault || answer.Error) return answer;
    const error = new BookError(fault.code, "There was an internal error while processing the request.");
    return failed(answer.Results, fault.after, error);
  }

  #isEditing(): boolean {
    return this.faults.cellBeingEdited || this.workbook.book.selection.isEditing();
  }

  async #carryOut(body: RequestBody): Promise<ResponseBody> {
    const results: ResponseBody["Results"] = [];
    const request = new Request(body, this);
    for (const [index, action] of body.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: (await this.#act(action, request)) ?? null });
      } catch (error) {
        return failed(results, index, error);
      }
    }
    return { Results: results };
  }

  async #act(action: Action, request: Request): Promise<unknown> {
    if (action.ActionType === actionType.trace || action.ObjectPathId === undefined) return null;
    const object = await request.find(action.ObjectPathId);
    const name = lower(action.Name ?? "");
    switch (action.ActionType) {
      case actionType.instantiate:
        return object && this.#described(object, request.keepsReferences);
      case actionType.query:
        return object && this.#read(object, action.QueryInfo?.Select ?? [], action.QueryInfo?.Expand ?? []);
      case actionType.method:
        return this.#result(await this.#call(object, name, await request.args(action.ArgumentInfo)), request);
      case actionType.set:
        return this.#set(object, name, (await request.args(action.ArgumentInfo))[0]);
      default:
        throw new BookError("InvalidRequest", `There is no action of type ${action.ActionType}.`);
    }
  }

  #result(value: unknown, request: Request): unknown {
    if (!isReference(value)) return value;
    return this.#described(value, request.keepsReferences);
  }

  /** What the client has to know of an object to find it again. */
  #described(object: Reference, keep: boolean): Record<string, unknown> {
    const type = this.typeOf(object);
    return {
      ...(type.id ? { _Id: type.id(object.target) } : {}),
      ...(type.tracked && keep ? { _ReferenceId: this.#keep(object) } : {}),
    };
  }

  #keep(object: Reference): string {
    const id = `r${++this.#lastReference}`;
    this.kept.set(id, object);
    return id;
  }

  /** An object's properties: those asked for by path ("format/font/bold"), or all that it has of its own. */
  async #read(object: Reference, select: readonly string[], expand: readonly string[]): Promise<object> {
    const type = this.typeOf(object);
    const described = this.#described(object, false);
    if (type.items) {
      const items = [...type.items(object.target, this.workbook)];
      return { ...described, _Items: await Promise.all(items.map((item) => this.#read(item, select, expand))) };
    }
    const all = select.length === 0 || select.includes("*");
    const paths = [
      ...(all ? Object.entries(type.properties ?? {}).flatMap(([name, { get }]) => (get ? [name] : [])) : []),
      ...select.filter((path) => path !== "*"),
      ...expand,
    ];
    for (const path of paths) await this.#readPath(object, path, described);
    return described;
  }

  async #readPath(object: Reference, path: string, into: Record<string, unknown>): Promise<void> {
    const [name = "", ...rest] = path.split("/");
    const own = lower(name);
    const property = ownEntry(this.typeOf(object).properties, own);
    if (property?.get) {
      if (property.calculated) await this.workbook.book.calculation.calculated();
      into[upper(own)] = property.get(object.target, this.workbook);
      return;
    }
    const part = this.part(object, own);
    const read = part && (await this.#read(part, rest.length > 0 ? [rest.join("/")] : [], []));
    const present = into[upper(own)];
    into[upper(own)] = mergedParts(present, read);
  }

  async #call(object: Found, name: string, args: readonly unknown[]): Promise<unknown> {
    if (name === "_KeepReference") return object && { _ReferenceId: this.#keep(object) };
    if (name === "_RemoveReference") return void this.kept.delete(String(args[0]));
    return this.method(object, name, args);
  }

  #set(object: Found, name: string, value: unknown): unknown {
    const target = notNull(object);
    const set = ownEntry(this.typeOf(target).properties, name)?.set;
    if (!set) throw this.#unknown(`${target.type}.${name} =`);
    this.#checkWritable();
    return set(target.target, value, this.workbook);
  }

  /** Calls a method of the table. */
  method(object: Found, name: string, args: readonly unknown[]): unknown {
    const target = notNull(object);
    const call = ownEntry(this.typeOf(target).methods, name);
    if (!call) throw this.#unknown(`${target.type}.${name}()`);
    if (!reading.test(name) && !isService(target)) this.#checkWritable();
    return call(target.target, args, this.workbook);
  }

  part(object: Reference, name: string): Found {
    const part = ownEntry(this.typeOf(object).parts, name);
    if (!part) throw this.#unknown(`${object.type}.${name}`);
    return part(object.target, this.workbook);
  }

  item(object: Reference, key: unknown): Found {
    const { item } = this.typeOf(object);
    if (!item) throw this.#unknown(`${object.type}[]`);
    return item(object.target, key, this.workbook);
  }

  service(name: string): Reference {
    const service = this.surroundings.service(name);
    if (!service) throw this.#unknown(`the service ${name}`);
    return service;
  }

  typeOf({ type }: Reference): ObjectType<unknown> {
    const known = ownEntry(this.types, type);
    if (!known) throw this.#unknown(type);
    return known;
  }

  #checkWritable(): void {
    if (this.workbook.readOnly || this.faults.readOnly)
      throw new BookError("AccessDenied", "You cannot perform the requested operation: the workbook is read-only.");
  }

  #unknown(member: string): BookError {
    this.surroundings.unknownMember(member);
    return new BookError("ApiNotFound", `${member} is not part of this host.`);
  }
}

/** The objects of one request, each found once, when the first action needs it. */
class Request {
  readonly keepsReferences: boolean;
  readonly #found = new Map<number, Found>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: Interpreter,
  ) {
    this.keepsReferences = body.AutoKeepReference ?? false;
  }

  async find(id: number): Promise<Found> {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new BookError("InvalidObjectPath", `There is no object path ${id}.`);
    const found = await this.#follow(path);
    this.#found.set(id, found);
    return found;
  }

  /** Arguments with objects in their places. */
  async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const args: unknown[] = [];
    for (const [at, value] of (info?.Arguments ?? []).entries()) {
      const id = info?.ReferencedObjectPathIds?.[at];
      args.push(id ? await this.find(id) : await this.#withObjects(value));
    }
    return args;
  }

  /** A value with the objects that it mentions, such as the range that a rule's list takes its items from. */
  async #withObjects(value: unknown): Promise<unknown> {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== "object" || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.find(Number(value._ObjectPathId));
    const entries = Object.entries(value).map(
      async ([name, part]) => [name, part === null ? null : await this.#withObjects(part)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  async #follow(path: ObjectPath): Promise<Found> {
    const name = path.Name ?? "";
    if (path.ObjectPathType === pathType.root) return reference("Workbook", this.host);
    if (path.ObjectPathType === pathType.service) return this.host.service(name);
    if (path.ObjectPathType === pathType.reference) return this.#kept(name);
    const parent = path.ParentObjectPathId === undefined ? null : await this.find(path.ParentObjectPathId);
    // What is looked for in something that does not exist does not exist either.
    if (parent === null) return null;
    const args = await this.args(path.ArgumentInfo);
    if (path.ObjectPathType === pathType.property) return this.host.part(parent, lower(name));
    if (path.ObjectPathType === pathType.indexer) return this.host.item(parent, args[0]);
    const made = await this.host.method(parent, lower(name), args);
    return isReference(made) ? made : null;
  }

  #kept(name: string): Reference {
    const kept = this.host.kept.get(name);
    if (!kept) throw new BookError("InvalidReference", "This reference is not valid for the current operation.");
    return kept;
  }
}

/** Services are not the workbook's, and may be called while that is read-only. */
const isService = ({ type }: Reference): boolean => Object.hasOwn(serviceTypes, type);

/** Services answer at once, even while a request about the workbook waits: it may be waiting for them. A request for one may name the workbook too. */
const isForService = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  Actions.every(({ ActionType, ObjectPathId = 0 }) => {
    const root = rootOf(ObjectPaths, ObjectPathId);
    const onlyNamed = ActionType === actionType.instantiate && root === ObjectPaths[ObjectPathId];
    return onlyNamed || root?.ObjectPathType === pathType.service;
  });

function rootOf(paths: RequestBody["ObjectPaths"], id: number): ObjectPath | undefined {
  const path = paths[id];
  return path?.ParentObjectPathId === undefined ? path : rootOf(paths, path.ParentObjectPathId);
}

function failed(results: ResponseBody["Results"], index: number, error: unknown): ResponseBody {
  const known = error instanceof BookError;
  if (!known) console.error("The host failed", error);
  const message = error instanceof Error ? error.message : String(error);
  const code = known ? error.code : "GeneralException";
  return {
    Results: results,
    Error: { Code: code, Message: message, Location: "", ActionIndex: index, HttpStatusCode: 400 },
  };
}

function notNull(object: Found): Reference {
  if (object) return object;
  throw new BookError("ItemNotFound", "The requested resource doesn't exist: the object is a null object.");
}

const ownEntry = <Value>(entries: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  entries && Object.hasOwn(entries, name) ? entries[name] : undefined;

const mergedParts = (present: unknown, read: object | null): unknown =>
  present && read ? { ...present, ...read } : (read ?? present ?? null);

const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));
