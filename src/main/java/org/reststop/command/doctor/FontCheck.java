package org.reststop.command.doctor;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.reststop.command.text.Texts;

/**
 * Whether a Chinese character is really drawn, and not the box that stands for a missing one.
 *
 * @param font the font that text is drawn with
 * @param character that a kiosk must be able to show
 */
record FontCheck(Font font, String character, Texts texts) implements Check.Look {
    private static final int SIZE = 64;

    /** A code point that Unicode will never assign, so that every font draws its box for it. */
    private static final String MISSING = Character.toString(0x2FFFF);

    @Override
    public Finding find() {
        int[] drawn = draw(character);
        boolean blank = Arrays.stream(drawn).allMatch(pixel -> pixel == drawn[0]);
        return blank || Arrays.equals(drawn, draw(MISSING))
                ? new Finding.Bad(texts.say("doctor.font.bad", character), texts.say("doctor.font.advice"))
                : new Finding.Good(texts.say("doctor.font.good", character));
    }

    private int[] draw(String text) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.setFont(font.deriveFont(SIZE * 0.75f));
        pen.drawString(text, 0, SIZE * 3 / 4);
        pen.dispose();
        return image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }
}
