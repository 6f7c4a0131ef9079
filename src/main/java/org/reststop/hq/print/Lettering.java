package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Texts in whichever installed font has Chinese characters: as outlines, which are to be printed, or as text in fonts of
 * the document, which is to be searched too. Either looks the same everywhere, and every kind of font that Java reads will
 * do.
 */
final class Lettering {
    /** Debian's package of a font that has them all. */
    static final String PACKAGE = "fonts-noto-cjk";

    private static final List<String> FAMILIES = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "SimHei");
    private static final String COMMON = "驿站证件码有效期至";
    private static final float EM = 1000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font plain;
    private final Font bold;

    private Lettering(Font font) {
        plain = font;
        bold = font.deriveFont(Font.BOLD);
    }

    /** @throws PrintException if the machine has no font with Chinese characters */
    static Lettering installed() {
        try {
            return new Lettering(FAMILIES.stream()
                    .map(family -> new Font(family, Font.PLAIN, 1).deriveFont(EM))
                    .filter(font -> FAMILIES.contains(font.getFamily(Locale.ROOT)))
                    .filter(Lettering::isChinese)
                    .findFirst()
                    .orElseGet(Lettering::anyOther));
        } catch (InternalError | NullPointerException e) {
            // How Java says that the machine has no fontconfig, or no font at all.
            throw new PrintException(PrintProblem.NO_FONT, PACKAGE);
        }
    }

    private static Font anyOther() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(EM);
        if (!isChinese(font)) {
            throw new PrintException(PrintProblem.NO_FONT, PACKAGE);
        }
        return font;
    }

    private static boolean isChinese(Font font) {
        return font.canDisplayUpTo(COMMON) < 0;
    }

    /** Whether letters are thin or thick. */
    enum Weight {
        PLAIN,
        BOLD
    }

    /** A text with its baseline from (0, 0) to the right, y downwards, in units of which {@link #EM} are its size. */
    record Line(String text, Font font, Shape outline, double length) {
        /** How long it is in letters of a size. */
        double width(double size) {
            return length / EM * size;
        }

        void draw(Pen pen, double x, double y, double size, Color color) throws IOException {
            pen.inside(x, y, size / EM, () -> pen.fill(outline, color));
        }

        /** As text. */
        void write(Pen pen, DrawnFonts fonts, double x, double y, double size, Color color) throws IOException {
            pen.write(fonts.runs(text, font), x, y, size, color);
        }
    }

    /**
     * A text in outlines.
     *
     * @param text not blank
     * @throws PrintException if no font has one of its characters
     */
    Line line(String text, Weight weight) {
        Font font = fontFor(text, weight == Weight.BOLD ? bold : plain);
        TextLayout layout = new TextLayout(text, font, EXACT);
        return new Line(text, font, layout.getOutline(null), layout.getAdvance());
    }

    private static Font fontFor(String text, Font usual) {
        int missing = usual.canDisplayUpTo(text);
        if (missing < 0) {
            return usual;
        }
        Font other = new Font(Font.SANS_SERIF, usual.getStyle(), 1).deriveFont(EM);
        int stillMissing = other.canDisplayUpTo(text);
        if (stillMissing >= 0) {
            throw new PrintException(PrintProblem.NO_CHARACTER, "U+%04X".formatted(text.codePointAt(stillMissing)));
        }
        return other;
    }
}
