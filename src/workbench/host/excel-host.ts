import type { Book } from "../book/book";
import { Interpreter } from "./interpreter";
import { Invocations } from "./invocations";
import type { Reference } from "./object-type";
import {
  type OfficeTheme,
  type PageHost,
  type PageWindow,
  type Push,
  putPageGlobals,
  shortenFunctionWaits,
} from "./page-globals";
import { type AddInServices, serviceNamed, serviceTypes } from "./services";
import { chartTypesTable } from "./types/charts";
import { rangeTypes } from "./types/range";
import { ruleTypes } from "./types/rules";
import { sheetTypes } from "./types/sheets";
import { workbookTypes } from "./types/workbook";

/** Every type that the host knows, by name. */
export const objectTypes = {
  ...workbookTypes,
  ...sheetTypes,
  ...rangeTypes,
  ...ruleTypes,
  ...chartTypesTable,
  ...serviceTypes,
};

/** The requirement sets of the Excel that the host stands in for. */
const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.20",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  SharedRuntime: "1.2",
  AddInCommands: "1.1",
  OpenBrowserWindowApi: "1.1",
  RichApiRuntime: "1.1",
  DelayForCellEdit: "1.1",
};

const lightTheme: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x242424,
  controlBackgroundColor: 0xf5f5f5,
  controlForegroundColor: 0x242424,
};
const darkTheme: OfficeTheme = {
  bodyBackgroundColor: 0x212121,
  bodyForegroundColor: 0xf5f5f5,
  controlBackgroundColor: 0x2b2b2b,
  controlForegroundColor: 0xf5f5f5,
};

/** What happens around the workbook, for those who show it. */
export interface HostListeners {
  openLink?(url: string): void;
  openWorkbook?(base64: string | undefined): void;
  /** A member of office.js that the host does not have. */
  unknownMember?(member: string): void;
  isDark?(): boolean;
}

const commandEvent = 39;
const commandCompleted = 94;
const openBrowserWindow = 102;
/** How long a ribbon command may take before Excel gives it up. */
const longestCommandMs = 300_000;

/** The add-in's page has associated nothing with a command's name. */
export class NoSuchCommand extends Error {
  constructor(command: string) {
    super(`The add-in has no command "${command}".`);
  }
}

/** Excel's place: one workbook, and the add-in's page that talks to it through Microsoft's own client. */
export class ExcelHost {
  readonly interpreter: Interpreter;
  readonly invocations: Invocations;
  /** Settings that the add-in keeps in the workbook. */
  readonly settings = new Map<string, unknown>();
  /** Members of office.js that were asked for and that the host does not have. */
  readonly unknownMembers: string[] = [];
  /** Requirement sets in the version of an older Excel ("0": without it). */
  readonly olderSets: Record<string, string> = {};
  /** Whether results of functions come as quickly as can be, or with the waits that Excel has. */
  quickFunctions = true;
  readonly #services: AddInServices;
  readonly #paneListeners = new Set<(visible: boolean) => void>();
  #push: Push | undefined;
  #command: ((id: number, args: object) => void) | undefined;
  readonly #openCommands = new Map<string, (resultCode: number) => void>();
  #lastCommand = 0;
  #ready = { functions: deferred(), actions: deferred() };

  constructor(
    book: Book,
    private readonly listeners: HostListeners = {},
  ) {
    this.invocations = new Invocations(() => book.calculation.resting());
    this.#services = this.#makeServices();
    const workbook = {
      book,
      settings: this.settings,
      readOnly: false,
      openWorkbook: (base64: string | undefined) => listeners.openWorkbook?.(base64),
    };
    this.interpreter = new Interpreter(objectTypes, workbook, {
      service: (name): Reference | undefined => serviceNamed(name, this.#services),
      unknownMember: (member) => {
        this.unknownMembers.push(member);
        listeners.unknownMember?.(member);
      },
    });
  }

  /** Resolves when the page's functions can be called. */
  get functionsReady(): Promise<void> {
    return this.#ready.functions.promise;
  }

  /** Resolves when the page's functions and ribbon commands can be called. */
  get ready(): Promise<unknown> {
    return Promise.all([this.#ready.functions.promise, this.#ready.actions.promise]);
  }

  /** Whether the add-in is loaded when this workbook is opened. */
  get loadsAtStart(): boolean {
    return this.#services.startState !== "Inactive";
  }

  get paneVisible(): boolean {
    return this.#services.runtimeState === "Visible";
  }

  showPane(visible: boolean): void {
    this.#services.runtimeState = visible ? "Visible" : "Background";
  }

  /** Runs a listener whenever the pane is shown or hidden. */
  onPaneShown(listener: (visible: boolean) => void): void {
    this.#paneListeners.add(listener);
  }

  /** Prepares a page's window for office.js, which is loaded after this. A page that was there before is gone with it. */
  connect(window: PageWindow): void {
    this.invocations.disconnect();
    this.#ready = { functions: deferred(), actions: deferred() };
    if (this.quickFunctions) shortenFunctionWaits(window);
    this.#push = putPageGlobals(window, this.#pageHost());
  }

  /** Runs a ribbon command as its button does; resolves when the command calls `event.completed()`. */
  async run(command: string): Promise<void> {
    await this.#ready.actions.promise;
    const id = `command-${++this.#lastCommand}`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The command "${command}" did not complete: it has to call event.completed().`)),
        longestCommandMs,
      );
      this.#openCommands.set(id, (resultCode) => (resultCode === 0 ? resolve() : reject(new NoSuchCommand(command))));
      const event = JSON.stringify({ source: { id: command } });
      this.#command?.(commandEvent, { toArray: () => [id, command, event] });
    }).finally(() => clearTimeout(timer));
  }

  #pageHost(): PageHost {
    return {
      locale: "en-US",
      request: (body, flags) => this.interpreter.request(body, flags),
      requirementSets: () => currentSets(this.olderSets),
      theme: () => (this.listeners.isDark?.() ? darkTheme : lightTheme),
      registerEvent: (id, handler) => {
        if (id === commandEvent) this.#command = handler;
      },
      execute: (id, params) => {
        if (id === commandCompleted) this.#complete(params);
        else if (id === openBrowserWindow) this.listeners.openLink?.(String(params.flat()[0]));
      },
    };
  }

  #complete(params: readonly unknown[]): void {
    const [id, resultCode] = params.flat();
    const settle = this.#openCommands.get(String(id));
    this.#openCommands.delete(String(id));
    settle?.(Number(resultCode));
  }

  #makeServices(): AddInServices {
    let state = "Background";
    const paneListeners = this.#paneListeners;
    return {
      get runtimeState() {
        return state;
      },
      set runtimeState(next: string) {
        const changed = (next === "Visible") !== (state === "Visible");
        state = next;
        if (changed) for (const listener of paneListeners) listener(next === "Visible");
      },
      startState: "Inactive",
      functionsReady: () => {
        this.invocations.connect((entries) => this.#push?.(entries));
        this.#ready.functions.resolve();
      },
      actionsReady: () => this.#ready.actions.resolve(),
      functionResults: (rows) => this.invocations.take(rows),
    };
  }
}

/** The sets as an older Excel has them. */
function currentSets(older: Readonly<Record<string, string>>): Record<string, string> {
  const sets = { ...requirementSets, ...older };
  return Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== "0"));
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
