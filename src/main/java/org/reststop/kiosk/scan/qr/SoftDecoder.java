package org.reststop.kiosk.scan.qr;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * From modules and how sure each is to the payload. The least sure codewords are erased, a few more at each attempt, until
 * the rest agree (generalized minimum distance decoding): so glare, dirt and blur cost half as much correction as they
 * would. The corrected codewords go to ZXing's decoder, which turns bits into text.
 */
final class SoftDecoder {
    private static final double[] SHARPENINGS = {0, 0.5, 1};
    private static final int FORMATS = 32;
    private static final double LEAST_FORMAT_LIKENESS = 0.3;
    /**
     * Codewords for correction that are kept for detection: chance makes a wrong block look right once in 2^24, over the
     * hundreds of attempts at one picture less than once in 10,000 codes that cannot be read.
     */
    private static final int SPARE = 3;
    /** Of the smallest code at level L, for which the standard as well wants three kept (ISO/IEC 18004, table 9). */
    private static final int FEWEST_CHECK = 7;

    private final Version version;
    private final SymbolLayout layout;
    private final int dimension;

    SoftDecoder(Version version) {
        this.version = version;
        layout = new SymbolLayout(version);
        dimension = version.getDimensionForVersion();
    }

    /**
     * Returns the payload as text if the modules can be corrected beyond doubt.
     *
     * @param late whether to give up
     */
    Optional<String> decode(Modules modules, BooleanSupplier late) {
        Modules mirrored = modules.mirrored();
        double plain = likeness(format(modules, 0), modules, 0);
        double turned = likeness(format(mirrored, 0), mirrored, 0);
        Modules upright = turned > plain ? mirrored : modules;
        if (Math.max(plain, turned) < LEAST_FORMAT_LIKENESS) {
            return Optional.empty();
        }
        for (double sharpening : SHARPENINGS) {
            Optional<String> text = decode(upright.darkness(sharpening), format(upright, sharpening));
            if (text.isPresent() || late.getAsBoolean()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<String> decode(double[] darkness, int format) {
        int mask = format & 7;
        int[] modules = layout.dataModules();
        int[] codewords = new int[modules.length / 8];
        double[] sureness = new double[codewords.length];
        Arrays.fill(sureness, Double.MAX_VALUE);
        for (int i = 0; i < modules.length; i++) {
            double dark = darkness[modules[i]];
            boolean set = dark > 0 ^ SymbolLayout.inverts(mask, modules[i] / dimension, modules[i] % dimension);
            codewords[i / 8] = codewords[i / 8] << 1 | (set ? 1 : 0);
            sureness[i / 8] = Math.min(sureness[i / 8], Math.abs(dark));
        }
        if (!correct(codewords, sureness, ErrorCorrectionLevel.forBits(format >> 3))) {
            return Optional.empty();
        }
        return text(codewords, format);
    }

    private boolean correct(int[] codewords, double[] sureness, ErrorCorrectionLevel level) {
        for (int[] places : Blocks.of(version, level)) {
            if (!correctBlock(
                    codewords,
                    sureness,
                    places,
                    version.getECBlocksForLevel(level).getECCodewordsPerBlock())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Corrects the codewords of one block.
     *
     * @param places of the block's codewords among all, those for correction last
     * @param check how many are for correction
     * @return whether they could be; else they are unchanged
     */
    static boolean correctBlock(int[] codewords, double[] sureness, int[] places, int check) {
        int[] block = new int[places.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = codewords[places[i]];
        }
        if (ReedSolomon.correct(block, check, new int[0], check > FEWEST_CHECK ? 1 : SPARE) >= 0) {
            putBack(block, codewords, places);
            return true;
        }
        int[] unsureFirst = IntStream.range(0, block.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sureness[places[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int step = Math.max(1, check / 12);
        for (int erased = step; erased <= check - SPARE; erased += step) {
            if (ReedSolomon.correct(block, check, Arrays.copyOf(unsureFirst, erased), SPARE) >= 0) {
                putBack(block, codewords, places);
                return true;
            }
        }
        return false;
    }

    private static void putBack(int[] block, int[] codewords, int[] places) {
        for (int i = 0; i < block.length; i++) {
            codewords[places[i]] = block[i];
        }
    }

    private Optional<String> text(int[] codewords, int format) {
        BitMatrix bits = new BitMatrix(dimension);
        int[] modules = layout.dataModules();
        for (int i = 0; i < modules.length; i++) {
            boolean set = (codewords[i / 8] >> 7 - i % 8 & 1) == 1;
            put(
                    bits,
                    modules[i],
                    set ^ SymbolLayout.inverts(format & 7, modules[i] / dimension, modules[i] % dimension));
        }
        int formatBits = SymbolLayout.formatBits(format);
        for (int i = 0; i < 15; i++) {
            put(bits, layout.formatModule(i, false), (formatBits >> i & 1) == 1);
            put(bits, layout.formatModule(i, true), (formatBits >> i & 1) == 1);
        }
        if (version.getVersionNumber() > 6) {
            int versionBits = SymbolLayout.versionBits(version.getVersionNumber());
            for (int i = 0; i < 18; i++) {
                put(bits, layout.versionModule(i, false), (versionBits >> i & 1) == 1);
                put(bits, layout.versionModule(i, true), (versionBits >> i & 1) == 1);
            }
        }
        try {
            return Optional.of(PayloadText.of(bits));
        } catch (ReaderException | RuntimeException e) {
            // Bits that are no text: the code was misread, or its maker did not keep to the standard.
            return Optional.empty();
        }
    }

    private void put(BitMatrix bits, int module, boolean black) {
        if (black) {
            bits.set(module % dimension, module / dimension);
        }
    }

    /** The level and mask that the modules of both copies say best. */
    private int format(Modules modules, double sharpening) {
        double[] both = formatBits(modules, sharpening);
        int best = 0;
        for (int format = 1; format < FORMATS; format++) {
            if (likeness(format, both) > likeness(best, both)) {
                best = format;
            }
        }
        return best;
    }

    private double likeness(int format, Modules modules, double sharpening) {
        return likeness(format, formatBits(modules, sharpening));
    }

    private double[] formatBits(Modules modules, double sharpening) {
        double[] both = new double[15];
        for (int i = 0; i < both.length; i++) {
            both[i] = Math.clamp(modules.darkness(layout.formatModule(i, false), sharpening), -1, 1)
                    + Math.clamp(modules.darkness(layout.formatModule(i, true), sharpening), -1, 1);
        }
        return both;
    }

    /** From -1 to 1. */
    private static double likeness(int format, double[] both) {
        int bits = SymbolLayout.formatBits(format);
        double sum = 0;
        for (int i = 0; i < both.length; i++) {
            sum += (bits >> i & 1) == 1 ? both[i] : -both[i];
        }
        return sum / 30;
    }
}
