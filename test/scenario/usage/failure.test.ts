import { expect, test } from "@jest/globals";
import { noAnswer } from "../../../src/engine/cost-error";
import type { InputCell } from "../../../src/scenario/scenario";
import { findColumns } from "../../../src/scenario/usage/columns";
import { hasFailed } from "../../../src/scenario/usage/failure";

/** Which cells of a column say that the call failed. */
const failedBy = (column: string, cells: readonly InputCell[]): InputCell[] =>
  cells.filter((cell) => hasFailed([cell, "ignored"], findColumns([column])));

test("a status fails from 400 on and below 0, as a number or as text", () => {
  const failing = [400, 404, 599, -1, -3, "400", " 503 ", "500.0", "429.00", "-3"];
  expect(failedBy("status_code", failing)).toEqual(failing);
  expect(
    failedBy("status_code", [
      0,
      1,
      200,
      399,
      399.9,
      "0",
      "200",
      "399.0",
      "",
      "http 503",
      "4xx",
      "503.5",
      "--3",
      null,
      true,
      false,
      noAnswer("x"),
    ]),
  ).toEqual([]);
});

test("a status or level in words fails by how it begins, in any case", () => {
  const failing = [
    "fail",
    "failure",
    "FAILED",
    "error",
    "Error 500",
    "exception",
    "timeout",
    "time-out",
    "time out",
    "time_out",
    "timed out",
    "cancelled",
    "canceled",
    "rejected",
    "throttled",
    "ratelimit",
    "rate limit",
    "rate-limited",
    "RATE_LIMIT",
    "overloaded",
    "aborted",
    "  error  ",
  ];
  expect(failedBy("status", failing)).toEqual(failing);
  expect(failedBy("level", failing)).toEqual(failing);
  expect(
    failedBy("status", [
      "success",
      "completed",
      "ok",
      "DEFAULT",
      "WARNING",
      "DEBUG",
      "no error",
      "not failed",
      "time",
      "timely",
      "time--out",
      "rate",
      "rates limit",
      "",
    ]),
  ).toEqual([]);
});

test("a status of 40 letters is read, a longer one is none", () => {
  expect(failedBy("status", ["error".padEnd(40, "!"), "error".padEnd(41, "!")])).toEqual(["error".padEnd(40, "!")]);
});

test("a success column says no as a logical value or in words", () => {
  const no = [false, "false", " FALSE ", "No", "no"];
  expect(failedBy("success", no)).toEqual(no);
  expect(
    failedBy("is_success", [true, "true", "yes", "", null, 0, 1, "none", "falsely", "not", "a no", noAnswer("x")]),
  ).toEqual([]);
});

test("an error column says an error by anything but a word for nothing", () => {
  const errors = ["Rate limited", "e", "404", "false alarm", true, 1, -1, 0.5, "x".repeat(5000)];
  expect(failedBy("error", errors)).toEqual(errors);
  expect(
    failedBy("error", [
      "",
      "  ",
      "None",
      "NULL",
      " false ",
      "no",
      "0",
      "NaN",
      "{}",
      "[]",
      "-",
      "ok",
      "Success",
      false,
      0,
      null,
      noAnswer("x"),
    ]),
  ).toEqual([]);
});

test("one of the columns suffices, and the others are not looked at", () => {
  const columns = findColumns(["status", "success", "error"]);
  const good: InputCell[] = ["ok", true, ""];
  expect(hasFailed(good, columns)).toBe(false);
  expect(hasFailed([], columns)).toBe(false);
  for (const [i, bad] of ["error", false, "Overloaded"].entries())
    expect(hasFailed(good.with(i, bad), columns)).toBe(true);
  expect(hasFailed(["error", false, "Overloaded"], findColumns(["x", "y", "z"]))).toBe(false);
});
