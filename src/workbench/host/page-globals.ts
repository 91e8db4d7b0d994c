import type { RequestBody, ResponseBody } from "./wire";

/** What a page in Excel for Windows finds in its window, as far as Microsoft's client asks for it. */
export interface PageWindow {
  external?: unknown;
  _richApiNativeBridge?: unknown;
  setTimeout: unknown;
}

/** Excel's colours as the client is told of them: numbers 0xRRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

/** The other side of the two globals. */
export interface PageHost {
  request(body: RequestBody, flags: number): Promise<ResponseBody>;
  requirementSets(): Readonly<Record<string, string>>;
  theme(): OfficeTheme;
  locale: string;
  /** The page wants to hear of an event of the host: ribbon commands are event 39. */
  registerEvent(id: number, handler: (id: number, args: object) => void): void;
  /** The page calls a method of the host: 94 says that a ribbon command is completed, 102 opens a browser window. */
  execute(id: number, params: readonly unknown[]): void;
}

/** Sends entries to the page: calls of functions, events. */
export type Push = (entries: readonly unknown[]) => void;

const fullVersion = "16.0.18025.20160";
const requestAnswer = 2;
const pushedMessage = 3;

/** Names that Excel for Windows gives to the client before anything else: host, platform, version, locale. */
const hostInfo = (locale: string): string => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$3`;

/**
 * Puts the two globals in a page's window that Microsoft's client looks for: `external`, by which Excel for Windows tells about itself, and
 * `_richApiNativeBridge`, through which every request, event and call of a function goes. It must be done before office.js is loaded.
 */
export function putPageGlobals(window: PageWindow, host: PageHost): Push {
  const bridge = {
    onMessageFromHost: undefined as ((message: string) => void) | undefined,
    sendMessageToHost(text: string): void {
      const { id, flags, message } = JSON.parse(text) as {
        id: number;
        flags: number;
        message: { body: RequestBody };
      };
      queueMicrotask(async () => {
        const body = JSON.stringify(await host.request(message.body, flags ?? 0));
        const answer = { id, type: requestAnswer, message: { statusCode: 200, headers: {}, body } };
        bridge.onMessageFromHost?.(JSON.stringify(answer));
      });
    },
  };
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true, writable: true });
  Object.defineProperty(window, "external", { value: external(host), configurable: true, writable: true });
  return (entries) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: pushedMessage, controlId: "", message: { entries } }));
}

function external(host: PageHost): object {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => "Book1.xlsx",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets()),
    GetHostFullVersion: () => fullVersion,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(host.theme()),
    GetSettings: () => ({ Read: () => JSON.stringify({}), Write: () => undefined }),
  };
  return {
    GetHostInfo: () => hostInfo(host.locale),
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, params: unknown, callback?: (answer: unknown) => void) {
      host.execute(id, listOf(params));
      callback?.([0]);
    },
    RegisterEvent(
      id: number,
      _target: unknown,
      handler: (id: number, args: object) => void,
      callback: (code: number) => void,
    ) {
      host.registerEvent(id, handler);
      callback(0);
    },
    UnregisterEvent: (_id: number, _target: unknown, callback: (code: number) => void) => callback(0),
  };
}

const listOf = (params: unknown): readonly unknown[] => (Array.isArray(params) ? (params as unknown[]) : [params]);

/** How the client's runtime of functions waits, by the texts and lengths of its waits. */
const roundWait = "clearInProgressContestSyncExpectedFinishedTime";
const collectWaitMs = 50;

/**
 * Shortens the two waits of the client's runtime of functions: 50 ms before results are sent, and half a second between one round of results
 * and the next. They are found by the function that waits; all other waits of the page stay as they are.
 */
export function shortenFunctionWaits(window: PageWindow & { setTimeout: unknown }): void {
  const wait = window.setTimeout as (handler: unknown, delay?: number, ...args: unknown[]) => unknown;
  const isNative = (handler: unknown): boolean => String(handler).includes("[native code]");
  window.setTimeout = function quickTimeout(handler: unknown, delay?: number, ...args: unknown[]): unknown {
    const isFunctionWait =
      typeof handler === "function" &&
      ((delay === collectWaitMs && isNative(handler)) || String(handler).includes(roundWait));
    return wait.call(window, handler, isFunctionWait ? 0 : delay, ...args);
  };
}
