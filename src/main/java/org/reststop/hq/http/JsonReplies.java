package org.reststop.hq.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reststop.sync.WireCodec;

/** Replies to programs. Safe to call from any thread. */
public final class JsonReplies {
    private final WireCodec codec;

    public JsonReplies(WireCodec codec) {
        this.codec = codec;
    }

    /** A record, map or list as JSON. */
    public Reply of(int status, Object document) {
        return Reply.json(status, codec.toJson(document));
    }

    /** {@code {"error": …, "detail": …}}. */
    public Reply error(int status, String error, String detail) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("detail", detail);
        return of(status, body);
    }

    /** The reply to a refusal. */
    public Reply error(Refusal refusal) {
        return error(refusal.status(), refusal.error(), refusal.detail());
    }
}
