package org.reststop.hq.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a client asks. Texts are decoded; an absent and an empty field differ. */
public interface Request {
    /** The path that was asked for, without the query. */
    String path();

    /** A varying segment of the route's path. */
    String segment(String name);

    /** A field of the query. */
    Optional<String> query(String name);

    /** A field of a form; of a repeated one the first. */
    Optional<String> form(String name);

    /** Every value of every field of the query. */
    Map<String, List<String>> queries();

    /** Every value of every field of a form, in the order that they came in. */
    Map<String, List<String>> fields();

    /** Every file of a form, by its field; of a repeated field the first. */
    Map<String, byte[]> uploads();

    /** A file of a form, whole and kept in memory; empty if none was chosen. */
    Optional<byte[]> upload(String field);

    /** A header, by its name in any case. */
    Optional<String> header(String name);

    /** A cookie's value. */
    Optional<String> cookie(String name);

    /** How many bytes the body will have, if the client says so. */
    OptionalInt length();

    /** The body as it came, within the route's limit; the first call waits until it has arrived. */
    byte[] body();

    /** The client's address, for rate limits and the log; that of a trusted proxy's client is told by the proxy. */
    String client();

    /** Whether the client speaks HTTPS, to HQ itself or to a proxy before it. */
    boolean secure();

    /** The token of an {@code Authorization: Bearer} header. */
    default Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }
}
