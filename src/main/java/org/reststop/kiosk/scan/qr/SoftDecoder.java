package org.reststop.kiosk.scan.qr;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From modules and how sure each is to the payload. The least sure codewords are erased, a few more at each attempt, until
 * the rest agree (generalized minimum distance decoding): so glare, dirt and blur cost half as much correction as they
 * would. The corrected codewords go to ZXing's decoder, which turns bits into text.
 */
final class SoftDecoder {
    private static final double[] SHARPENINGS = {0, 0.5, 1};
    private static final double LEAST_FORMAT_LIKENESS = 0.3;

    private final Version version;
    private final SymbolLayout layout;
    private final int dimension;

    SoftDecoder(Version version) {
        this.version = version;
        layout = new SymbolLayout(version);
        dimension = version.getDimensionForVersion();
    }

    /** Returns the payload as text if the modules can be corrected beyond doubt. */
    Optional<String> decode(Modules modules) {
        double plain = formatLikeness(modules.darkness(0), format(modules.darkness(0)));
        Modules mirrored = modules.mirrored();
        double turned = formatLikeness(mirrored.darkness(0), format(mirrored.darkness(0)));
        Modules upright = turned > plain ? mirrored : modules;
        if (Math.max(plain, turned) < LEAST_FORMAT_LIKENESS) {
            return Optional.empty();
        }
        for (double sharpening : SHARPENINGS) {
            Optional<String> text = decode(upright.darkness(sharpening));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private Optional<String> decode(double[] darkness) {
        int format = format(darkness);
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

    private static boolean correctBlock(int[] codewords, double[] sureness, int[] places, int check) {
        int[] block = new int[places.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = codewords[places[i]];
        }
        int[] unsureFirst = IntStream.range(0, block.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sureness[places[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        int spare = check > 10 ? 3 : 2;
        int step = Math.max(1, check / 12);
        for (int erased = 0; erased <= check - spare; erased += step) {
            int[] unsure = Arrays.copyOf(unsureFirst, erased);
            if (ReedSolomon.correct(block, check, unsure, erased == 0 ? 1 : spare) >= 0) {
                for (int i = 0; i < block.length; i++) {
                    codewords[places[i]] = block[i];
                }
                return true;
            }
        }
        return false;
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
            return Optional.of(new Decoder().decode(bits, null).getText());
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
    private int format(double[] darkness) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int format = 0; format < 32; format++) {
            double likeness = formatLikeness(darkness, format);
            if (likeness > most) {
                most = likeness;
                best = format;
            }
        }
        return best;
    }

    /** From -1 to 1. */
    private double formatLikeness(double[] darkness, int format) {
        int bits = SymbolLayout.formatBits(format);
        double sum = 0;
        for (int i = 0; i < 15; i++) {
            double both = Math.clamp(darkness[layout.formatModule(i, false)], -1, 1)
                    + Math.clamp(darkness[layout.formatModule(i, true)], -1, 1);
            sum += (bits >> i & 1) == 1 ? both : -both;
        }
        return sum / 30;
    }
}
