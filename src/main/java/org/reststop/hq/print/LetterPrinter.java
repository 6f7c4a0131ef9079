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

/** Prints letters as PDF on A4, one a page. All lengths in millimetres. Safe to call from any thread. */
public final class LetterPrinter {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 28;
    private static final double ROOM = WIDTH - 2 * LEFT;
    private static final double BAND = 10;
    private static final double TITLE = 11;
    private static final double TITLE_AT = 48;
    private static final double LETTER = 5;
    private static final double SMALLEST = 3;
    private static final double LEADING = 1.8;
    private static final double BODY_AT = 72;
    private static final double BODY_END = 236;
    private static final double INDENT = 2;
    private static final Color DEEP = new Color(0x0c4a47);
    private static final Color WARM = new Color(0xd98a3d);
    private static final Color INK = new Color(0x1d2b2a);

    /**
     * Prints them in their order. What is long is set in smaller letters until it fits its page.
     *
     * @param sheets at least one
     * @throws PrintException if the machine has no Chinese font, or no font with a character that is needed
     */
    public byte[] print(List<LetterSheet> sheets) {
        Lettering lettering = Lettering.installed();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheets.getFirst().title());
            for (LetterSheet sheet : sheets) {
                PDPage page = new PDPage(new PDRectangle((float) (WIDTH * Pen.POINTS), (float) (HEIGHT * Pen.POINTS)));
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    Pen pen = new Pen(out);
                    pen.at(0, 0, HEIGHT, () -> draw(pen, lettering, sheet));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory was not written", e);
        }
    }

    private static void draw(Pen pen, Lettering lettering, LetterSheet sheet) throws IOException {
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, BAND), DEEP);
        pen.fill(new Rectangle2D.Double(0, BAND, WIDTH, 1.6), WARM);
        middle(pen, lettering, sheet.title(), TITLE_AT);
        double size = LETTER;
        List<String> lines = lines(lettering, sheet, size);
        while (size > SMALLEST && lines.size() * size * LEADING > BODY_END - BODY_AT) {
            size -= 0.25;
            lines = lines(lettering, sheet, size);
        }
        double y = BODY_AT;
        for (String line : lines) {
            if (!line.isBlank()) {
                double indent = line.startsWith("\t") ? INDENT * size : 0;
                lettering.line(line.strip(), Weight.PLAIN).draw(pen, LEFT + indent, y, size, INK);
            }
            y += size * LEADING;
        }
        right(pen, lettering, sheet.from(), BODY_END + 14);
        right(pen, lettering, sheet.date(), BODY_END + 24);
        pen.fill(new Rectangle2D.Double(0, HEIGHT - 4, WIDTH, 4), DEEP);
    }

    private static void middle(Pen pen, Lettering lettering, String text, double y) throws IOException {
        Lettering.Line line = lettering.line(text, Weight.BOLD);
        double size = Math.min(TITLE, TITLE * ROOM / line.width(TITLE));
        line.draw(pen, (WIDTH - line.width(size)) / 2, y, size, DEEP);
    }

    private static void right(Pen pen, Lettering lettering, String text, double y) throws IOException {
        if (!text.isBlank()) {
            Lettering.Line line = lettering.line(text, Weight.PLAIN);
            double size = Math.min(LETTER, LETTER * ROOM / line.width(LETTER));
            line.draw(pen, WIDTH - LEFT - line.width(size), y, size, INK);
        }
    }

    /** The lines of a letter; the first of a paragraph begins with a tabulator. */
    private static List<String> lines(Lettering lettering, LetterSheet sheet, double size) {
        List<String> lines = new ArrayList<>(broken(lettering, sheet.to(), size, ""));
        lines.add("");
        for (String paragraph : sheet.body()) {
            lines.addAll(paragraph.isBlank() ? List.of("") : broken(lettering, paragraph.strip(), size, "\t"));
        }
        return lines;
    }

    /** Breaks at the last blank that fits, or between any two characters where there is none. */
    private static List<String> broken(Lettering lettering, String text, double size, String first) {
        List<String> lines = new ArrayList<>();
        String rest = text.replaceAll("\\s+", " ");
        while (!rest.isBlank()) {
            String lead = lines.isEmpty() ? first : "";
            double room = ROOM - (lead.isEmpty() ? 0 : INDENT * size);
            int end = fitting(lettering, rest, size, room);
            if (end < rest.length()) {
                int blank = rest.lastIndexOf(' ', end);
                end = blank > end / 2 ? blank : end;
            }
            lines.add(lead + rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        return lines;
    }

    /** How many characters fit, at least one. */
    private static int fitting(Lettering lettering, String text, double size, double room) {
        int low = text.offsetByCodePoints(0, 1);
        int high = text.length();
        if (lettering.line(text, Weight.PLAIN).width(size) <= room) {
            return high;
        }
        int points = text.codePointCount(0, high);
        int fits = 1;
        int over = points;
        while (over - fits > 1) {
            int half = (fits + over) / 2;
            int end = text.offsetByCodePoints(0, half);
            if (lettering.line(text.substring(0, end), Weight.PLAIN).width(size) <= room) {
                fits = half;
                low = end;
            } else {
                over = half;
            }
        }
        return low;
    }
}
