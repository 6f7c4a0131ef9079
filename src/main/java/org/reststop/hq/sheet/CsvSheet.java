package org.reststop.hq.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it, every cell in quotes. */
public final class CsvSheet implements Sheet {
    private static final char MARK = '\uFEFF';

    private final Writer out;

    public CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32 << 10);
        this.out.write(MARK);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(Cells.plain(cells.get(i)).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
