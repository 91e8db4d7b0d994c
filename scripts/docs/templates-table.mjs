/** The templates as a table: what each answers, and its files in `dist/workbooks/`. */
export function templatesTable(templates, fileNameOf) {
  const files = (template) =>
    [fileNameOf(template), ...(template.twin ? [fileNameOf(template, "plain")] : [])].map((file) => `\`${file}\``);
  return [
    "| sheet | answers | files |",
    "|---|---|---|",
    ...templates.map((template) => `| **${template.title}** | ${template.question} | ${files(template).join(", ")} |`),
  ].join("\n");
}
