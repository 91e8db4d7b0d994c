import { OfficeError } from "./errors";

/** A single value that a sync brings. */
export class ClientResult<Value> {
  #answer: { value: Value } | undefined;

  get value(): Value {
    if (!this.#answer)
      throw new OfficeError(
        "ValueNotLoaded",
        'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
      );
    return this.#answer.value;
  }

  /** Gives the result its value; the stand-in's part. */
  static resolve<Value>(result: ClientResult<Value>, value: Value): void {
    result.#answer = { value };
  }
}
