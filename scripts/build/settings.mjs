/** Where the add-in is served while it is developed: with a developer certificate, as manifest.xml in the repository says. */
export const LOCAL_ADDIN_URL = "https://localhost:3000/";

const EXAMPLE = "https://addins.example.com/tunewise/";
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NAMESPACE = /^[A-Z][A-Z0-9]{1,19}$/;

/** The address under which the add-in will be served: https, ending in "/", without query. */
function addinUrl(wanted, production) {
  const text = wanted?.trim() ?? "";
  if (text === "" && production)
    throw new Error(
      `ADDIN_URL is missing: a production build needs the https address it will be served under, such as ADDIN_URL=${EXAMPLE}.`,
    );
  const url = URL.canParse(text || LOCAL_ADDIN_URL) ? new URL(text || LOCAL_ADDIN_URL) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username || url.password)
    throw new Error(`ADDIN_URL must be an https address of a folder, such as "${EXAMPLE}", got "${text}".`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function addinId(wanted) {
  const id = wanted?.trim();
  if (!id) return undefined;
  if (!GUID.test(id))
    throw new Error(`ADDIN_ID must be a GUID, such as "9daf851b-cdd6-420b-9106-49edb81f33e7", got "${id}".`);
  return id.toLowerCase();
}

function addinNamespace(wanted) {
  const name = wanted?.trim() || "TUNE";
  if (!NAMESPACE.test(name))
    throw new Error(
      `ADDIN_NAMESPACE must be 2 to 20 capital letters and digits, beginning with a letter, such as "TUNE", got "${name}".`,
    );
  return name;
}

/**
 * What a company sets for its own build, from the environment: its address, and where two builds meet in one Excel an id and a namespace of its own.
 * @param {Record<string, string | undefined>} environment ADDIN_URL, ADDIN_ID, ADDIN_NAMESPACE
 * @param {{ production?: boolean }} [options] a production build has to be told its address
 * @returns {{ url: string, id: string | undefined, namespace: string }} id: undefined for the one in manifest.xml
 */
export const buildSettings = (environment, { production = false } = {}) => ({
  url: addinUrl(environment.ADDIN_URL, production),
  id: addinId(environment.ADDIN_ID),
  namespace: addinNamespace(environment.ADDIN_NAMESPACE),
});
