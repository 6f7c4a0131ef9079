package org.reststop.tour;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.reststop.kiosk.scan.BadgeImage;

/** Draws what may be before the tour's camera, as pictures of a Y4M film (YUV4MPEG2) that follow one another. */
final class CameraScenes {
    static final int PICTURES_A_SECOND = 3;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** Some pixels a module. */
    private static final int NEAR_CARD = 190;

    /** Less than a pixel a module, so that no reader can read it. */
    private static final int FAR_CARD = 46;

    private static final String FAR_TEXT = "TOO FAR AWAY TO BE READ ".repeat(6);
    private static final List<String> PAPER = List.of(
            "因水箱清洗，今晚 23:00 至",
            "明早 5:00，一至六号楼停水。",
            "请各家提前接好生活用水。",
            "驿站备有桶装水，可以来取。",
            "",
            "　　　　　杏花里社区居委会",
            "　　　　　电话 6352 0011");
    private static final Color[] BOXES = {new Color(0xb98a56), new Color(0xc79a68), new Color(0xa87946)};

    /** What stands before the first picture. */
    byte[] begin() {
        return "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT, PICTURES_A_SECOND)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Somebody who holds up a card; a hand is never quite still. */
    List<byte[]> near(String card) throws IOException {
        List<byte[]> held = new ArrayList<>();
        for (int tremble : new int[] {0, 2, 3, 1}) {
            held.add(person(card, 225 + tremble, 265 - tremble, NEAR_CARD));
        }
        return held;
    }

    /** As {@link #near}, too far away to be read. */
    List<byte[]> far() throws IOException {
        return List.of(person(FAR_TEXT, 390, 300, FAR_CARD));
    }

    private static byte[] person(String card, int x, int y, int side) throws IOException {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(scene);
        pen.setPaint(new GradientPaint(0, 0, new Color(205, 205, 205), WIDTH, HEIGHT, new Color(120, 120, 120)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(90, 90, 90));
        pen.fillRoundRect(150, 250, 340, 300, 160, 160);
        pen.setColor(new Color(165, 165, 165));
        pen.fillOval(240, 80, 160, 200);
        byte[] code = new BadgeImage(4).png(card, List.of());
        pen.drawImage(ImageIO.read(new ByteArrayInputStream(code)), x, y, side, side, null);
        pen.dispose();
        return picture(scene);
    }

    /** A notice on paper, held before the camera. */
    List<byte[]> paper() {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(scene);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xd5d9d2), WIDTH, HEIGHT, new Color(0x9aa39b)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(Math.toRadians(-2), WIDTH / 2.0, HEIGHT / 2.0);
        pen.setColor(new Color(0x6d756e));
        pen.fillRect(126, 34, 400, 430);
        pen.setColor(new Color(0xfbfaf5));
        pen.fillRect(120, 26, 400, 430);
        pen.setColor(new Color(0xb3261e));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 44));
        pen.drawString("停水通知", 232, 96);
        pen.setColor(new Color(0x222222));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 23));
        int y = 150;
        for (String line : PAPER) {
            pen.drawString(line, 150, y);
            y += 40;
        }
        pen.dispose();
        return List.of(picture(scene));
    }

    /** Parcels on the ground before a shelf that is full. */
    List<byte[]> parcels() {
        return List.of(picture(shelf()));
    }

    /** The same as a picture. */
    static BufferedImage shelf() {
        BufferedImage scene = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(scene);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xdfe6e4), 0, HEIGHT, new Color(0xb9c4c1)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(new GradientPaint(0, 340, new Color(0x8d8a84), 0, HEIGHT, new Color(0x6f6c66)));
        pen.fillRect(0, 340, WIDTH, HEIGHT - 340);
        pen.setColor(new Color(0x54636b));
        for (int shelf = 0; shelf < 4; shelf++) {
            pen.fillRect(60, 110 + shelf * 80, 520, 8);
        }
        pen.fillRect(60, 40, 10, 320);
        pen.fillRect(570, 40, 10, 320);
        Random random = new Random(7);
        for (int shelf = 0; shelf < 4; shelf++) {
            row(pen, random, 75, 565, 110 + shelf * 80, 62);
        }
        row(pen, random, 20, 330, 420, 90);
        row(pen, random, 250, 630, 470, 110);
        pen.dispose();
        return scene;
    }

    /** Boxes that stand side by side on a line. */
    private static void row(Graphics2D pen, Random random, int left, int right, int bottom, int highest) {
        for (int x = left; x < right - 50; ) {
            int width = Math.min(right - x, 55 + random.nextInt(60));
            int height = highest - random.nextInt(highest / 3);
            pen.setColor(BOXES[random.nextInt(BOXES.length)]);
            pen.fillRect(x, bottom - height, width, height);
            pen.setColor(new Color(0x7d5730));
            pen.setStroke(new BasicStroke(2));
            pen.drawRect(x, bottom - height, width, height);
            pen.setColor(new Color(0xe7d6b4));
            pen.fillRect(x + width / 2 - 5, bottom - height, 10, height);
            pen.setColor(new Color(0xf7f7f4));
            pen.fillRect(x + 6, bottom - height / 2, Math.min(26, width / 3), 16);
            x += width + 3 + random.nextInt(5);
        }
    }

    private static Graphics2D pen(BufferedImage scene) {
        Graphics2D pen = scene.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    /** Each pixel's light, then the colours of each four pixels, in the ranges of ITU-R BT.601. */
    private static byte[] picture(BufferedImage scene) {
        byte[] start = "FRAME\n".getBytes(StandardCharsets.US_ASCII);
        int light = start.length;
        int blue = light + WIDTH * HEIGHT;
        int red = blue + WIDTH * HEIGHT / 4;
        byte[] all = Arrays.copyOf(start, red + WIDTH * HEIGHT / 4);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color c = new Color(scene.getRGB(x, y));
                all[light + y * WIDTH + x] = mix(16, c, 65.7, 129.1, 25.1);
                int of4 = y / 2 * (WIDTH / 2) + x / 2;
                all[blue + of4] = mix(128, c, -37.9, -74.5, 112.4);
                all[red + of4] = mix(128, c, 112.4, -94.2, -18.3);
            }
        }
        return all;
    }

    private static byte mix(int zero, Color c, double red, double green, double blue) {
        return (byte) (zero + Math.round((red * c.getRed() + green * c.getGreen() + blue * c.getBlue()) / 256));
    }
}
