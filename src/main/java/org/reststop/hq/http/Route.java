package org.reststop.hq.http;

/**
 * One address that HQ answers.
 *
 * @param path may hold {@code {name}} for a segment that varies
 * @param maxBody the largest body read, in bytes; a larger one is answered 413
 */
public record Route(Method method, String path, int maxBody, Handler handler) {
    /** The largest form that a page sends, in bytes. */
    public static final int FORM = 64 << 10;

    /** What may be done to an address. */
    public enum Method {
        GET,
        HEAD,
        POST,
        PATCH
    }

    /** Answers one request, on a virtual thread of its own. Anything it throws is logged once and answered 500. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Request request);
    }

    /** The same with another limit. */
    public Route within(int bytes) {
        return new Route(method, path, bytes, handler);
    }

    /** A page or resource to read. */
    public static Route get(String path, Handler handler) {
        return new Route(Method.GET, path, 0, handler);
    }

    /** A form or small message to take in. */
    public static Route post(String path, Handler handler) {
        return new Route(Method.POST, path, FORM, handler);
    }
}
