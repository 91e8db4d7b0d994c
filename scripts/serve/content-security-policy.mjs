/** Where Microsoft serves office.js from, the only place it supports. */
export const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com";

const strict = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'self'",
};

const workbench = {
  ...strict,
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "frame-src": "'self'",
};

const policies = {
  /** Pages of our own that load nothing from anyone. */
  page: strict,
  /** The add-in's page: ours, and office.js with the parts it loads from beside itself. */
  addin: { ...strict, "script-src": `'self' ${OFFICE_JS_CDN}`, "connect-src": `'self' ${OFFICE_JS_CDN}` },
  /** The workbench: its grid sets inline styles and keeps images as blobs; the add-in's page stands in a frame of the same origin, and takes office.js from Microsoft. */
  workbench: { ...workbench, "script-src": `'self' ${OFFICE_JS_CDN}`, "connect-src": `'self' ${OFFICE_JS_CDN}` },
  /** The same with office.js from beside it, as the workbench of a build for developers says of itself. */
  workbenchByItself: workbench,
};

/**
 * The content security policy of a kind of page, as one line. No `frame-ancestors`: Excel on the web shows the add-in in a frame.
 * @param {keyof typeof policies} kind
 */
export const contentSecurityPolicy = (kind) =>
  Object.entries(policies[kind])
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
