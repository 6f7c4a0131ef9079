package org.reststop.kiosk.scan;

import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.qr.GrayImage;

/** Compares pictures cell by cell of a coarse grid, which costs some microseconds. For one thread. */
final class Motion {
    private static final int COLUMNS = 48;
    private static final int ROWS = 27;
    private static final int SIDE = 4;
    /** Beyond the noise of a camera in dim light, which four by four pixels average out. */
    private static final int MOVED_BY = 14;

    private static final int FEWEST_CELLS = 6;

    private int @Nullable [] before;

    /**
     * What a picture is like beside the one before.
     *
     * @param moved whether something moved in it; also of the first picture
     * @param same whether it is the very same, as no living camera sends it
     * @param brightness mean of all cells, 0 to 255
     * @param contrast between the darkest and the brightest cell, 0 to 255
     */
    record Glance(boolean moved, boolean same, int brightness, int contrast) {}

    Glance at(GrayImage image) {
        int[] now = new int[COLUMNS * ROWS];
        int sum = 0;
        int darkest = 255;
        int brightest = 0;
        for (int cell = 0; cell < now.length; cell++) {
            int level = level(image, cell % COLUMNS, cell / COLUMNS);
            now[cell] = level;
            sum += level;
            darkest = Math.min(darkest, level / (SIDE * SIDE));
            brightest = Math.max(brightest, level / (SIDE * SIDE));
        }
        int[] then = before;
        before = now;
        int moved = FEWEST_CELLS;
        boolean same = false;
        if (then != null) {
            moved = 0;
            same = true;
            for (int cell = 0; cell < now.length; cell++) {
                int difference = Math.abs(now[cell] - then[cell]);
                same &= difference == 0;
                moved += difference > MOVED_BY * SIDE * SIDE ? 1 : 0;
            }
        }
        return new Glance(moved >= FEWEST_CELLS, same, sum / (now.length * SIDE * SIDE), brightest - darkest);
    }

    private static int level(GrayImage image, int column, int row) {
        int left = column * image.width() / COLUMNS;
        int top = row * image.height() / ROWS;
        byte[] pixels = image.pixels();
        int sum = 0;
        for (int y = 0; y < SIDE; y++) {
            int at = Math.min(top + y, image.height() - 1) * image.width();
            for (int x = 0; x < SIDE; x++) {
                sum += pixels[at + Math.min(left + x, image.width() - 1)] & 255;
            }
        }
        return sum;
    }
}
