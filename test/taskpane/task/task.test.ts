import { describe, expect, test } from "@jest/globals";
import { effect } from "../../../src/taskpane/dom/signal";
import { task, type TaskState, errorText } from "../../../src/taskpane/task/task";
import { formatsFor, userLocale } from "../../../src/messages/pane/locale";
import { WriteFailed } from "../../../src/excel/create-sheets";
import { noAnswer } from "../../../src/engine/cost-error";

describe("a piece of work", () => {
  test("tells how far it is, and what came of it", async () => {
    const work = task(async ({ progress }, sheet: string) => {
      progress(`reading ${sheet}`, 0.5);
      return sheet.length;
    });
    const seen: TaskState<number>[] = [];
    effect(() => void seen.push(work.state()));
    await work.run("Costs");
    expect(seen).toEqual([
      { at: "idle" },
      { at: "running", what: "", share: undefined },
      { at: "running", what: "reading Costs", share: 0.5 },
      { at: "done", result: 5 },
    ]);
  });

  test("is not started twice at the same time", async () => {
    let started = 0;
    const work = task(async () => void started++);
    await Promise.all([work.run(), work.run()]);
    expect(started).toBe(1);
  });

  test("that fails says why, and can be tried again with what it was given", async () => {
    const given: string[] = [];
    const work = task(async (_control, name: string) => {
      given.push(name);
      if (given.length === 1) throw new Error("busy");
    });
    await work.run("Costs");
    expect(work.state()).toEqual({ at: "failed", error: new Error("busy") });
    await work.again();
    expect(work.state().at).toBe("done");
    expect(given).toEqual(["Costs", "Costs"]);
  });

  test("that is cancelled and stops is cancelled; one that ends all the same is done; one that fails otherwise has failed", async () => {
    const stopping = task(async ({ signal }) => {
      await Promise.resolve();
      signal.throwIfAborted();
    });
    const ending = task(async () => Promise.resolve(1));
    const failing = task(async () => {
      await Promise.resolve();
      throw new Error("left over");
    });
    for (const work of [stopping, ending, failing]) {
      const running = work.run();
      work.cancel();
      await running;
    }
    expect([stopping, ending, failing].map(({ state }) => state().at)).toEqual(["cancelled", "done", "failed"]);
  });

  test("never stays running when it throws before it waits", async () => {
    const work = task(() => {
      throw new TypeError("no such thing");
    });
    await work.run();
    expect(work.state().at).toBe("failed");
  });
});

const american = formatsFor(userLocale("en-US"));

describe("what went wrong, in words", () => {
  test.each([
    [noAnswer("No model 'gpt-41' in the price book."), "No model 'gpt-41' in the price book."],
    [Object.assign(new Error("x"), { code: "AccessDenied" }), /protected or read-only/],
    [Object.assign(new Error("x"), { code: "InvalidOperationInCellEditMode" }), /Enter or Esc/],
    [Object.assign(new Error("Loading chunk xlsx failed."), { name: "ChunkLoadError" }), /connection and try again/],
    [new Error("quite new"), "This did not work: quite new"],
    ["a text", "This did not work: a text"],
  ])("%p", (error, words) => {
    expect(errorText(error, american)).toMatch(words);
  });

  test("of a write that failed: Excel's reason in our words, and what is left", () => {
    const cause = Object.assign(new Error("The request failed."), { code: "AccessDenied" });
    expect(errorText(new WriteFailed("Excel stopped.", cause, []), american)).toMatch(
      /protected or read-only.*The workbook is unchanged/,
    );
    expect(errorText(new WriteFailed("Excel stopped.", cause, ["Costs"]), american)).toMatch(
      /Delete .* yourself: Costs/,
    );
  });
});
