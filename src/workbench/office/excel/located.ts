/** Makes the stand-in of a sheet from its id; known to the stand-in alone. */
export const located = Symbol("located");
