import { metricDefinition, metricKeys, type MetricKey } from "../../engine/metrics/metrics";
import { type Choices, choices } from "../parameters";

const meanings = Object.fromEntries(
  metricKeys.map((key) => {
    const { meaning, unit } = metricDefinition(key);
    return [key, `${meaning} In ${unit}.`];
  }),
) as Record<MetricKey, string>;

const labels = Object.fromEntries(metricKeys.map((key) => [key, metricDefinition(key).label])) as Record<
  MetricKey,
  string
>;

/** The metrics, as Excel offers them; their labels are accepted too. */
export const metricChoices: Choices<MetricKey> = choices("METRIC", meanings, labels);
