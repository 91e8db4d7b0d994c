import { functions } from "../../src/functions/all";
import { functionIds } from "../../src/functions/ids";
import { functionsMetadata } from "../../src/functions/metadata";
import { register } from "../../src/functions/register";
import { needed } from "../../src/taskpane/shell/host";
import { type Client, type ClientOptions, openClient } from "../client/client";

/** One action of a request, as the client sends it. */
export interface SentAction {
  readonly Name?: string;
  readonly ActionType: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** What the client sent with one sync. */
export interface SentRequest {
  readonly bytes: number;
  readonly actions: readonly SentAction[];
}

/** Microsoft's client with an empty workbook behind it, the add-in's functions, and a record of what the client sends. */
export interface OpenExcel extends Client {
  /** Requests that change or read the workbook, in order. */
  readonly requests: SentRequest[];
}

/** Whether a request only brings the results of functions. */
const isResult = (actions: readonly SentAction[]): boolean =>
  actions.some(({ Name }) => Name?.startsWith("SetInvocation"));

interface Bridge {
  sendMessageToHost(message: string): void;
}

/**
 * Opens Excel with an empty workbook, and puts its API where the add-in's source looks for it. Excel has no more requirement sets than the manifest asks
 * for: Microsoft's client refuses every member of a newer one.
 */
export async function openExcel(options: ClientOptions = {}): Promise<OpenExcel> {
  const client = await openClient({ sets: Object.fromEntries(needed), ...options });
  register(functionIds, (id) => functions.find((definition) => definition.id === id)!);
  const { functions: described, ...metadata } = functionsMetadata("https://localhost:3000/help.html");
  client.workbench.registerFunctions("TUNE", { ...metadata, functions: [...described] } as never);
  const requests: SentRequest[] = [];
  const bridge = client.page.window["_richApiNativeBridge"] as Bridge;
  const send = bridge.sendMessageToHost.bind(bridge);
  bridge.sendMessageToHost = (text) => {
    const { message } = JSON.parse(text) as { message?: { url?: string; body?: { Actions: SentAction[] } } };
    if (message?.url === "ProcessQuery" && message.body && !isResult(message.body.Actions))
      requests.push({ bytes: text.length, actions: message.body.Actions });
    send(text);
  };
  return { ...client, requests };
}

/** How many requests the client sent, and with them how many ranges it asked Excel to keep and to give back. */
export function sentBy(requests: readonly SentRequest[]): { requests: number; kept: number; returned: number } {
  const named = (name: string): number =>
    requests.flatMap(({ actions }) => actions).filter((action) => action.Name === name).length;
  return { requests: requests.length, kept: named("_KeepReference"), returned: named("_RemoveReference") };
}
