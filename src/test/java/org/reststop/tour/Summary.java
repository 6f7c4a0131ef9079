package org.reststop.tour;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.need.Channel;

/**
 * Compares what the tour did with what both stores hold.
 *
 * @param raised by which way each need was raised for which somebody was given a receipt
 */
record Summary(Album album, List<Visit> made, List<Channel> raised, Books atKiosk, Books atHq) {
    private static final String LINE = "| %-44s | %9s |%n";

    /** Prints the table; true if HQ holds exactly the check-ins that were made and the needs that were raised. */
    boolean print(PrintStream out) {
        Set<UUID> kiosk = atKiosk.ids();
        Set<UUID> hq = atHq.ids();
        long lost = kiosk.stream().filter(id -> !hq.contains(id)).count();
        long foreign = hq.stream().filter(id -> !kiosk.contains(id)).count();
        boolean right = lost == 0 && foreign == 0 && samePeople(atKiosk) && samePeople(atHq) && needsAreRight();
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
        printNeeds(out);
        out.printf(LINE, "seconds, after the build", "%.0f".formatted(album.seconds()));
        out.printf(LINE, "result", right ? "RIGHT" : "WRONG");
        return right;
    }

    private void printNeeds(PrintStream out) {
        Set<Books.Told> kiosk = atKiosk.needs(Channel.KIOSK);
        Set<Books.Told> hq = atHq.needs(Channel.KIOSK);
        out.printf(LINE, "needs raised", raised.size());
        out.printf(LINE, "  of them on somebody's own phone", count(Channel.PHONE));
        out.printf(LINE, "needs in the kiosk's store", atKiosk.needs().size());
        out.printf(LINE, "needs in HQ's store", atHq.needs().size());
        out.printf(
                LINE,
                "needs lost",
                kiosk.stream().filter(need -> !hq.contains(need)).count());
        out.printf(
                LINE,
                "needs in HQ's store but never raised",
                hq.stream().filter(need -> !kiosk.contains(need)).count());
    }

    /** Those of the kiosk are the same at HQ to the letter, and each is there once. */
    private boolean needsAreRight() {
        return atKiosk.needs(Channel.KIOSK).equals(atHq.needs(Channel.KIOSK))
                && atKiosk.needs().size() == count(Channel.KIOSK)
                && atHq.needs(Channel.PHONE).size() == count(Channel.PHONE)
                && atHq.needs().size() == raised.size();
    }

    private long count(Channel channel) {
        return raised.stream().filter(each -> each == channel).count();
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
