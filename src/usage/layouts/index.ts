import { billLayouts } from "./bills";
import { gatewayLayouts } from "./gateways";
import type { Layout } from "./layout";
import { providerLayouts } from "./providers";

/** All known exports; where the columns of several are there, the one with the longest signature counts, then the first. */
export const layouts: readonly Layout[] = [...billLayouts, ...providerLayouts, ...gatewayLayouts];
