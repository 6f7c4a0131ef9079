package org.reststop.hq.print;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.reststop.hq.print.Lettering.Weight;

/**
 * Prints a report as PDF on A4: figures and columns on the first page, the list on that and at most two more. All lengths
 * in millimetres. Its text can be searched. Safe to call from any thread.
 */
public final class ReportPrinter {
    /** The most pages that a report has. */
    public static final int MOST_PAGES = 3;

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 18;
    private static final double ROOM = WIDTH - 2 * LEFT;
    private static final double BOTTOM = HEIGHT - 18;
    private static final double LINE = 6.2;
    private static final double LETTER = 3.6;
    private static final double CHART = 45;
    private static final int ON_A_LINE = 46;
    private static final Color DEEP = new Color(0x0c4a47);
    private static final Color PALE = new Color(0x9db8b3);
    private static final Color INK = new Color(0x1d2b2a);

    private record Letters(Lettering lettering, DrawnFonts fonts) {}

    /** @throws PrintException if the machine has no Chinese font, or no font with a character that is needed */
    public byte[] print(ReportSheet sheet) {
        Letters letters = new Letters(Lettering.installed(), new DrawnFonts());
        List<String> lines =
                sheet.list().stream().flatMap(text -> lines(text).stream()).toList();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentInformation().setSubject(sheet.span());
            int done = 0;
            for (int page = 0; page < MOST_PAGES && (page == 0 || done < lines.size()); page++) {
                done = page(document, letters, sheet, page, lines, done);
            }
            letters.fonts().finish(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory was not written", e);
        }
    }

    /** Returns how many lines of the list are printed after it. */
    private static int page(
            PDDocument document, Letters letters, ReportSheet sheet, int number, List<String> lines, int done)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) (WIDTH * Pen.POINTS), (float) (HEIGHT * Pen.POINTS)));
        document.addPage(page);
        double top = number == 0 ? 24 : 20;
        double listTop = number == 0 ? listTop(sheet) : top;
        int until = (int) Math.min(lines.size(), done + Math.floor((BOTTOM - listTop) / LINE));
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            Pen pen = new Pen(out);
            TypeSetter type = new TypeSetter(pen, letters.lettering(), letters.fonts());
            pen.at(0, 0, HEIGHT, () -> {
                if (number == 0) {
                    head(pen, type, sheet);
                }
                double y = listTop;
                for (String line : lines.subList(done, until)) {
                    type.set(line, Weight.PLAIN, INK, new TypeSetter.Box(LEFT, y, LETTER, ROOM));
                    y += LINE;
                }
            });
        }
        return until;
    }

    private static double listTop(ReportSheet sheet) {
        return 44 + (sheet.facts().size() + 1) / 2 * (LINE + 1) + CHART + 34;
    }

    private static void head(Pen pen, TypeSetter type, ReportSheet sheet) throws IOException {
        type.set(sheet.title(), Weight.BOLD, DEEP, new TypeSetter.Box(LEFT, 24, 8, ROOM));
        type.set(sheet.span(), Weight.PLAIN, INK, new TypeSetter.Box(LEFT, 32, 4, ROOM));
        double y = 42;
        for (int i = 0; i < sheet.facts().size(); i++) {
            double x = LEFT + i % 2 * ROOM / 2;
            ReportSheet.Fact fact = sheet.facts().get(i);
            type.set(fact.name(), Weight.PLAIN, INK, new TypeSetter.Box(x, y, LETTER, 52));
            type.set(fact.figure(), Weight.BOLD, DEEP, new TypeSetter.Box(x + 54, y, LETTER + 0.6, 30));
            y += i % 2 == 1 ? LINE + 1 : 0;
        }
        double floor = listTop(sheet) - 20;
        type.set(sheet.chartTitle(), Weight.BOLD, DEEP, new TypeSetter.Box(LEFT, floor - CHART - 5, 4.4, ROOM));
        columns(pen, type, sheet.columns(), floor);
        type.set(sheet.listTitle(), Weight.BOLD, DEEP, new TypeSetter.Box(LEFT, floor + 13, 4.4, ROOM));
    }

    private static void columns(Pen pen, TypeSetter type, List<ReportSheet.Column> columns, double floor)
            throws IOException {
        int most = Math.max(
                1, columns.stream().mapToInt(ReportSheet.Column::whole).max().orElse(1));
        double step = ROOM / Math.max(1, columns.size());
        double width = Math.min(12, step * 0.7);
        double x = LEFT;
        for (ReportSheet.Column column : columns) {
            bar(pen, x, floor, width, (CHART - 6) * column.whole() / most, PALE);
            bar(pen, x, floor, width, (CHART - 6) * column.part() / most, DEEP);
            type.set(column.name(), Weight.PLAIN, INK, new TypeSetter.Box(x, floor + 4.5, 2.8, step));
            x += step;
        }
    }

    private static void bar(Pen pen, double x, double floor, double width, double height, Color color)
            throws IOException {
        if (height > 0) {
            pen.fill(new Rectangle2D.Double(x, floor - height, width, height), color);
        }
    }

    /** A text on as many lines as it takes, the first with a mark. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String whole = text.replaceAll("\\s+", " ").strip();
        int[] points = whole.codePoints().toArray();
        for (int from = 0; from < points.length; from += ON_A_LINE) {
            String part = new String(points, from, Math.min(ON_A_LINE, points.length - from));
            lines.add((from == 0 ? "· " : "") + part);
        }
        return lines;
    }
}
