package org.reststop.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Simulated time, and what will happen in it. Things due at the same moment happen in the order they were planned in. */
final class Timeline {
    static final Instant BEGIN = Instant.parse("2026-11-24T02:00:00Z");

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long planned;

    private record Event(long at, long order, Runnable what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** Microseconds since the beginning; never back. */
    long now() {
        return now;
    }

    /** What a clock that is right would show. */
    Instant instant() {
        return BEGIN.plusNanos(now * 1000);
    }

    void after(Duration wait, Runnable what) {
        at(now + micros(wait), what);
    }

    void at(long time, Runnable what) {
        events.add(new Event(Math.max(now, time), planned++, what));
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    /**
     * Lets time pass until {@code done} or {@code wait} is over. May be called by what happens in it, and then returns
     * once whatever began meanwhile has ended too.
     */
    void pass(Duration wait, BooleanSupplier done) {
        long until = now + micros(wait);
        while (!done.getAsBoolean()) {
            Event next = events.peek();
            if (next == null || next.at() > until) {
                now = Math.max(now, until);
                return;
            }
            events.poll();
            now = Math.max(now, next.at());
            next.what().run();
        }
    }
}
