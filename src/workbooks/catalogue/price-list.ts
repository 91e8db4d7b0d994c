import { companyListName } from "../../functions/prices/price-source";
import { messageText } from "../../messages/text";
import { sharedTexts } from "../../messages/sheets/shared";
import { call, quotedText } from "../formula/call";
import type { Formula, GridCell } from "../template/template";

const texts = sharedTexts.priceList;
const companyNone = messageText({ id: "source.no-company-list" });

/** The company's list by which the sheet's model names were priced when it was made, and the lists in force where it is opened. */
export const priceListRows = (block: string, before: readonly GridCell[] = []): GridCell[][] => [
  [
    { value: texts.made, style: "label" },
    ...before,
    {
      key: "price_list",
      value: companyListName(),
      style: "input",
      name: { name: "Price_list", comment: texts.madeName },
    },
  ],
  [
    { value: texts.inForce, style: "label" },
    ...before,
    {
      key: "lists_in_force",
      formula: call("PRICESOURCE", {}),
      plain: { formula: `{${block}.price_list}` },
      style: "text",
    },
  ],
];

const listAlone = messageText({ id: "source.lists", values: { book: "" } });

/**
 * A sheet whose prices come from another company's list, or from another day's, than when it was made. The lists in force are a text such as
 * "Acme prices of 2026-11-01; price book of 2026-11-30", or the price book alone. In plain formulas nothing looks prices up, and the cell has
 * the list that the sheet was made with.
 */
export function priceListFault(block: string): readonly [condition: Formula, text: Formula] {
  const [made, inForce] = [`{${block}.price_list}`, `{${block}.lists_in_force}`];
  const begins = (text: Formula, length: Formula): Formula => `LEFT(${inForce},${length})=${text}`;
  return [
    `NOT(OR(${inForce}=${made},${begins(`${made}&";"`, `LEN(${made})+1`)},AND(${made}=${quotedText(companyNone)},${begins(quotedText(listAlone), String(listAlone.length))})))`,
    quotedText(texts.fault),
  ];
}
