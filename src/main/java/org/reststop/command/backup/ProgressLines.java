package org.reststop.command.backup;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.reststop.command.text.Texts;
import org.reststop.store.backup.Progress;

/** Tells the operator how far it is, a line a second, if it takes longer than that. */
final class ProgressLines implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final Texts texts;
    private final Clock clock;
    private Instant last;

    ProgressLines(PrintWriter out, Texts texts, Clock clock) {
        this.out = out;
        this.texts = texts;
        this.clock = clock;
        this.last = clock.instant();
    }

    @Override
    public void at(long done, long all) {
        Instant now = clock.instant();
        if (all > 0 && Duration.between(last, now).compareTo(PAUSE) >= 0) {
            last = now;
            out.println(texts.say("backup.progress", String.valueOf(100 * done / all), done, all));
            out.flush();
        }
    }
}
