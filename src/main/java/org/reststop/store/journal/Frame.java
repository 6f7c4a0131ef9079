package org.reststop.store.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One entry of the file: length of the payload, CRC-32C of all behind it, kind, payload. Numbers are big-endian.
 *
 * @param kind what the payload is
 * @param payload up to {@link #MAX_PAYLOAD} bytes, ready to be read
 */
record Frame(Kind kind, ByteBuffer payload) {
    private static final int HEAD = 9;

    /** No fact is larger; a length beyond it is not a length. */
    static final int MAX_PAYLOAD = 1 << 20;

    /** The order of these is the file's format. */
    enum Kind {
        START,
        FACT,
        ACKNOWLEDGED
    }

    int size() {
        return HEAD + payload.remaining();
    }

    void putInto(ByteBuffer target) {
        int length = payload.remaining();
        int begin = target.position();
        target.putInt(length).putInt(0).put((byte) kind.ordinal()).put(payload.duplicate());
        target.putInt(begin + 4, checksum(target, begin + 8, length + 1));
    }

    /** The frame at the source's position, which moves behind it; empty, and not moved, if there is no whole one. */
    static Optional<Frame> take(ByteBuffer source) {
        int begin = source.position();
        if (source.remaining() < HEAD) {
            return Optional.empty();
        }
        int length = source.getInt(begin);
        if (length <= 0 || length > MAX_PAYLOAD || length > source.remaining() - HEAD) {
            return Optional.empty();
        }
        int kind = source.get(begin + 8);
        if (source.getInt(begin + 4) != checksum(source, begin + 8, length + 1)
                || kind < 0
                || kind >= Kind.values().length) {
            return Optional.empty();
        }
        source.position(begin + HEAD + length);
        return Optional.of(new Frame(Kind.values()[kind], source.slice(begin + HEAD, length)));
    }

    private static int checksum(ByteBuffer buffer, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.slice(from, length));
        return (int) checksum.getValue();
    }
}
