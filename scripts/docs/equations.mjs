/** How an expression is written on the page of the method: inputs and steps by their labels. */
function notationOf({ inputLabel, steps }) {
  const lower = (label) => (/^(?:GPU|1M)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1));
  const notation = {
    leaf(e) {
      if (e.op === "number") return e.value === 1e6 ? "10⁶" : String(e.value).replace("-", "−");
      if (e.op === "month") return "month";
      const label = lower(e.op === "input" ? inputLabel(e.key) : steps[e.key].label);
      return e.owner === "baseline" ? `the baseline's ${label}` : label;
    },
    signs: { plus: " + ", minus: " − ", times: " · ", over: " / " },
    call: (name, ...values) =>
      name === "ROUNDUP" ? `⌈${values[0]}⌉` : `${name === "MIN" ? "smallest" : "largest"} of (${values.join("; ")})`,
    powers: (base, last) => `(1 + ${base} + ${base}^2 + … + ${base}^(${last}))`,
    choose: (when, then, otherwise) => `[${when}: ${then}; otherwise: ${otherwise}]`,
    all: (conditions) => conditions.join(" and "),
    any: (conditions) => conditions.join(" or "),
    relations: { ">": " > ", ">=": " ≥ ", "=": " = " },
    before: (day, other) => `${day} before ${other}`,
  };
  return notation;
}

/** The equations of some steps as a table: what each figure is called, and how it is worked out. */
export function equationsTable(keys, { steps, written, inputLabel }) {
  const notation = notationOf({ inputLabel, steps });
  return [
    "| figure | unit | equation |",
    "|---|---|---|",
    ...keys.map((key) => {
      const { label, unit, expression } = steps[key];
      return `| ${label} | ${unit} | ${written(expression, notation)} |`;
    }),
  ].join("\n");
}
