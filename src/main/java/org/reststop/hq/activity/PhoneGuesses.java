package org.reststop.hq.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.web.Pages;

/** Answers wrong tokens, ever more slowly. Safe to call from any thread. */
final class PhoneGuesses {
    private static final int WRONG_TOKENS = 30;

    private final GuessLimit guesses;
    private final Pages pages;

    PhoneGuesses(Clock clock, Pages pages) {
        this.guesses = new GuessLimit(clock, WRONG_TOKENS);
        this.pages = pages;
    }

    Reply unknown(Request request) {
        Optional<Duration> pause = guesses.pause(request.client());
        guesses.wrong(request.client());
        return pause.map(left ->
                        pages.error(429, pages.frame(request)).with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseGet(() -> quiet(pages.error(404, pages.frame(request))));
    }

    /** A page that leads nowhere else and that no search engine finds. */
    static Reply quiet(Reply reply) {
        return reply.with("Referrer-Policy", "no-referrer").with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
