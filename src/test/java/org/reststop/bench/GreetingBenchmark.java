package org.reststop.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.KioskRig;
import org.reststop.testing.Badges;

/** How long a person waits after the scanner's beep. */
final class GreetingBenchmark implements Benchmark {
    private static final int PEOPLE = 100_000;
    private static final int CHECK_INS = 1_000_000;
    private static final int WARM_UP = 100;
    private static final int SCANS = 300;

    @Override
    public String name() {
        return "greeting";
    }

    @Override
    public String summary() {
        return "scan to greeting: from Enter to the painted frame, in a store with 100,000 badges and 1,000,000 check-ins"
                + ", beside an empty store";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        double[] empty = measure(folder.resolve("empty"), WARM_UP + SCANS, 0);
        double[] full = measure(folder.resolve("full"), PEOPLE, CHECK_INS);
        double emptyMedian = at(empty, 0.5);
        return List.of(
                Row.against("scan_to_greeting_p50", at(full, 0.5), "ms", "the same with an empty store", emptyMedian),
                Row.against(
                        "scan_to_greeting_p95", at(full, 0.95), "ms", "the same with an empty store", at(empty, 0.95)),
                Row.alone("scan_to_greeting_max", full[full.length - 1], "ms"));
    }

    private static double[] measure(Path folder, int people, int checkIns) throws Exception {
        Badges badges = new Badges(1);
        KioskSettings settings = FullStore.fill(folder, badges, people, checkIns);
        double[] millis = new double[SCANS];
        try (KioskRig kiosk = KioskRig.start(settings)) {
            for (int i = 0; i < WARM_UP + SCANS; i++) {
                long person = 1 + (long) i * (people / (WARM_UP + SCANS));
                long nanos = kiosk.scanUntilGreeted(badges.courier(person, person, FullStore.today()));
                if (i >= WARM_UP) {
                    millis[i - WARM_UP] = nanos / 1e6;
                }
                kiosk.finish();
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
