/**
 * What LibreOffice does with a workbook, in its own Basic: a file of orders, a line each, its words between tabs; answers go into another file, a line each.
 * Sheets, columns and rows count from 0. A value is answered as N and a number, S and a text, or E and LibreOffice's number of the error.
 */
export const driver = `
Option Explicit
Private book As Object

Sub Main(orders As String, answers As String)
  Dim line As String, words, reading As Integer, writing As Integer
  writing = FreeFile
  Open answers For Output As #writing
  On Error GoTo Failed
  reading = FreeFile
  Open orders For Input As #reading
  Do While Not EOF(reading)
    Line Input #reading, line
    words = Split(line, Chr(9))
    Select Case words(0)
      Case "open"
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden"
        hidden(0).Value = True
        book = StarDesktop.loadComponentFromURL(words(1), "_blank", 0, hidden())
        book.enableAutomaticCalculation(False)
      Case "number"
        cellOf(words, 1).setValue(Val(words(4)))
      Case "formula"
        cellOf(words, 1).setFormula(words(4))
      Case "automatic"
        book.enableAutomaticCalculation(True)
      Case "calculate"
        book.calculate()
      Case "read"
        Print #writing, valueOf(cellOf(words, 1))
      Case "table"
        makeTable(words)
      Case "seek"
        book.enableAutomaticCalculation(True)
        Print #writing, "N" & Trim(Str(book.seekGoal(cellOf(words, 1).CellAddress, cellOf(words, 4).CellAddress, words(7)).Result))
    End Select
  Loop
  Close #reading
  Print #writing, "done"
  Close #writing
  book.close(True)
  StarDesktop.terminate()
  Exit Sub
Failed:
  Print #writing, "failed: " & Error$ & " at " & line
  Close #writing
  StarDesktop.terminate()
End Sub

Function cellOf(words, first As Integer) As Object
  cellOf = book.Sheets.getByIndex(CInt(words(first))).getCellByPosition(CLng(words(first + 1)), CLng(words(first + 2)))
End Function

Function valueOf(cell As Object) As String
  If cell.getError() <> 0 Then
    valueOf = "E" & cell.getError()
  ElseIf cell.Type = com.sun.star.table.CellContentType.VALUE Then
    valueOf = "N" & Trim(Str(cell.getValue()))
  ElseIf cell.Type = com.sun.star.table.CellContentType.FORMULA Then
    If cell.FormulaResultType2 = com.sun.star.sheet.FormulaResult.VALUE Then valueOf = "N" & Trim(Str(cell.getValue())) Else valueOf = "S" & cell.getString()
  Else
    valueOf = "S" & cell.getString()
  End If
End Function

Sub makeTable(words)
  Dim area As Object, formula As New com.sun.star.table.CellRangeAddress, variable
  area = book.Sheets.getByIndex(CInt(words(1))).getCellRangeByPosition(CLng(words(2)), CLng(words(3)), CLng(words(4)), CLng(words(5)))
  variable = cellOf(words, 9).CellAddress
  formula = book.Sheets.getByIndex(CInt(words(6))).getCellRangeByPosition(CLng(words(7)), CLng(words(8)), CLng(words(7)), CLng(words(8))).RangeAddress
  If UBound(words) < 12 Then
    area.setTableOperation(formula, com.sun.star.sheet.TableOperationMode.COLUMN, variable, variable)
  Else
    area.setTableOperation(formula, com.sun.star.sheet.TableOperationMode.BOTH, variable, cellOf(words, 12).CellAddress)
  End If
End Sub
`;
