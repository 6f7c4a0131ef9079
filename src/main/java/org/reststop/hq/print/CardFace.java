package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.print.Lettering.Weight;
import org.reststop.hq.web.QrPicture;

/**
 * What a card looks like: the station's mark above, the name and what goes with it at the left, the code at the right.
 * All lengths in millimetres. Nothing but paper is within 2.5 mm of an edge, so that scissors may be that far off.
 */
final class CardFace {
    /** The size of ISO/IEC 7810 ID-1, that of bank cards. */
    static final double WIDTH = 85.60;

    static final double HEIGHT = 53.98;

    /** A module of a badge's code; nine pixels of a printer's 300 dpi, four of a copier's 150. */
    private static final double MODULE = 0.8;

    private static final double LEFT = 4.2;
    private static final double GAP = 1.6;
    private static final double MARK_BASELINE = 9.2;
    private static final double RULE = 13;
    private static final double NAME_BASELINE = 23;
    private static final double PHOTO_TOP = 15.5;
    private static final double PHOTO_WIDTH = 18;
    private static final double PHOTO_HEIGHT = PHOTO_WIDTH * Photo.HEIGHT / Photo.WIDTH;

    private static final Color DEEP = new Color(0x0c4a47);
    private static final Color WARM = new Color(0xc2560c);
    private static final Color INK = new Color(0x1d2b2a);

    private final Pen pen;
    private final TypeSetter type;

    CardFace(Pen pen, Lettering lettering) {
        this.pen = pen;
        this.type = new TypeSetter(pen, lettering);
    }

    /** Draws a card from (0, 0) on. */
    void draw(BadgeCard card, @Nullable PDImageXObject photo) throws IOException {
        BadgeCard.Words words = card.words();
        new StationMark(pen).draw(LEFT, 3, DEEP, WARM);
        double markLeft = LEFT + StationMark.SIDE + GAP;
        type.set(
                words.mark(),
                Weight.BOLD,
                DEEP,
                new TypeSetter.Box(markLeft, MARK_BASELINE, 4.6, WIDTH - LEFT - markLeft));
        pen.stroke(new Line2D.Double(LEFT, RULE, WIDTH - LEFT, RULE), 0.5f, WARM);
        double codeLeft = code(card.code());
        if (photo != null) {
            pen.picture(photo, LEFT, PHOTO_TOP, PHOTO_WIDTH, PHOTO_HEIGHT);
        }
        double left = photo == null ? LEFT : LEFT + PHOTO_WIDTH + GAP;
        double room = codeLeft - left;
        double below = type.set(words.name(), Weight.BOLD, INK, new TypeSetter.Box(left, NAME_BASELINE, 7.4, room));
        below = type.set(words.role(), Weight.BOLD, WARM, new TypeSetter.Box(left, below + 5.6, 3.8, room));
        type.set(words.company(), Weight.PLAIN, INK, new TypeSetter.Box(left, below + 4.8, 3.3, room));
        double whole = codeLeft - LEFT;
        type.set(words.until(), Weight.PLAIN, INK, new TypeSetter.Box(LEFT, 46.2, 2.9, whole));
        type.set(words.number(), Weight.PLAIN, INK, new TypeSetter.Box(LEFT, 50.6, 2.3, whole));
    }

    /** Draws the code into the lower right corner; returns where its quiet zone begins, from the left. */
    private double code(String text) throws IOException {
        QrPicture picture = QrPicture.of(text);
        double most = HEIGHT - RULE - 0.6;
        double module = Math.min(MODULE, most / picture.side());
        double side = module * picture.side();
        double left = WIDTH - side - 1;
        double top = HEIGHT - side - (HEIGHT - RULE - side) / 2;
        List<Rectangle> dark = picture.bars().stream()
                .map(bar -> new Rectangle(bar.x(), bar.y(), bar.width(), 1))
                .toList();
        pen.inside(left, top, module, () -> pen.fillBlack(dark));
        return left;
    }
}
