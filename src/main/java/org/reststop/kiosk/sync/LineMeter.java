package org.reststop.kiosk.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reststop.store.StoreException;
import org.reststop.store.TrafficDays;
import org.reststop.store.TrafficDays.Carried;
import org.reststop.sync.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds up what the line to HQ carries, by the station's days. Kept in memory and written now and then, because the disk
 * would have more to do with the figures than with the facts: a power cut loses the last minutes of them. Safe to call
 * from any thread; {@link #load}, {@link #save} and {@link #saveIfDue} wait for the disk.
 */
final class LineMeter {
    private static final Logger log = LoggerFactory.getLogger(LineMeter.class);

    /** How often the figures are written, and told to HQ. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final TrafficDays saved;
    private final Clock clock;
    private final Map<LocalDate, Carried> days = new TreeMap<>();
    private LocalDate unsaved;
    private boolean changed;
    private boolean loaded;
    private Instant lastSaved;
    private @Nullable Instant lastTold;

    /** @param clock in the station's time zone */
    LineMeter(TrafficDays saved, Clock clock) {
        this.saved = saved;
        this.clock = clock;
        this.unsaved = today();
        this.lastSaved = clock.instant();
    }

    /** Finds out what was carried before. Until that has worked nothing is written. */
    synchronized void load() {
        try {
            saved.since(unsaved.withDayOfMonth(1)).forEach((day, carried) -> days.merge(day, carried, Carried::plus));
            loaded = true;
        } catch (StoreException e) {
            log.info("The line's figures were not read: {}", e.getMessage());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The line has carried so many bytes more. */
    synchronized void add(long up, long down) {
        LocalDate today = today();
        if (!today.equals(unsaved)) {
            write(unsaved);
            unsaved = today;
        }
        days.merge(today, new Carried(up, down), Carried::plus);
        changed = true;
    }

    /** Today's and this month's. */
    synchronized Traffic traffic() {
        LocalDate today = today();
        Carried day = days.getOrDefault(today, Carried.NOTHING);
        Carried month = days.entrySet().stream()
                .filter(one -> one.getKey().getYear() == today.getYear()
                        && one.getKey().getMonth() == today.getMonth()
                        && !one.getKey().isAfter(today))
                .map(Map.Entry::getValue)
                .reduce(Carried.NOTHING, Carried::plus);
        return new Traffic(today, day.up(), day.down(), month.up(), month.down());
    }

    /** What HQ should be told with the exchange that is about to be made, at first and every ten minutes. */
    synchronized Optional<Traffic> toTell() {
        Instant last = lastTold;
        if (last != null && !isPast(last)) {
            return Optional.empty();
        }
        lastTold = clock.instant();
        return Optional.of(traffic());
    }

    /** Writes the figures if that is ten minutes ago, by a clock that may have been set. */
    synchronized void saveIfDue() {
        if (!loaded) {
            load();
        }
        if (isPast(lastSaved)) {
            save();
        }
    }

    private boolean isPast(Instant last) {
        return Duration.between(last, clock.instant()).abs().compareTo(PAUSE) >= 0;
    }

    /** Writes the figures. What fails here is tried again. */
    synchronized void save() {
        if (changed && loaded) {
            write(unsaved);
        }
        lastSaved = clock.instant();
    }

    private void write(LocalDate day) {
        if (!loaded) {
            return;
        }
        try {
            saved.save(day, days.getOrDefault(day, Carried.NOTHING));
            changed = false;
        } catch (StoreException e) {
            log.info("The line's figures of {} were not written: {}", day, e.getMessage());
        }
    }
}
