package org.reststop.kiosk.scan.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.qr.QrCode.Corner;

/** Reads the code that three marks belong to. */
final class SymbolReader {
    private static final double LEAST_TIMING = 0.15;
    private static final int VERSIONS_TRIED = 2;

    private final GrayImage image;
    private final BooleanSupplier late;
    private final double[] pixel = new double[2];

    /** @param late whether to give up */
    SymbolReader(GrayImage image, BooleanSupplier late) {
        this.image = image;
        this.late = late;
    }

    /** A version that the marks may be of; its timing tracks alternate by {@code timing}, -1 to 1. */
    private record Guess(Version version, Perspective perspective, double timing) {
        int dimension() {
            return version.getDimensionForVersion();
        }
    }

    /** Returns the code, if there is one that can be read. */
    Optional<QrCode> read(Trio trio) {
        if (late.getAsBoolean()) {
            return Optional.empty();
        }
        for (Guess guess : guesses(trio)) {
            Optional<QrCode> code = read(trio, guess);
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    private List<Guess> guesses(Trio trio) {
        int measured = (int) Math.round((trio.modules() - 17) / 4);
        int reach = 2 + Math.max(0, measured) / 8;
        List<Guess> guesses = new ArrayList<>();
        for (int number = Math.max(1, measured - reach); number <= Math.min(40, measured + reach); number++) {
            Version version = Version.getVersionForNumber(number);
            int dimension = version.getDimensionForVersion();
            Perspective perspective = trio.fit(dimension).solve();
            if (perspective != null) {
                double likeness = timing(perspective, dimension) - 0.02 * Math.abs(number - measured);
                double stated = number > 6 ? statedVersion(perspective, version) : 0;
                guesses.add(new Guess(version, perspective, likeness + Math.max(0, stated - 0.3)));
            }
        }
        return guesses.stream()
                .filter(guess -> guess.timing >= LEAST_TIMING)
                .sorted(Comparator.comparingDouble(Guess::timing).reversed())
                .limit(VERSIONS_TRIED)
                .toList();
    }

    /** How well both timing tracks alternate, the worse of them, -1 to 1. */
    private double timing(Perspective perspective, int dimension) {
        return Math.min(timing(perspective, dimension, true), timing(perspective, dimension, false));
    }

    private double timing(Perspective perspective, int dimension, boolean alongRow) {
        int count = dimension - 16;
        double[] grey = new double[count];
        double mean = 0;
        for (int i = 0; i < count; i++) {
            grey[i] = alongRow ? grey(perspective, 8.5 + i, 6.5) : grey(perspective, 6.5, 8.5 + i);
            mean += grey[i] / count;
        }
        double alternating = 0;
        double deviation = 1e-9;
        for (int i = 0; i < count; i++) {
            alternating += (i & 1) == 0 ? mean - grey[i] : grey[i] - mean;
            deviation += Math.abs(grey[i] - mean);
        }
        return alternating / deviation;
    }

    /** How well the modules beside the marks say this version, the better of the two copies, -1 to 1. */
    private double statedVersion(Perspective perspective, Version version) {
        return Math.max(statedVersion(perspective, version, true), statedVersion(perspective, version, false));
    }

    private double statedVersion(Perspective perspective, Version version, boolean besideTopRight) {
        int bits = SymbolLayout.versionBits(version.getVersionNumber());
        double[] grey = new double[18];
        double mean = 0;
        for (int i = 0; i < 18; i++) {
            double along = i / 3 + 0.5;
            double across = version.getDimensionForVersion() - 10.5 + i % 3;
            grey[i] = besideTopRight ? grey(perspective, across, along) : grey(perspective, along, across);
            mean += grey[i] / 18;
        }
        double alike = 0;
        double deviation = 1e-9;
        for (int i = 0; i < 18; i++) {
            alike += (bits >> i & 1) == 1 ? mean - grey[i] : grey[i] - mean;
            deviation += Math.abs(grey[i] - mean);
        }
        return alike / deviation;
    }

    private double grey(Perspective perspective, double u, double v) {
        perspective.locate(u, v, pixel);
        return image.at(pixel[0], pixel[1]);
    }

    private Optional<QrCode> read(Trio trio, Guess guess) {
        SoftDecoder decoder = new SoftDecoder(guess.version);
        for (Supplier<@Nullable ModuleMap> way : maps(trio, guess)) {
            if (late.getAsBoolean()) {
                return Optional.empty();
            }
            ModuleMap map = way.get();
            if (map == null) {
                continue;
            }
            Optional<String> text = decoder.decode(Modules.sampled(image, map, guess.dimension()), late);
            if (text.isPresent()) {
                return Optional.of(new QrCode(text.get(), outline(map, guess.dimension())));
            }
        }
        return Optional.empty();
    }

    /** The ways in which the code may lie in the picture, the likeliest first; null where one does not fit. */
    private List<Supplier<@Nullable ModuleMap>> maps(Trio trio, Guess guess) {
        List<Supplier<@Nullable ModuleMap>> maps = new ArrayList<>();
        int[] centres = guess.version.getAlignmentPatternCenters();
        double contrast = contrast(guess.perspective);
        if (centres.length > 2) {
            maps.add(() -> new AlignmentMarks(image, guess.perspective, contrast).follow(centres));
        }
        if (centres.length > 1) {
            maps.add(() -> {
                Perspective aligned = aligned(trio, guess, contrast);
                return aligned == null ? null : ModuleMap.flat(aligned);
            });
        }
        maps.add(() -> ModuleMap.flat(guess.perspective));
        return maps;
    }

    /** The perspective through the lower right alignment mark as well; null if that is not seen. */
    private @Nullable Perspective aligned(Trio trio, Guess guess, double contrast) {
        int dimension = guess.dimension();
        double place = dimension - 6.5;
        AlignmentMarks marks = new AlignmentMarks(image, guess.perspective, contrast);
        if (!marks.find(place, place, Math.min(5, 2.5 + dimension * 0.03))) {
            return null;
        }
        double[] at = marks.foundPixel();
        Perspective.Fit fit = trio.fit(dimension);
        fit.add(place, place, at[0], at[1], 4);
        return fit.solve();
    }

    /** Of the mark in the top left corner. */
    private double contrast(Perspective perspective) {
        double black = grey(perspective, 3.5, 3.5);
        double white = 0;
        for (double along = 1.5; along <= 5.5; along++) {
            white += grey(perspective, along, 1.5) + grey(perspective, along, 5.5);
        }
        return Math.max(white / 10 - black, 0);
    }

    private static List<Corner> outline(ModuleMap map, int dimension) {
        double[] at = new double[2];
        List<Corner> corners = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            map.locate(i == 1 || i == 2 ? dimension : 0, i >= 2 ? dimension : 0, at);
            corners.add(new Corner(at[0], at[1]));
        }
        return corners;
    }
}
