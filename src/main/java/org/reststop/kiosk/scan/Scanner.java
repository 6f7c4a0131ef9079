package org.reststop.kiosk.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one path that every scan takes: all readers deliver here, one listener hears. A code held to a reader is one scan
 * for as long as it keeps being seen; it counts anew once it has been away for {@link #AWAY}. Another code goes through
 * at once. Safe for any number of threads.
 */
public final class Scanner {
    /** How long a code must not be seen before it counts as taken away. */
    public static final Duration AWAY = Duration.ofSeconds(2);

    /** The longest text that is passed on, in characters; of a longer one only the beginning is. */
    public static final int MAX_LENGTH = 512;

    private static final int CODES_REMEMBERED = 16;

    private final Clock clock;
    private final Executor executor;
    private final Consumer<Scan> listener;
    private final LinkedHashMap<String, Instant> lastSeen = new LinkedHashMap<>(CODES_REMEMBERED, 0.75f, true);

    /**
     * @param executor runs the listener, for example JavaFX's thread; delivering never waits for it
     * @param listener hears each scan once, in the order of arrival
     */
    public Scanner(Clock clock, Executor executor, Consumer<Scan> listener) {
        this.clock = clock;
        this.executor = executor;
        this.listener = listener;
    }

    /** Takes a scan from a reader, on any thread; blank texts are no scans. */
    public synchronized void deliver(Scan scan) {
        String text = beginning(scan.text());
        if (text.isBlank() || isStillHeld(text)) {
            return;
        }
        Scan news = new Scan(text, scan.source());
        executor.execute(() -> listener.accept(news));
    }

    private boolean isStillHeld(String text) {
        Instant now = clock.instant();
        Instant before = lastSeen.put(text, now);
        if (lastSeen.size() > CODES_REMEMBERED) {
            lastSeen.pollFirstEntry();
        }
        // A clock that was set back must not keep a code out for as long.
        return before != null
                && !now.isBefore(before)
                && Duration.between(before, now).compareTo(AWAY) < 0;
    }

    private static String beginning(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
