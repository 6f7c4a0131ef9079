package org.reststop.kiosk.keyboard.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reststop.testing.TestClock;

/** Time that passes only when it is told to, for keys that are held. */
public final class ManualDelays implements Delays {
    private final TestClock clock;
    private final List<Due> all = new ArrayList<>();

    private record Due(Instant at, Runnable work) {}

    public ManualDelays(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public Runnable after(Duration delay, Runnable work) {
        Due due = new Due(clock.instant().plus(delay), work);
        all.add(due);
        return () -> all.remove(due);
    }

    /** Lets time pass, and whatever is due meanwhile happen. */
    public void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (true) {
            Optional<Due> next =
                    all.stream().filter(due -> !due.at().isAfter(end)).min(Comparator.comparing(Due::at));
            if (next.isEmpty()) {
                break;
            }
            all.remove(next.get());
            clock.advance(Duration.between(clock.instant(), next.get().at()));
            next.get().work().run();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }
}
