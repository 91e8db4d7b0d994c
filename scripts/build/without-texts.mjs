import ts from "typescript";

/** What a definition says to readers alone; a call needs none of it. */
const told = new Set(["group", "summary", "remarks", "result", "examples", "related", "noAnswer"]);

const nameOf = (property) => (property.name && ts.isIdentifier(property.name) ? property.name.text : "");

/**
 * Leaves out of functions.js what the definitions of functions tell readers: Excel takes it from functions.json, and the pane from `functions/documented`.
 * Of `otherwise` only that it is there matters to a call.
 */
export const withoutTexts = (context) => (file) => {
  if (!/[\\/]src[\\/]functions[\\/](?:analysis|break-even|costs|prices|scenarios)[\\/]/.test(file.fileName))
    return file;
  const { factory } = context;
  const isDefined = (node) => ts.isCallExpression(node.parent) && node.parent.expression.getText(file) === "define";
  const kept = (node) => {
    const isLeftOut = isDefined(node) ? (name) => told.has(name) : (name) => name === "summary";
    return node.properties
      .filter((property) => !isLeftOut(nameOf(property)))
      .map((property) =>
        nameOf(property) === "otherwise"
          ? factory.createPropertyAssignment("otherwise", factory.createStringLiteral(""))
          : property,
      );
  };
  const visit = (node) =>
    ts.isObjectLiteralExpression(node)
      ? ts.visitEachChild(factory.updateObjectLiteralExpression(node, kept(node)), visit, context)
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit);
};
