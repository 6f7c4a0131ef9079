package org.reststop.kiosk.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files that claim more than they hold, or unpack to more than memory holds, by what they are. */
final class HostilePictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private HostilePictures() {}

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("nothing", new byte[0]);
        all.put("one byte", new byte[1]);
        all.put("png bomb of 10000 x 10000", png(10_000, 10_000, 8, RGB, 300_010_000));
        all.put("png of 16 bits, 5000 x 5000", png(5000, 5000, 16, RGBA, 200_005_000));
        all.put("png one row high", png(2_000_000_000, 1, 8, GREY, 1000));
        all.put("png one column wide", png(1, 90_000_000, 8, GREY, 1000));
        all.put("png with a palette of 2 GiB", joined(PNG, header(10, 10, 8, 3), chunkClaiming(0x7ffffff0, "PLTE")));
        all.put("png with a text of 2 GiB", joined(PNG, header(10, 10, 8, 0), chunkClaiming(0x7ffffff0, "tEXt")));
        all.put(
                "png with a profile that unpacks to 200 MB",
                joined(PNG, header(10, 10, 8, 0), chunk("iCCP", joined(new byte[] {'p', 0, 0}, zeros(200_000_000)))));
        all.put("gif of 65535 x 1500", gif(65_535, 1500));
        all.put("gif of 65535 x 65535", gif(65_535, 65_535));
        all.put("bmp one row high", bmp(1 << 30, 1, 24, 0, 0));
        all.put("bmp of run lengths, 9000 x 9000", bmp(9000, 9000, 8, 1, 0));
        all.put("bmp that claims 2 GiB of samples", bmp(100, 100, 8, 1, Integer.MAX_VALUE));
        all.put("tiff in one strip of 10000 x 10000", tiff(10_000, 10_000, 3, 20));
        all.put("tiff whose strip claims 2 GiB", tiff(100, 100, 1, Integer.MAX_VALUE));
        all.put(
                "wbmp of 60000 x 60000",
                new byte[] {0, 0, (byte) 0x83, (byte) 0xd4, 0x60, (byte) 0x83, (byte) 0xd4, 0x60});
        all.put("progressive jpeg of 60000 x 1600", progressiveJpeg(60_000, 1600));
        all.put("text", "no picture at all".getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /** A badge whose paper is a palette's transparent colour. */
    static BufferedImage onTransparentPalette(BufferedImage badge) {
        byte[] levels = {0, 0};
        byte[] alpha = {(byte) 255, 0};
        BufferedImage image = new BufferedImage(
                badge.getWidth(),
                badge.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 2, levels, levels, levels, alpha));
        for (int y = 0; y < badge.getHeight(); y++) {
            for (int x = 0; x < badge.getWidth(); x++) {
                image.getRaster().setSample(x, y, 0, (badge.getRGB(x, y) & 255) < 100 ? 0 : 1);
            }
        }
        return image;
    }

    static BufferedImage ofSixteenBits(BufferedImage picture) {
        BufferedImage deep = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_USHORT_GRAY);
        Graphics2D pen = deep.createGraphics();
        pen.setColor(Color.GRAY);
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return deep;
    }

    private static byte[] png(int width, int height, int bits, int colours, long unpacked) throws IOException {
        return joined(PNG, header(width, height, bits, colours), chunk("IDAT", zeros(unpacked)), chunk("IEND"));
    }

    private static byte[] header(int width, int height, int bits, int colours) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) bits).put((byte) colours);
        return chunk("IHDR", header.array());
    }

    private static byte[] chunk(String type, byte... content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] typed = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 check = new CRC32();
        check.update(typed);
        out.writeInt(content.length);
        out.write(typed);
        out.writeInt((int) check.getValue());
        return bytes.toByteArray();
    }

    private static byte[] chunkClaiming(int length, String type) {
        return ByteBuffer.allocate(40)
                .putInt(length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] zeros(long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(1), 1 << 16)) {
            byte[] some = new byte[1 << 16];
            for (long left = count; left > 0; left -= some.length) {
                out.write(some, 0, (int) Math.min(some.length, left));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gif(int width, int height) {
        return little(60)
                .put("GIF89a".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1, ',', 0, 0, 0, 0})
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {0, 2, 4, (byte) 0x84, (byte) 0x8f, (byte) 0xa9, 0x15, 0, ';'})
                .array();
    }

    private static byte[] bmp(int width, int height, int bits, int packing, int size) {
        return little(2000)
                .put(new byte[] {'B', 'M'})
                .putInt(2000)
                .putInt(0)
                .putInt(1078)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) bits)
                .putInt(packing)
                .putInt(size)
                .array();
    }

    /** Of one strip, packed as zip(1) does. */
    private static byte[] tiff(int width, int height, int bands, int stripBytes) throws IOException {
        int[][] tags = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 1, 8},
            {259, 3, 1, 8},
            {262, 3, 1, bands == 3 ? 2 : 1},
            {273, 4, 1, 200},
            {277, 3, 1, bands},
            {278, 4, 1, height},
            {279, 4, 1, stripBytes}
        };
        ByteBuffer file =
                little(400).put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            file.putShort((short) tag[0])
                    .putShort((short) tag[1])
                    .putInt(tag[2])
                    .putInt(tag[3]);
        }
        file.putInt(0).position(200);
        return file.put(zeros(1000)).array();
    }

    /** A small one whose header claims more: the coefficients of all of it would be kept until the last scan. */
    private static byte[] progressiveJpeg(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), null, null), param);
        } finally {
            writer.dispose();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes.toByteArray());
        int frame = 0;
        while (file.getShort(frame) != (short) 0xffc2) {
            frame++;
        }
        file.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return file.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }
}
