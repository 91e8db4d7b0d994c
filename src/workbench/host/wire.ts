/** A step to an object: from the root or from a parent, by property, method, index or reference. */
export interface ObjectPath {
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** Arguments; where an id stands at an argument's place, that object is meant. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

export interface Action {
  Id: number;
  ActionType: number;
  ObjectPathId?: number;
  Name?: string;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[] };
}

/** A batch, as the client sends it at each sync. */
export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: WireError;
}

export const actionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
export const pathType = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** Flags of a message: what the request does, and that it may wait until no cell is being edited. */
export const messageFlag = { write: 1, delayForCellEdit: 64 } as const;
