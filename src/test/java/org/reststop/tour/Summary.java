package org.reststop.tour;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reststop.domain.checkin.CheckIn;

/** Compares what the tour did with what both stores hold. */
record Summary(Album album, List<Visit> made, Books atKiosk, Books atHq) {
    private static final String LINE = "| %-44s | %9s |%n";

    /** Prints the table; true if HQ holds exactly the check-ins that were made. */
    boolean print(PrintStream out) {
        Set<UUID> kiosk = atKiosk.ids();
        Set<UUID> hq = atHq.ids();
        long lost = kiosk.stream().filter(id -> !hq.contains(id)).count();
        long foreign = hq.stream().filter(id -> !kiosk.contains(id)).count();
        boolean right = lost == 0 && foreign == 0 && samePeople(atKiosk) && samePeople(atHq);
        out.println();
        out.printf(LINE, "Tour", "");
        out.printf(LINE, "-".repeat(44), "-".repeat(9));
        out.printf(LINE, "pictures", album.size());
        out.printf(LINE, "check-ins made", made.size());
        out.printf(
                LINE,
                "  of them while HQ was away",
                made.stream().filter(visit -> !visit.online()).count());
        out.printf(LINE, "check-ins in the kiosk's store", atKiosk.checkIns().size());
        out.printf(LINE, "check-ins in HQ's store", atHq.checkIns().size());
        out.printf(LINE, "lost", lost);
        out.printf(LINE, "in HQ's store but never made", foreign);
        out.printf(LINE, "seconds, after the build", "%.0f".formatted(album.seconds()));
        out.printf(LINE, "result", right ? "RIGHT" : "WRONG");
        return right;
    }

    /** Each badge as often as it was let in: a check-in counted twice has an id of its own. */
    private boolean samePeople(Books books) {
        List<Long> expected = made.stream()
                .map(visit -> visit.badge().map(atKiosk::serial).orElse(visit.serial()))
                .sorted()
                .toList();
        List<Long> held =
                books.checkIns().stream().map(CheckIn::badgeSerial).sorted().toList();
        return expected.equals(held);
    }
}
