package org.reststop.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** What happened in a run: counted by kind, and in a hash that two runs of the same seed share. */
final class Record {
    private final Timeline timeline;
    private final Consumer<String> lines;
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final MessageDigest digest;

    /** @param lines hears of each thing that happens */
    Record(Timeline timeline, Consumer<String> lines) {
        this.timeline = timeline;
        this.lines = lines;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    void note(String what) {
        String line = Duration.ofNanos(timeline.now() * 1000) + " " + what;
        digest.update(line.getBytes(UTF_8));
        digest.update((byte) '\n');
        lines.accept(line);
    }

    void fault(Fault fault, String what) {
        faults.merge(fault, 1L, Long::sum);
        note(fault.label() + ": " + what);
    }

    Map<Fault, Long> faults() {
        return faults;
    }

    /** To be asked once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
