package org.reststop.hq.staff;

import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;

/** Sets cookies that no script can read and no other site's form can send. */
final class Cookies {
    private Cookies() {}

    /** A cookie until the browser is closed; over HTTPS only if that is how this request came. */
    static Reply set(Reply reply, Request request, String name, String value) {
        return reply.with("Set-Cookie", name + "=" + value + attributes(request));
    }

    static Reply clear(Reply reply, Request request, String name) {
        return reply.with("Set-Cookie", name + "=" + attributes(request) + "; Max-Age=0");
    }

    private static String attributes(Request request) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (request.secure() ? "; Secure" : "");
    }
}
