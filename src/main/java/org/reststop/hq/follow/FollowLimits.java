package org.reststop.hq.follow;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reststop.domain.need.FollowToken;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Request;

/**
 * How much a need's author may add: enough for somebody with a lot to say, too little for a program. Many phones come
 * from one address of their network, so an address may send more than a token. Safe to call from any thread.
 */
final class FollowLimits {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OF_A_TOKEN = 20;
    private static final int OF_A_CLIENT = 100;
    private static final int WRONG_TOKENS = 30;

    private final GuessLimit tokens;
    private final GuessLimit clients;
    private final GuessLimit guesses;

    FollowLimits(Clock clock) {
        tokens = new GuessLimit(clock, OF_A_TOKEN, HOUR);
        clients = new GuessLimit(clock, OF_A_CLIENT, HOUR);
        guesses = new GuessLimit(clock, WRONG_TOKENS);
    }

    /** Takes one of each; how long to wait if there is none of one. */
    Optional<Duration> take(Request request, FollowToken token) {
        Optional<Duration> pause = clients.take(request.client());
        if (pause.isEmpty()) {
            pause = tokens.take(token.text());
            pause.ifPresent(full -> clients.giveBack(request.client()));
        }
        return pause;
    }

    /** Counts a wrong token; how long to wait if there were too many. */
    Optional<Duration> wrong(Request request) {
        Optional<Duration> pause = guesses.pause(request.client());
        guesses.wrong(request.client());
        return pause;
    }
}
