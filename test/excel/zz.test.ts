import { test, jest } from "@jest/globals";
import { openExcel } from "./open-excel";
jest.setTimeout(300_000);
test("t", async () => {
  const excel = await openExcel();
  const w = excel.workbench; const s = w.sheets()[0]!;
  w.setBlock(s, "A1", [["l","p","q"],["a",1,2],["b",3,4],["c",5,""]]);
  w.setBlock(s, "E1", [[202,10],["",""],[400,30]]);
  // table: row r, col c
  w.setFormula(s, "H1", "=IFERROR(INDEX(F1:F3,MATCH(100*(ROW(A1:C4)-ROW(A1)+1)+COLUMN(A1:C4)-COLUMN(A1)+1,E1:E3,0)),IF(A1:C4=\"\",\"\",IFERROR(INDEX(F1:F3,MATCH(100*(ROW(A1:C4)-ROW(A1)+1),E1:E3,0)),A1:C4)))");
  w.setFormula(s, "H8", "=MATCH(100*(ROW(A1:C4)-ROW(A1)+1)+COLUMN(A1:C4)-COLUMN(A1)+1,E1:E3,0)");
  w.setFormula(s, "H14", "=CHOOSE(2,A1:C4,H1:J4)");
  w.setFormula(s, "H20", "=LOOKUP(2,1/(E1:E3=202),F1:F3)");
  w.setFormula(s, "H22", "=SUMIF(E1:E3,100*(ROW(A1:C4)-ROW(A1)+1)+COLUMN(A1:C4)-COLUMN(A1)+1,F1:F3)");
  w.setFormula(s, "H28", "=IF(COUNTIF(E1:E3,100*(ROW(A1:C4)-ROW(A1)+1)+COLUMN(A1:C4)-COLUMN(A1)+1)>0,SUMIF(E1:E3,100*(ROW(A1:C4)-ROW(A1)+1)+COLUMN(A1:C4)-COLUMN(A1)+1,F1:F3),A1:C4)");
  await w.settled();
  console.log("R " + JSON.stringify(w.getValues(s, "H1:J4"))+ "\nR "+JSON.stringify(w.getValues(s, "H8:J11"))+"\nR "+JSON.stringify(w.getValues(s, "H14:J17"))+"\nR "+JSON.stringify(w.getValues(s, "H20:H20"))+"\nR "+JSON.stringify(w.getValues(s, "H22:J25"))+"\nR "+JSON.stringify(w.getValues(s, "H28:J31")));
  excel.close();
});
