package org.reststop.tour;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Somebody who does not exist, drawn, for a card's photo. */
final class Portrait {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 800;

    private Portrait() {}

    static byte[] jpeg() throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xd7e6ea), 0, HEIGHT, new Color(0x9fbcc4)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x1f5f8b));
        pen.fillRoundRect(70, 580, 460, 400, 220, 220);
        pen.setColor(new Color(0xe3b58f));
        pen.fillRoundRect(245, 480, 110, 160, 60, 60);
        pen.setColor(new Color(0xf0c8a2));
        pen.fillOval(175, 190, 250, 340);
        pen.setColor(new Color(0x2b211c));
        pen.fillArc(160, 150, 280, 300, 0, 180);
        pen.fillOval(245, 340, 26, 18);
        pen.fillOval(330, 340, 26, 18);
        pen.drawArc(255, 410, 90, 50, 200, 140);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
