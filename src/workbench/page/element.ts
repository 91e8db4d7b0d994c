/** An element of the page by its id; index.html promises it. */
export function element<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The workbench's page has no ${type.name} "${id}".`);
  return found;
}
