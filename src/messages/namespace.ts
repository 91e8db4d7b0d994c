declare const ADDIN_NAMESPACE: string | undefined;

/** What Excel puts before the name of every function of this build, without the dot: a build setting, `ADDIN_NAMESPACE`. */
export const namespace = typeof ADDIN_NAMESPACE === "undefined" ? "TUNE" : ADDIN_NAMESPACE;
