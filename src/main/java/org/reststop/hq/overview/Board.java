package org.reststop.hq.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.fleet.KioskState;

/**
 * Everything on the overview.
 *
 * @param kiosks without those that were shut out
 * @param quarantined facts that HQ put aside
 * @param conflicts changes of notices that wait for a decision
 * @param flags badges that staff must look at
 * @param registrations people who registered at a kiosk and wait for a decision
 * @param at when it was looked up
 */
public record Board(
        List<StationDay> stations,
        List<KioskSight> kiosks,
        long quarantined,
        long conflicts,
        long flags,
        long registrations,
        Instant at) {
    /** Check-ins today at all stations. */
    public int checkIns() {
        return stations.stream().mapToInt(StationDay::count).sum();
    }

    /** Kiosks that were seen a moment ago. */
    public long kiosksHere() {
        return kiosks.stream().filter(sight -> sight.state() == KioskState.HERE).count();
    }

    /** Kiosks whose disk was copied, which somebody must settle. */
    public long copied() {
        return kiosks.stream()
                .filter(sight -> sight.state() == KioskState.COPIED)
                .count();
    }

    /** Facts that waited at the kiosks when they were last seen. */
    public long queued() {
        return kiosks.stream()
                .mapToLong(sight -> sight.kiosk().queued().orElse(0))
                .sum();
    }

    /** The zone that the board's own time is told in. */
    public ZoneId zone() {
        return stations.isEmpty()
                ? ZoneOffset.UTC
                : stations.getFirst().station().timeZone();
    }
}
