package org.reststop.hq.fleet;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;

/**
 * Lets kiosks in to what they ask for beside exchanges, so many at once that exchanges keep their room. Whoever guesses
 * is slowed; whoever has the right secret is never kept out by that. Safe to call from any thread.
 */
public final class KioskGate {
    private static final int WRONG_SECRETS = 300;
    private static final int BUSY_SECONDS = 5;

    private final Fleet fleet;
    private final JsonReplies json;
    private final GuessLimit guesses;
    private final Semaphore places;

    /** @param atOnce how many are inside at the same time; others are told to come back */
    public KioskGate(Fleet fleet, JsonReplies json, Clock clock, int atOnce) {
        this.fleet = fleet;
        this.json = json;
        this.guesses = new GuessLimit(clock, WRONG_SECRETS);
        this.places = new Semaphore(atOnce);
    }

    /**
     * Answers a kiosk that proves itself.
     *
     * @throws Refusal with 401 for a stranger, 403 for a kiosk of which there are two
     */
    public Reply admit(Request request, Function<Admitted, Reply> handler) {
        Optional<Admitted> kiosk = request.bearer().flatMap(fleet::admit);
        if (kiosk.isEmpty()) {
            return turnAway(request.client());
        }
        if (kiosk.get().copied()) {
            throw new Refusal(403, "kiosk-copied", "two machines say they are this kiosk; staff must decide");
        }
        if (!places.tryAcquire()) {
            return json.error(503, "busy", "too many at once").with("Retry-After", Integer.toString(BUSY_SECONDS));
        }
        try {
            return handler.apply(kiosk.get());
        } finally {
            places.release();
        }
    }

    private Reply turnAway(String client) {
        Optional<Duration> pause = guesses.pause(client);
        guesses.wrong(client);
        return pause.map(left -> json.error(429, "too-many-guesses", "too many wrong secrets from this address")
                        .with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseThrow(() -> new Refusal(401, "credential-refused", "HQ does not know this kiosk"));
    }
}
