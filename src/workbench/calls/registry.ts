/** The error that an add-in's function throws or returns; its class belongs to the add-in's page. */
export interface FunctionError {
  code: string;
  message?: string | undefined;
}

export type FunctionErrorClass = new (code: string, message?: string) => FunctionError;
export type Implementation = (...args: unknown[]) => unknown;

/** What the add-in's page has associated: the implementations of its functions, by upper-case id. */
export class FunctionRegistry {
  readonly #implementations = new Map<string, Implementation>();
  /** Set by the stand-in of the add-in's page, so that errors passed in are of the class that the add-in knows. */
  ErrorClass: FunctionErrorClass | undefined;

  associate(id: string, implementation: Implementation): void {
    this.#implementations.set(id.toUpperCase(), implementation);
  }

  implementation(id: string): Implementation | undefined {
    return this.#implementations.get(id.toUpperCase());
  }

  isError(value: unknown): value is FunctionError {
    return this.ErrorClass !== undefined && value instanceof this.ErrorClass;
  }

  /** An error cell as the add-in receives it. */
  error(code: string): FunctionError {
    if (!this.ErrorClass) throw new Error("The add-in's page is not loaded.");
    return new this.ErrorClass(code);
  }
}
