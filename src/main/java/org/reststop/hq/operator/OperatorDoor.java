package org.reststop.hq.operator;

import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;

/** Makes routes that only the operator's token opens. */
public final class OperatorDoor {
    private final OperatorToken token;

    public OperatorDoor(OperatorToken token) {
        this.token = token;
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
            throw new Refusal(401, "token-refused", "send the operator's token as bearer");
        }
        return handler.handle(request);
    }
}
