package org.reststop.kiosk.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.reststop.kiosk.scan.preview.ColourImage;

/** A photo from what the camera sees, drawn anew: it carries pixels and no other data. */
public final class Photo {
    /** What it is. */
    public static final String MEDIA_TYPE = "image/jpeg";

    /** The most pixels along a side. */
    public static final int LONGEST = 1_600;

    private static final float QUALITY = 0.85f;

    private Photo() {}

    /** A JPEG, smaller than the picture if that is larger than {@value #LONGEST} pixels; takes a while. */
    public static byte[] jpeg(ColourImage picture) {
        BufferedImage whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) whole.getRaster().getDataBuffer()).getData();
        System.arraycopy(picture.bgr(), 0, pixels, 0, pixels.length);
        return encoded(downscaled(whole));
    }

    private static BufferedImage downscaled(BufferedImage whole) {
        int longest = Math.max(whole.getWidth(), whole.getHeight());
        if (longest <= LONGEST) {
            return whole;
        }
        int width = Math.max(1, whole.getWidth() * LONGEST / longest);
        int height = Math.max(1, whole.getHeight() * LONGEST / longest);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(whole, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
