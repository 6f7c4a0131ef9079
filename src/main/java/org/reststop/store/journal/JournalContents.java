package org.reststop.store.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/**
 * What a journal's file tells.
 *
 * @param incarnation of the store that it was written beside
 * @param acknowledged the highest seq that HQ is known to hold
 * @param entries in the order in which they were recorded, acknowledged ones among them until the next restart
 * @param end where the last whole entry ends; bytes beyond it are what a power cut left of an unfinished write
 */
public record JournalContents(UUID incarnation, long acknowledged, List<Entry> entries, int end) {
    private static final byte VERSION = 1;

    /** A fact, its JSON not read yet: after a clean stop nobody needs it. */
    public record Entry(long seq, ByteBuffer json) {
        /** The fact. */
        public Fact toFact(WireCodec codec) {
            byte[] bytes = new byte[json.remaining()];
            json.duplicate().get(bytes);
            return codec.fromJson(bytes, Fact.class);
        }
    }

    /** The highest seq that this incarnation is known to have given out. */
    public long lastSeq() {
        return entries.stream().mapToLong(Entry::seq).reduce(acknowledged, Math::max);
    }

    /** Whether every fact after {@code acknowledgedSeq} up to {@code lastSeq} is here. */
    public boolean holdsAll(long acknowledgedSeq, long lastSeq) {
        return entries.stream()
                        .mapToLong(Entry::seq)
                        .filter(seq -> seq > acknowledgedSeq && seq <= lastSeq)
                        .distinct()
                        .count()
                == lastSeq - acknowledgedSeq;
    }

    /** Reads as far as the bytes are whole; empty if not even their beginning is. */
    static Optional<JournalContents> read(ByteBuffer bytes) {
        Frame start = Frame.take(bytes).orElse(null);
        if (start == null || start.kind() != Frame.Kind.START || start.payload().get() != VERSION) {
            return Optional.empty();
        }
        ByteBuffer head = start.payload();
        UUID incarnation = new UUID(head.getLong(), head.getLong());
        long acknowledged = head.getLong();
        List<Entry> entries = new ArrayList<>();
        for (var frame = Frame.take(bytes); frame.isPresent(); frame = Frame.take(bytes)) {
            ByteBuffer payload = frame.get().payload();
            switch (frame.get().kind()) {
                case FACT -> entries.add(new Entry(payload.getLong(), payload));
                case ACKNOWLEDGED -> acknowledged = payload.getLong();
                case START -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new JournalContents(incarnation, acknowledged, entries, bytes.position()));
    }

    static Frame start(UUID incarnation, long acknowledged) {
        ByteBuffer payload = ByteBuffer.allocate(25)
                .put(VERSION)
                .putLong(incarnation.getMostSignificantBits())
                .putLong(incarnation.getLeastSignificantBits())
                .putLong(acknowledged);
        return new Frame(Frame.Kind.START, payload.flip());
    }

    static Frame fact(Fact fact, WireCodec codec) {
        byte[] json = codec.toJson(fact);
        ByteBuffer payload =
                ByteBuffer.allocate(8 + json.length).putLong(fact.seq()).put(json);
        return new Frame(Frame.Kind.FACT, payload.flip());
    }

    static Frame acknowledged(long seq) {
        return new Frame(
                Frame.Kind.ACKNOWLEDGED, ByteBuffer.allocate(8).putLong(seq).flip());
    }
}
