package org.reststop.kiosk.media;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/** Turns a film's pictures upright: a telephone keeps them as they come and notes how it was held. For one thread. */
final class TurnedTaker implements FilmReader.Taker {
    private static final int PIXEL = 4;

    private final FilmReader.Taker next;
    private final int quarters;
    private ByteBuffer turned = ByteBuffer.allocate(0);

    /** @param quarters of a turn, clockwise, from 1 to 3 */
    TurnedTaker(FilmReader.Taker next, int quarters) {
        this.next = next;
        this.quarters = quarters;
    }

    @Override
    public void take(ByteBuffer rows, int width, int height, int stride) {
        boolean lying = quarters % 2 == 1;
        int wide = lying ? height : width;
        int high = lying ? width : height;
        if (turned.capacity() != PIXEL * wide * high) {
            turned = ByteBuffer.allocate(PIXEL * wide * high);
        }
        IntBuffer from = rows.duplicate().position(0).asIntBuffer();
        IntBuffer to = turned.duplicate().position(0).asIntBuffer();
        for (int y = 0; y < height; y++) {
            int row = y * (stride / PIXEL);
            // Where a row begins, and how far apart its pixels lie, once it is turned.
            int start =
                    switch (quarters) {
                        case 1 -> height - 1 - y;
                        case 2 -> wide * high - 1 - y * wide;
                        default -> (high - 1) * wide + y;
                    };
            int step =
                    switch (quarters) {
                        case 1 -> wide;
                        case 2 -> -1;
                        default -> -wide;
                    };
            for (int x = 0; x < width; x++) {
                to.put(start + x * step, from.get(row + x));
            }
        }
        next.take(turned, wide, high, PIXEL * wide);
    }
}
