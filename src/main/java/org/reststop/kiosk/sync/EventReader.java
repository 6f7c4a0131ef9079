package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

/**
 * Reads server-sent events (HTML Living Standard, 9.2.6) as they come in, as far as HQ sends any: names and one line of
 * data. A line that is too long is let go. For one thread at a time.
 */
final class EventReader {
    private static final int LONGEST_LINE = 1_000;

    private final BiConsumer<String, String> events;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String name = "";
    private String data = "";

    /** @param events is told each event's name and data */
    EventReader(BiConsumer<String, String> events) {
        this.events = events;
    }

    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                take(line.toString(UTF_8));
                line.reset();
            } else if (next != '\r' && line.size() < LONGEST_LINE) {
                line.write(next);
            }
        }
    }

    private void take(String text) {
        if (text.isEmpty()) {
            if (!name.isEmpty()) {
                events.accept(name, data);
            }
            name = "";
            data = "";
        } else if (text.startsWith("event:")) {
            name = text.substring("event:".length()).strip();
        } else if (text.startsWith("data:")) {
            data = text.substring("data:".length()).strip();
        }
    }
}
