import { createIdentifier } from "@univerjs/core";

/** The grid's interface would report to such a service if there was one; nobody provides one. Stands in for the grid's own package of it. */
export const ITelemetryService = createIdentifier<never>("telemetry.service");
