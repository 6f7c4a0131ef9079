package org.reststop.hq.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;

/** Makes routes that only the operator's token opens. */
public final class OperatorDoor {
    private static final int WRONG_TOKENS = 30;

    private final OperatorToken token;
    private final GuessLimit guesses;

    public OperatorDoor(OperatorToken token, Clock clock) {
        this.token = token;
        this.guesses = new GuessLimit(clock, WRONG_TOKENS);
    }

    /** A route to read from. */
    public Route get(String path, Route.Handler handler) {
        return Route.get(path, request -> guarded(request, handler));
    }

    /** A route to send a small message to. */
    public Route post(String path, Route.Handler handler) {
        return Route.post(path, request -> guarded(request, handler));
    }

    private Reply guarded(Request request, Route.Handler handler) {
        if (request.bearer().filter(token::is).isEmpty()) {
            Optional<Duration> pause = guesses.pause(request.client());
            guesses.wrong(request.client());
            if (pause.isPresent()) {
                return Reply.text(429, "too many wrong tokens from this address\n")
                        .with("Retry-After", Long.toString(pause.get().toSeconds() + 1));
            }
            throw new Refusal(401, "token-refused", "send the operator's token as bearer");
        }
        return handler.handle(request);
    }
}
