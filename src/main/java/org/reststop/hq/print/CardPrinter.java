package org.reststop.hq.print;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Prints badges as PDF. Safe to call from any thread; a card takes some milliseconds. */
public final class CardPrinter {
    /** How many cards a sheet holds. */
    public static final int ON_A_SHEET = 10;

    private static final int COLUMNS = 2;
    private static final int ROWS = ON_A_SHEET / COLUMNS;

    /** ISO 216 A4, in millimetres. */
    private static final double A4_WIDTH = 210;

    private static final double A4_HEIGHT = 297;
    private static final double LEFT = (A4_WIDTH - COLUMNS * CardFace.WIDTH) / 2;
    private static final double TOP = (A4_HEIGHT - ROWS * CardFace.HEIGHT) / 2;
    private static final double BEYOND = 6;
    private static final float CUT_LINE = 0.15f;
    private static final Color CUT_COLOR = new Color(0x9a9a9a);

    /** What is printed on. */
    public enum Layout {
        /** Sheets of A4 with ten cards each and lines to cut along. */
        SHEET,
        /** A page of a card's size for each, for card printers. */
        CARD
    }

    /**
     * A PDF with the cards in their order.
     *
     * @throws PrintException if the machine has no Chinese font, or no font with a character that is needed
     */
    public byte[] print(List<BadgeCard> cards, Layout layout) {
        Lettering lettering = Lettering.installed();
        try (PDDocument document = new PDDocument()) {
            for (List<BadgeCard> page : pages(cards, layout == Layout.SHEET ? ON_A_SHEET : 1)) {
                print(document, page, layout, lettering);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 << 10);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory was not written", e);
        }
    }

    private static void print(PDDocument document, List<BadgeCard> cards, Layout layout, Lettering lettering)
            throws IOException {
        boolean sheet = layout == Layout.SHEET;
        double width = sheet ? A4_WIDTH : CardFace.WIDTH;
        double height = sheet ? A4_HEIGHT : CardFace.HEIGHT;
        PDPage page = new PDPage(new PDRectangle((float) (width * Pen.POINTS), (float) (height * Pen.POINTS)));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            Pen pen = new Pen(out);
            CardFace face = new CardFace(pen, lettering);
            for (int i = 0; i < cards.size(); i++) {
                BadgeCard card = cards.get(i);
                double x = sheet ? LEFT + i % COLUMNS * CardFace.WIDTH : 0;
                double y = sheet ? TOP + i / COLUMNS * CardFace.HEIGHT : 0;
                PDImageXObject photo = card.photo().isEmpty()
                        ? null
                        : JPEGFactory.createFromByteArray(
                                document, card.photo().get().jpeg());
                pen.at(x, y, height, () -> face.draw(card, photo));
            }
            if (sheet) {
                pen.at(LEFT, TOP, height, () -> cutLines(pen, (cards.size() + COLUMNS - 1) / COLUMNS));
            }
        }
    }

    /** They run past the cards, so that a guillotine is set by them when the first cut is made. */
    private static void cutLines(Pen pen, int rows) throws IOException {
        double right = COLUMNS * CardFace.WIDTH;
        double bottom = rows * CardFace.HEIGHT;
        for (int row = 0; row <= rows; row++) {
            double y = row * CardFace.HEIGHT;
            pen.stroke(new Line2D.Double(-BEYOND, y, right + BEYOND, y), CUT_LINE, CUT_COLOR);
        }
        for (int column = 0; column <= COLUMNS; column++) {
            double x = column * CardFace.WIDTH;
            pen.stroke(new Line2D.Double(x, -BEYOND, x, bottom + BEYOND), CUT_LINE, CUT_COLOR);
        }
    }

    private static List<List<BadgeCard>> pages(List<BadgeCard> cards, int onAPage) {
        List<List<BadgeCard>> pages = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += onAPage) {
            pages.add(cards.subList(from, Math.min(cards.size(), from + onAPage)));
        }
        return pages;
    }
}
