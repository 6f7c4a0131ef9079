package org.reststop.hq.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.reststop.sync.WallFact;

/** What must hold of what kiosks tell about notices on their screens. */
final class WallCheck {
    private static final int HOUR = (int) Duration.ofHours(1).toSeconds();
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private WallCheck() {}

    /** What is wrong, as a code and a detail; empty if nothing. */
    static String senseless(WallFact fact) {
        if (fact.revision() < 1) {
            return "senseless: a revision below 1";
        }
        return switch (fact) {
            case WallFact.NoticeDisplayed displayed -> senseless(displayed);
            case WallFact.NoticeUnshowable broken -> senseless(broken);
            case WallFact.EmergencySeen seen -> "";
            case WallFact.EmergencyAcknowledged acknowledged -> "";
        };
    }

    private static String senseless(WallFact.NoticeDisplayed displayed) {
        Instant hour = displayed.hour();
        boolean whole = !hour.isBefore(Instant.EPOCH)
                && hour.isBefore(LATEST)
                && hour.equals(hour.truncatedTo(ChronoUnit.HOURS));
        boolean counts = displayed.times() >= 0 && displayed.seconds() >= 0 && displayed.seconds() <= HOUR;
        return whole && counts ? "" : "senseless: an hour of display";
    }

    private static String senseless(WallFact.NoticeUnshowable broken) {
        String reason = broken.reason();
        boolean fits = reason.length() <= WallFact.NoticeUnshowable.MAX_REASON
                && reason.codePoints().noneMatch(Character::isISOControl);
        return fits ? "" : "senseless: a reason";
    }
}
