package org.reststop.hq.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of Office Open XML (ECMA-376) with one sheet, every cell a text in its place; what does not fit on one sheet
 * goes on the next.
 */
public final class XlsxSheet implements Sheet {
    /** The standard's programs read no more rows of a sheet. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    /** @param name of the sheet, at most 28 characters */
    public XlsxSheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "reststop", "1.0");
        this.name = name;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            row = 0;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, Cells.plain(cells.get(i)));
            }
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
