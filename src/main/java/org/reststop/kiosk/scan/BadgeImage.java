package org.reststop.kiosk.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws a badge: a QR code after ISO/IEC 18004 with error correction M and its quiet zone of four modules, and lines for
 * people beneath it. A badge's text makes version 6, 41 modules wide.
 */
public final class BadgeImage {
    private static final int QUIET_ZONE = 4;

    private final int modulePixels;

    /** @param modulePixels how many pixels wide a module is drawn, 1 to 40; 8 prints well */
    public BadgeImage(int modulePixels) {
        if (modulePixels < 1 || modulePixels > 40) {
            throw new IllegalArgumentException(modulePixels + " pixels a module is not in 1..40");
        }
        this.modulePixels = modulePixels;
    }

    /**
     * Returns the bytes of a PNG file.
     *
     * @param text what the code says, up to 2331 characters
     * @param caption lines beneath the code, possibly none; they are shrunk to fit its width
     */
    public byte[] png(String text, List<String> caption) {
        BufferedImage image = draw(text, caption);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    BufferedImage draw(String text, List<String> caption) {
        BitMatrix modules = encode(text);
        int side = modules.getWidth() * modulePixels;
        int lineHeight = 5 * modulePixels;
        int captionHeight = caption.isEmpty() ? 0 : (caption.size() * 6 + 2) * modulePixels;
        BufferedImage image = new BufferedImage(side, side + captionHeight, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        drawModules(pen, modules);
        for (int i = 0; i < caption.size(); i++) {
            drawCentred(pen, caption.get(i), lineHeight, side, side + (i * 6 + 4) * modulePixels);
        }
        pen.dispose();
        return image;
    }

    private static BitMatrix encode(String text) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            // Naming a character set costs a few modules and confuses the simplest scanners, so only where it must be.
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
        }
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text does not fit into a QR code", e);
        }
    }

    private void drawModules(Graphics2D pen, BitMatrix modules) {
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    pen.fillRect(x * modulePixels, y * modulePixels, modulePixels, modulePixels);
                }
            }
        }
    }

    private static void drawCentred(Graphics2D pen, String line, int lineHeight, int width, int baseline) {
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, lineHeight));
        FontMetrics metrics = pen.getFontMetrics();
        int room = width * 9 / 10;
        if (metrics.stringWidth(line) > room) {
            pen.setFont(pen.getFont().deriveFont((float) lineHeight * room / metrics.stringWidth(line)));
            metrics = pen.getFontMetrics();
        }
        pen.drawString(line, (width - metrics.stringWidth(line)) / 2, baseline);
    }
}
