/**
 * What the stand-in has of office.js, by the names of Microsoft's typings: the prototype of each class, the members of each namespace and
 * enumeration. A member is covered if it is in there.
 */
export const covered = new Map<string, object>();
