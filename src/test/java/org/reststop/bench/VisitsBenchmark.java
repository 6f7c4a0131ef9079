package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.KioskRig;
import org.reststop.testing.Badges;

/** What a kiosk's memory comes to after many visitors. */
final class VisitsBenchmark implements Benchmark {
    private static final int PEOPLE = 2_000;
    private static final int FIRST = 100;
    private static final int VISITS = 1_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String summary() {
        return "resident memory of the kiosk after 1,000 visits, beside the same kiosk after 100";
    }

    @Override
    public List<Row> run(Path folder) throws Exception {
        Badges badges = new Badges(1);
        KioskSettings settings = FullStore.fill(folder.resolve("kiosk"), badges, PEOPLE, 0);
        try (KioskRig kiosk = KioskRig.start(settings)) {
            visit(kiosk, badges, 1, FIRST);
            double early = residentMegabytes();
            visit(kiosk, badges, FIRST + 1, VISITS);
            double late = residentMegabytes();
            return List.of(
                    Row.against("resident_after_1000_visits", late, "MB", "resident after 100 visits", early),
                    Row.alone("resident_after_100_visits", early, "MB"));
        }
    }

    private static void visit(KioskRig kiosk, Badges badges, int first, int last) throws Exception {
        for (int person = first; person <= last; person++) {
            kiosk.scanUntilGreeted(badges.courier(person, person, FullStore.today()));
            kiosk.finish();
        }
    }

    /** As the kernel counts it (proc(5), VmRSS). */
    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
