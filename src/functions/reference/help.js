// The help page's own script: a search over questions and functions, and a button that copies each formula.
const main = document.querySelector("main");
const { copy, copied, found, nothing } = main.dataset;

/** Copies a formula; where the browser blocks the clipboard, it is selected, to be copied by hand. */
async function copyFormula(code, button) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = copied;
    setTimeout(() => (button.textContent = copy), 2000);
  } catch {
    getSelection().selectAllChildren(code);
  }
}

for (const code of document.querySelectorAll("code.copied")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = copy;
  button.setAttribute("aria-label", `${copy} ${code.textContent}`);
  button.addEventListener("click", () => copyFormula(code, button));
  code.after(" ", button);
}

const words = (text) =>
  text
    .toLowerCase()
    .replaceAll("_", " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What can be found, with its words: a row of the questions, an article of the reference. */
const entries = [...document.querySelectorAll("#questions tbody tr, article")].map((element) => ({
  element,
  text: ` ${words(`${element.textContent} ${element.dataset.words ?? ""}`).join(" ")}`,
}));
const surroundings = [...document.querySelectorAll("nav, details, h2:not(#questions h2), main > p:not(.search)")];
const field = document.querySelector("#search");
const status = document.querySelector("#found");

/** Shows what has every word, or a word that begins so; all where nothing is asked. */
function search() {
  const wanted = words(field.value);
  let count = 0;
  for (const { element, text } of entries) {
    const fits = wanted.every((word) => text.includes(` ${word}`));
    element.hidden = !fits;
    if (fits) count += 1;
  }
  for (const element of surroundings) element.hidden = wanted.length > 0;
  document.querySelector("#questions").hidden = entries.every(
    ({ element }) => element.hidden || element.matches("article"),
  );
  status.textContent = wanted.length === 0 ? "" : count === 0 ? nothing : found.replace("{count}", String(count));
}

field.closest("p").hidden = false;
field.addEventListener("input", search);
// A link to a function shows it, whatever is searched.
addEventListener("hashchange", () => {
  field.value = "";
  search();
  document.querySelector(location.hash || "main")?.scrollIntoView();
});
