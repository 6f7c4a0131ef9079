package org.reststop.hq.print;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as it wrote into the JPEG file (Exif 2.32, tag 274); mirrored pictures are left so. */
enum Turned {
    NOT(0),
    RIGHT(1),
    HALF(2),
    LEFT(3);

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF = 0x45786966;
    private static final int ORIENTATION = 274;

    private final int quarters;

    Turned(int quarters) {
        this.quarters = quarters;
    }

    /** What a file says; not turned if it says nothing that can be understood. */
    static Turned of(byte[] file) {
        try {
            return find(ByteBuffer.wrap(file));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return NOT;
        }
    }

    private static Turned find(ByteBuffer in) {
        if (in.getShort() != (short) 0xffd8) {
            return NOT;
        }
        while (true) {
            int marker = in.getShort() & 0xffff;
            int length = in.getShort() & 0xffff;
            if (marker == START_OF_SCAN || marker < 0xff00 || length < 2) {
                return NOT;
            }
            if (marker == APP1 && in.getInt(in.position()) == EXIF) {
                return inExif(in.slice(in.position() + 6, length - 8));
            }
            in.position(in.position() + length - 2);
        }
    }

    private static Turned inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> HALF;
                    case 6 -> RIGHT;
                    case 8 -> LEFT;
                    default -> NOT;
                };
            }
        }
        return NOT;
    }

    /** The picture as it was seen. */
    BufferedImage upright(BufferedImage picture) {
        if (this == NOT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean aside = this != HALF;
        AffineTransform turn = new AffineTransform();
        turn.translate((aside ? height : width) / 2.0, (aside ? width : height) / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-width / 2.0, -height / 2.0);
        BufferedImage upright =
                new BufferedImage(aside ? height : width, aside ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
