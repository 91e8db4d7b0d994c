import { pathToFileURL } from "node:url";
import QuickEnvironment from "../environment.mjs";
import { headlessBundle } from "./build-headless.mjs";

/** Gives tests the workbench without a page; its code is loaded once for all the test files of a worker. */
export default class ClientEnvironment extends QuickEnvironment {
  async setup() {
    await super.setup();
    const { HeadlessWorkbench, objectTypes } = await import(pathToFileURL(headlessBundle()).href);
    Object.assign(this.global, { HeadlessWorkbench, objectTypes });
  }
}
