package org.reststop.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.kiosk.scan.qr.QrReader;

/** Reads samples with one reader and counts. */
final class ScanScore {
    private static final int WARM_UP = 80;

    private int right;
    private final List<Mismatch> wrong = new ArrayList<>();
    private final Map<String, int[]> byHardness = new TreeMap<>();

    private ScanScore() {}

    /** A text that is not the expected one: misread, of another code in the picture, or the expectation is wrong. */
    record Mismatch(String image, String read, String expected) {}

    /**
     * What came of a set.
     *
     * @param read the share read rightly
     * @param wrong how many were given a text that is not theirs
     * @param medianMs CPU time of an image
     * @param within33Ms the share of images done in that time, read or not
     */
    record Figures(
            String set,
            String reader,
            int images,
            double read,
            int wrong,
            List<Mismatch> mismatches,
            double medianMs,
            double p95Ms,
            double within33Ms,
            String byHardness) {}

    static Figures measure(String set, String name, QrReader reader, List<ScanSamples.Sample> samples) {
        for (int i = 0; i < WARM_UP; i++) {
            reader.read(samples.get(i * 7 % samples.size()).image().get());
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        ScanScore score = new ScanScore();
        double[] ms = new double[samples.size()];
        for (int i = 0; i < ms.length; i++) {
            ScanSamples.Sample sample = samples.get(i);
            GrayImage image = sample.image().get();
            long began = threads.getCurrentThreadCpuTime();
            Optional<QrCode> code = reader.read(image);
            ms[i] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
            score.count(sample, code.map(QrCode::text));
        }
        Arrays.sort(ms);
        return new Figures(
                set,
                name,
                ms.length,
                (double) score.right / ms.length,
                score.wrong.size(),
                score.wrong,
                ms[ms.length / 2],
                ms[Math.min(ms.length - 1, ms.length * 95 / 100)],
                Arrays.stream(ms).filter(time -> time <= 33).count() / (double) ms.length,
                score.shares());
    }

    private void count(ScanSamples.Sample sample, Optional<String> text) {
        boolean same = text.isPresent() && trimmed(text.get()).equals(trimmed(sample.text()));
        right += same ? 1 : 0;
        text.filter(_ -> !same).ifPresent(read -> wrong.add(new Mismatch(sample.name(), read, sample.text())));
        int[] counts = byHardness.computeIfAbsent(sample.hardness(), _ -> new int[2]);
        counts[0] += same ? 1 : 0;
        counts[1]++;
    }

    /** Files of expected texts often end with a line break that the code does not have. */
    private static String trimmed(String text) {
        return text.replace("\r\n", "\n").stripTrailing();
    }

    private String shares() {
        if (!byHardness.containsKey("easy")) {
            return "-";
        }
        return String.join(
                " / ",
                List.of("easy", "medium", "hard").stream()
                        .map(hardness -> "%.0f%%".formatted(share(byHardness.getOrDefault(hardness, new int[] {0, 1}))))
                        .toList());
    }

    private static double share(int[] counts) {
        return 100.0 * counts[0] / counts[1];
    }
}
