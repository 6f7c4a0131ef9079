package org.reststop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Exchanges of each protocol version, in {@code exchanges/} on the class path. Versions 1 and 2 were recorded between the
 * programs of that version; those of version 3, which is to come, were written by hand.
 */
public final class Recorded {
    /** In the order in which they were made; each has a request and a response. */
    public static final List<String> STEPS =
            List.of("2-first", "3-idle", "4-facts", "5-refused", "6-changes", "7-pages", "7-pages-2");

    private final int version;

    public Recorded(int version) {
        this.version = version;
    }

    /** Those of the steps that this version has. */
    public List<String> steps() {
        return STEPS.stream()
                .filter(step -> Recorded.class.getResource(name(step, "request")) != null)
                .toList();
    }

    public String request(String step) {
        return read(step, "request");
    }

    public String response(String step) {
        return read(step, "response");
    }

    private String name(String step, String what) {
        return "/exchanges/v" + version + "/" + step + "." + what + ".json";
    }

    private String read(String step, String what) {
        try (InputStream in = Recorded.class.getResourceAsStream(name(step, what))) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name(step, what));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
