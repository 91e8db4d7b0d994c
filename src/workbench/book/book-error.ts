/** Why the workbook refused an operation: the code that Excel's API gives, and a sentence. */
export class BookError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "BookError";
  }
}

export const invalidArgument = (what: string): BookError =>
  new BookError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${what}`);
export const notFound = (what: string): BookError =>
  new BookError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
export const alreadyExists = (what: string): BookError =>
  new BookError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${what}.`);
