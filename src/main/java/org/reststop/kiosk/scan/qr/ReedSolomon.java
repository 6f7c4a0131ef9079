package org.reststop.kiosk.scan.qr;

/**
 * Reed-Solomon correction over GF(256) with the polynomial 0x11D, as QR codes use it, of errors and of erasures
 * (codewords known to be unsure count half). Blahut's variant of Berlekamp and Massey. Stateless but for its tables.
 */
final class ReedSolomon {
    private static final int[] EXP = new int[512];
    private static final int[] LOG = new int[256];

    static {
        int value = 1;
        for (int i = 0; i < 255; i++) {
            EXP[i] = value;
            EXP[i + 255] = value;
            LOG[value] = i;
            value <<= 1;
            value ^= value > 255 ? 0x11D : 0;
        }
    }

    private ReedSolomon() {}

    /**
     * Corrects a block in place.
     *
     * @param block codewords 0 to 255, the first of the highest power
     * @param check how many of them, at the end, are for correction
     * @param erased positions in the block that are unsure
     * @param spare how many check codewords must be left over, so that chance does not make a wrong block look right
     * @return how many codewords were wrong, or -1 if the block cannot be corrected; it is then unchanged
     */
    static int correct(int[] block, int check, int[] erased, int spare) {
        int[] syndromes = new int[check];
        if (!syndromes(block, syndromes)) {
            return 0;
        }
        int[] locator = locator(syndromes, block.length, erased);
        int degree = degree(locator);
        int errors = degree - erased.length;
        if (errors < 0 || 2 * errors + erased.length > check - spare) {
            return -1;
        }
        int[] evaluator = product(syndromes, locator, check);
        int[] corrected = block.clone();
        int roots = 0;
        int wrong = 0;
        for (int i = 0; i < block.length; i++) {
            int power = block.length - 1 - i;
            int inverse = EXP[255 - power % 255];
            if (value(locator, degree, inverse) == 0) {
                roots++;
                int slope = slope(locator, degree, inverse);
                if (slope == 0) {
                    return -1;
                }
                int error = times(EXP[power], times(value(evaluator, check - 1, inverse), inverse(slope)));
                corrected[i] ^= error;
                wrong += error == 0 ? 0 : 1;
            }
        }
        if (roots != degree || syndromes(corrected, syndromes)) {
            return -1;
        }
        System.arraycopy(corrected, 0, block, 0, block.length);
        return wrong;
    }

    private static boolean syndromes(int[] block, int[] syndromes) {
        boolean any = false;
        for (int i = 0; i < syndromes.length; i++) {
            int value = 0;
            for (int codeword : block) {
                value = times(value, EXP[i]) ^ codeword;
            }
            syndromes[i] = value;
            any |= value != 0;
        }
        return any;
    }

    /** The polynomial, lowest power first, whose roots are the places of errors and erasures. */
    private static int[] locator(int[] syndromes, int length, int[] erased) {
        int n = syndromes.length;
        int[] locator = new int[n + 1];
        locator[0] = 1;
        for (int at : erased) {
            int root = EXP[length - 1 - at];
            for (int i = n; i > 0; i--) {
                locator[i] ^= times(locator[i - 1], root);
            }
        }
        int[] former = locator.clone();
        int order = erased.length;
        for (int r = erased.length + 1; r <= n; r++) {
            int discrepancy = 0;
            for (int i = 0; i < r; i++) {
                discrepancy ^= times(locator[i], syndromes[r - 1 - i]);
            }
            System.arraycopy(former, 0, former, 1, n);
            former[0] = 0;
            if (discrepancy == 0) {
                continue;
            }
            int[] next = locator.clone();
            for (int i = 0; i <= n; i++) {
                next[i] ^= times(discrepancy, former[i]);
            }
            if (2 * order <= r - 1 + erased.length) {
                order = r + erased.length - order;
                int scale = inverse(discrepancy);
                for (int i = 0; i <= n; i++) {
                    former[i] = times(scale, locator[i]);
                }
            }
            locator = next;
        }
        return locator;
    }

    private static int[] product(int[] syndromes, int[] locator, int terms) {
        int[] product = new int[terms];
        for (int i = 0; i < terms; i++) {
            for (int j = 0; j <= i; j++) {
                product[i] ^= times(syndromes[j], locator[i - j]);
            }
        }
        return product;
    }

    private static int degree(int[] polynomial) {
        int degree = polynomial.length - 1;
        while (degree > 0 && polynomial[degree] == 0) {
            degree--;
        }
        return degree;
    }

    private static int value(int[] polynomial, int degree, int x) {
        int value = 0;
        for (int i = degree; i >= 0; i--) {
            value = times(value, x) ^ polynomial[i];
        }
        return value;
    }

    /** The formal derivative's value: over a field of characteristic two only odd powers remain. */
    private static int slope(int[] polynomial, int degree, int x) {
        int square = times(x, x);
        int value = 0;
        int power = 1;
        for (int i = 1; i <= degree; i += 2) {
            value ^= times(polynomial[i], power);
            power = times(power, square);
        }
        return value;
    }

    private static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : EXP[LOG[a] + LOG[b]];
    }

    private static int inverse(int a) {
        return EXP[255 - LOG[a]];
    }
}
