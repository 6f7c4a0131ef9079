package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Alerts in small form: those of the standard's appendix A, and a Chinese one. */
final class Samples {
    private Samples() {}

    static byte[] file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/cap/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chinese one, with parts of its text exchanged, in turn what and by what. */
    static byte[] rain(String... changes) {
        String text = new String(file("rainstorm-red.xml"), UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            if (!text.contains(changes[i])) {
                throw new IllegalArgumentException(changes[i]);
            }
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text.getBytes(UTF_8);
    }

    /** The Chinese one with its info a second time, and in that one parts of its text exchanged. */
    static byte[] rainAnd(String... changes) {
        return rain("</info>", "</info>" + info(changes));
    }

    /** The info of the Chinese one, with parts of its text exchanged. */
    static String info(String... changes) {
        String text = new String(rain(), UTF_8);
        String info = text.substring(text.indexOf("<info>"), text.indexOf("</alert>"));
        for (int i = 0; i < changes.length; i += 2) {
            info = info.replace(changes[i], changes[i + 1]);
        }
        return info;
    }

    private static final String KEY = "33010641600000_20260301083000";

    /** A message about that one. */
    static byte[] about(String type, String identifier, String sent, String... changes) {
        byte[] message = rain(
                "<identifier>" + KEY,
                "<identifier>" + identifier,
                "<sent>2026-03-01T08:30:00+08:00",
                "<sent>" + sent,
                "<msgType>Alert",
                "<msgType>" + type,
                "<references/>",
                "<references>33010641600000," + KEY + ",2026-03-01T00:30:00Z</references>");
        String text = new String(message, UTF_8);
        for (int i = 0; i < changes.length; i += 2) {
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text.getBytes(UTF_8);
    }
}
