package org.reststop.kiosk.input.hand;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * A linear map of {@link DirectionMap} vectors to few numbers in which equal distances mean equal differences: what
 * hands do to one character is made small, what tells characters apart is kept (linear discriminant analysis). Learned
 * by {@code HandDataTool} in the tests' folder.
 */
final class Projection {
    private final int size;

    /** One row a number of the direction map. */
    private final float[][] columns;

    /** @param rows one row a result */
    Projection(float[][] rows) {
        size = rows.length;
        columns = new float[DirectionMap.SIZE][size];
        for (int row = 0; row < size; row++) {
            for (int i = 0; i < DirectionMap.SIZE; i++) {
                columns[i][row] = rows[row][i];
            }
        }
    }

    /** Reads what the tool wrote: the count of rows, then for each its scale and one byte a number. */
    static Projection read(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readUnsignedShort()][DirectionMap.SIZE];
        byte[] row = new byte[DirectionMap.SIZE];
        for (float[] numbers : rows) {
            float scale = in.readFloat();
            in.readFully(row);
            for (int i = 0; i < row.length; i++) {
                numbers[i] = scale * row[i];
            }
        }
        return new Projection(rows);
    }

    /** How many numbers come out. */
    int size() {
        return size;
    }

    float[] apply(float[] map) {
        float[] sum = new float[size];
        for (int i = 0; i < map.length; i++) {
            float factor = map[i];
            if (factor != 0) {
                float[] column = columns[i];
                for (int d = 0; d < size; d++) {
                    sum[d] += factor * column[d];
                }
            }
        }
        return sum;
    }
}
