import { loadSource } from "../load-source.mjs";

/** Puts in the place of `functions/function-texts.ts` what it makes of the definitions, whose texts are not in functions.js. */
export default function functionTextsLoader() {
  this.cacheable(false);
  const done = this.async();
  loadSource("src/functions/function-texts.ts").then(
    ({ functionTexts }) =>
      done(null, `export const functionTexts = JSON.parse(${JSON.stringify(JSON.stringify(functionTexts))});\n`),
    done,
  );
}
