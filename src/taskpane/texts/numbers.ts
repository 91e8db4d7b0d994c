/** What is said of numbers that are typed. */
export const numbers = {
  notNumber: (example: string) => `This is not a number. Write it like ${example}.`,
  negative: "This must be 0 or more.",
} as const;
