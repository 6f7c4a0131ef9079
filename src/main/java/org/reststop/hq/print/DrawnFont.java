package org.reststop.hq.print;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * A font of a document that holds only the characters it prints, drawn as an installed font draws them (a Type 3 font, ISO
 * 32000-1, 9.6.5). Its text can be searched and copied, and any font that Java reads will do: those with Chinese characters
 * mostly have outlines that PDF libraries cannot cut down.
 */
final class DrawnFont extends PDType3Font {
    /** Codes are one byte; zero is left out. */
    private static final int MOST = 255;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final java.awt.Font drawnAs;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final List<Integer> characters = new ArrayList<>();

    private DrawnFont(COSDictionary dictionary, java.awt.Font drawnAs) throws IOException {
        super(dictionary);
        this.drawnAs = drawnAs;
    }

    /** An empty one. */
    static DrawnFont of(java.awt.Font drawnAs) throws IOException {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE3);
        dictionary.setItem(COSName.ENCODING, encoding(List.of()));
        return new DrawnFont(dictionary, drawnAs);
    }

    /** Whether it has a character, or has room for it. */
    boolean takes(int character) {
        if (!codes.containsKey(character) && codes.size() < MOST) {
            characters.add(character);
            codes.put(character, characters.size());
        }
        return codes.containsKey(character);
    }

    @Override
    protected byte[] encode(int character) {
        Integer code = codes.get(character);
        if (code == null) {
            throw new IllegalArgumentException("not among this font's characters");
        }
        return new byte[] {code.byteValue()};
    }

    /** Writes what was used; to be called once, before the document is saved. */
    void finish(PDDocument document) throws IOException {
        COSDictionary drawings = new COSDictionary();
        COSArray widths = new COSArray();
        for (int character : characters) {
            TextLayout drawn = new TextLayout(Character.toString(character), drawnAs, EXACT);
            int width = Math.round(drawn.getAdvance());
            widths.add(COSInteger.get(width));
            drawings.setItem(name(widths.size()), stream(document, drawing(drawn.getOutline(null), width)));
        }
        COSDictionary font = getCOSObject();
        font.setItem(COSName.CHAR_PROCS, drawings);
        font.setItem(COSName.ENCODING, encoding(characters));
        font.setItem(COSName.WIDTHS, widths);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, characters.size());
        font.setItem(COSName.FONT_BBOX, numbers(0, 0, 0, 0));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, meanings()));
    }

    private static COSName name(int code) {
        return COSName.getPDFName("c" + code);
    }

    private static COSDictionary encoding(List<Integer> characters) {
        COSArray names = new COSArray();
        names.add(COSInteger.get(1));
        for (int code = 1; code <= characters.size(); code++) {
            names.add(name(code));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        return encoding;
    }

    private static COSBase numbers(float... values) {
        COSArray numbers = new COSArray();
        for (float value : values) {
            numbers.add(new COSFloat(value));
        }
        return numbers;
    }

    private static COSStream stream(PDDocument document, String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    /** In thousandths of the size, upwards as PDF has it; Java draws downwards. */
    private static String drawing(Shape outline, int width) {
        Rectangle2D box = outline.getBounds2D();
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "%d 0 %d %d %d %d d1\n",
                width,
                Math.round(Math.floor(box.getMinX())),
                Math.round(Math.floor(-box.getMaxY())),
                Math.round(Math.ceil(box.getMaxX())),
                Math.round(Math.ceil(-box.getMinY()))));
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> point(out, at, 1, "m");
                case PathIterator.SEG_LINETO -> point(out, at, 1, "l");
                case PathIterator.SEG_CUBICTO -> point(out, at, 3, "c");
                case PathIterator.SEG_QUADTO -> point(out, cubic(x, y, at), 3, "c");
                default -> out.append("h\n");
            }
            int last = lastPoint(path.currentSegment(at));
            x = last < 0 ? x : at[last];
            y = last < 0 ? y : at[last + 1];
        }
        return out.append("f").toString();
    }

    private static int lastPoint(int segment) {
        return switch (segment) {
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CLOSE -> -1;
            default -> 0;
        };
    }

    /** PDF has only cubic curves; this one is the same curve. */
    private static double[] cubic(double x, double y, double[] at) {
        return new double[] {
            x + (at[0] - x) * 2 / 3,
            y + (at[1] - y) * 2 / 3,
            at[2] + (at[0] - at[2]) * 2 / 3,
            at[3] + (at[1] - at[3]) * 2 / 3,
            at[2],
            at[3]
        };
    }

    private static void point(StringBuilder out, double[] at, int points, String operator) {
        for (int i = 0; i < points; i++) {
            out.append(Math.round(at[2 * i])).append(' ');
            out.append(Math.round(-at[2 * i + 1])).append(' ');
        }
        out.append(operator).append('\n');
    }

    /** Which character each code is, for whoever searches or copies. */
    private String meanings() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CMapType 2 def
                /CMapName /Meanings def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                """);
        // The format allows a hundred at once.
        for (int from = 0; from < characters.size(); from += 100) {
            int until = Math.min(characters.size(), from + 100);
            map.append(until - from).append(" beginbfchar\n");
            for (int i = from; i < until; i++) {
                StringBuilder units = new StringBuilder();
                Character.toString(characters.get(i)).chars().forEach(unit -> units.append("%04X".formatted(unit)));
                map.append("<%02X> <%s>%n".formatted(i + 1, units));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
