package org.reststop.kiosk.scan.qr;

import com.google.zxing.qrcode.decoder.Version;

/** Which modules of a version carry which bits, by ISO/IEC 18004: 7.7.3 (data), 7.9 (format) and 7.10 (version). */
final class SymbolLayout {
    private static final int FORMAT_GENERATOR = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION_GENERATOR = 0x1F25;

    private final int dimension;
    private final boolean[] fixed;
    private final int[] dataModules;

    SymbolLayout(Version version) {
        dimension = version.getDimensionForVersion();
        fixed = new boolean[dimension * dimension];
        fix(0, 0, 9, 9);
        fix(dimension - 8, 0, 8, 9);
        fix(0, dimension - 8, 9, 8);
        fix(6, 0, 1, dimension);
        fix(0, 6, dimension, 1);
        int[] centres = version.getAlignmentPatternCenters();
        for (int i = 0; i < centres.length; i++) {
            for (int j = 0; j < centres.length; j++) {
                boolean corner = i == 0 && (j == 0 || j == centres.length - 1) || i == centres.length - 1 && j == 0;
                if (!corner) {
                    fix(centres[i] - 2, centres[j] - 2, 5, 5);
                }
            }
        }
        if (version.getVersionNumber() > 6) {
            fix(dimension - 11, 0, 3, 6);
            fix(0, dimension - 11, 6, 3);
        }
        dataModules = inReadingOrder(version.getTotalCodewords() * 8);
    }

    private void fix(int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                fixed[y * dimension + x] = true;
            }
        }
    }

    /** Up and down in pairs of columns from the right, without the column of the timing track. */
    private int[] inReadingOrder(int bits) {
        int[] order = new int[bits];
        int count = 0;
        boolean up = true;
        for (int right = dimension - 1; right > 0; right -= 2) {
            right -= right == 6 ? 1 : 0;
            for (int i = 0; i < dimension; i++) {
                int y = up ? dimension - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (!fixed[y * dimension + x] && count < bits) {
                        order[count++] = y * dimension + x;
                    }
                }
            }
            up = !up;
        }
        return order;
    }

    /** The modules (row times dimension plus column) of the codewords' bits, eight each, the highest bit first. */
    int[] dataModules() {
        return dataModules;
    }

    /** Whether mask {@code mask}, 0 to 7, inverts the module. */
    static boolean inverts(int mask, int row, int column) {
        return switch (mask) {
            case 0 -> (row + column) % 2 == 0;
            case 1 -> row % 2 == 0;
            case 2 -> column % 3 == 0;
            case 3 -> (row + column) % 3 == 0;
            case 4 -> (row / 2 + column / 3) % 2 == 0;
            case 5 -> row * column % 6 == 0;
            case 6 -> row * column % 6 < 3;
            default -> (row + column + row * column % 3) % 2 == 0;
        };
    }

    /** The 15 bits that say the error correction level's two bits and the mask's three. */
    static int formatBits(int levelAndMask) {
        return (levelAndMask << 10 | remainder(levelAndMask << 10, FORMAT_GENERATOR)) ^ FORMAT_MASK;
    }

    /** The 18 bits that say the version, 7 to 40. */
    static int versionBits(int version) {
        return version << 12 | remainder(version << 12, VERSION_GENERATOR);
    }

    private static int remainder(int value, int generator) {
        int degree = 31 - Integer.numberOfLeadingZeros(generator);
        int rest = value;
        while (rest >>> degree != 0) {
            rest ^= generator << 31 - Integer.numberOfLeadingZeros(rest) - degree;
        }
        return rest;
    }

    /** The module of the format's bit {@code bit}, 0 the lowest, in its copy about the top left mark or the other. */
    int formatModule(int bit, boolean otherCopy) {
        int row;
        int column;
        if (otherCopy) {
            row = bit < 8 ? 8 : dimension - 15 + bit;
            column = bit < 8 ? dimension - 1 - bit : 8;
        } else {
            row = bit < 6 ? bit : bit < 8 ? bit + 1 : 8;
            column = bit < 8 ? 8 : bit == 8 ? 7 : 14 - bit;
        }
        return row * dimension + column;
    }

    /** The module of the version's bit {@code bit}, 0 the lowest, beside the top right mark or above the bottom left. */
    int versionModule(int bit, boolean otherCopy) {
        int along = bit / 3;
        int across = dimension - 11 + bit % 3;
        return otherCopy ? across * dimension + along : along * dimension + across;
    }
}
