package org.reststop.hq.notice.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.station.Station;

/**
 * What HQ knows of how a notice was shown.
 *
 * @param reads how many people opened it
 * @param days with the newest first
 */
public record Proof(List<KioskProof> kiosks, List<Day> days, long reads) {
    public Proof {
        kiosks = List.copyOf(kiosks);
        days = List.copyOf(days);
    }

    /**
     * A kiosk that has it, shall have it, or had it.
     *
     * @param has whether its newest revision has arrived
     * @param wanted whether it belongs to this kiosk now; false where it was taken away
     * @param aside whether it is taken down at this kiosk's station alone
     * @param times how often it was on the screen
     * @param seconds how long in all
     * @param last the last hour in which it was on the screen; null if it never was
     * @param seen when it interrupted the screen; null if it did not
     * @param acknowledged when somebody said that he has read it; null if nobody did
     * @param problem why it could not be shown, in the kiosk's short word; empty if it could
     */
    public record KioskProof(
            String name,
            String station,
            ZoneId zone,
            boolean has,
            boolean wanted,
            boolean aside,
            long times,
            long seconds,
            @Nullable Instant last,
            @Nullable Instant seen,
            @Nullable Instant acknowledged,
            String problem) {
        private static final Set<String> TOLD = Set.of(
                "picture-unknown",
                "picture-too-large",
                "picture-broken",
                "picture-too-slow",
                "picture-unreadable",
                "film-broken",
                "film-too-large",
                "no-room");

        /** The key of the words for whether it has come, or has gone where it was taken down. */
        public String placeKey() {
            if (!wanted) {
                return "proof.not-wanted";
            }
            return aside ? has ? "proof.aside" : "proof.aside.not-yet" : has ? "proof.has.yes" : "proof.has.no";
        }

        /** The key of the words for why it could not be shown; a kiosk newer than this HQ may have other reasons. */
        public String problemKey() {
            return "proof.problem." + (TOLD.contains(problem) ? problem : "other");
        }
    }

    /**
     * A station that a notice is meant for.
     *
     * @param aside whether it is taken down there alone
     */
    public record Place(Station station, boolean aside) {}

    /** A day at the stations, with how often and how long it was on screens. */
    public record Day(LocalDate date, long times, long seconds) {}

    /** How many kiosks have its newest revision. */
    public long having() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.wanted() && !kiosk.aside() && kiosk.has())
                .count();
    }

    /** How many it belongs to. */
    public long wanted() {
        return kiosks.stream().filter(kiosk -> kiosk.wanted() && !kiosk.aside()).count();
    }

    /** How many have shown it. */
    public long showing() {
        return kiosks.stream()
                .filter(kiosk -> kiosk.times() > 0 || kiosk.seen() != null)
                .count();
    }

    /** How many kiosks somebody has acknowledged it at. */
    public long acknowledged() {
        return kiosks.stream().filter(kiosk -> kiosk.acknowledged() != null).count();
    }

    /** How long it was on all screens together, in seconds. */
    public long seconds() {
        return days.stream().mapToLong(Day::seconds).sum();
    }
}
