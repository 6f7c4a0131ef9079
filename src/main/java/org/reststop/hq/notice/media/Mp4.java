package org.reststop.hq.notice.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the boxes of an MP4 file say (ISO/IEC 14496-12): how long it is, how large, and by which code. Nothing is decoded
 * here: HQ has no decoder, and a kiosk that cannot play it says so.
 *
 * @param codes the sample entries of its tracks, such as {@code avc1}
 */
record Mp4(Duration length, int width, int height, List<String> codes) {
    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int MOST_BOXES = 4_096;
    private static final int MAX_INDEX = 8 << 20;
    private static final List<String> NESTS = List.of("trak", "mdia", "minf", "stbl");

    Mp4 {
        codes = List.copyOf(codes);
    }

    /** Whether it is H.264, which every kiosk plays. */
    boolean isPlayable() {
        return codes.contains("avc1") || codes.contains("avc3");
    }

    /** Empty if it is no such file, or cut short. */
    static Optional<Mp4> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean typed = false;
            Optional<ByteBuffer> index = Optional.empty();
            long at = 0;
            for (int boxes = 0; at < channel.size() && boxes < MOST_BOXES; boxes++) {
                Optional<Box> box = head(channel, at);
                if (box.isEmpty() || box.get().size() > channel.size() - at) {
                    return Optional.empty();
                }
                typed |= box.get().name().equals("ftyp");
                if (box.get().name().equals("moov")) {
                    index = body(channel, at, box.get());
                }
                at += box.get().size();
            }
            return typed ? index.flatMap(Mp4::of) : Optional.empty();
        }
    }

    private record Box(String name, long size, int head) {}

    private static Optional<Box> head(FileChannel channel, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONG_HEAD);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {
            continue;
        }
        bytes.flip();
        if (bytes.remaining() < HEAD) {
            return Optional.empty();
        }
        long size = bytes.getInt() & 0xffff_ffffL;
        String name = name(bytes);
        int head = HEAD;
        if (size == 1 && bytes.remaining() >= Long.BYTES) {
            size = bytes.getLong();
            head = LONG_HEAD;
        } else if (size == 0) {
            size = channel.size() - at;
        }
        return size < head ? Optional.empty() : Optional.of(new Box(name, size, head));
    }

    private static Optional<ByteBuffer> body(FileChannel channel, long at, Box box) throws IOException {
        long size = box.size() - box.head();
        if (size > MAX_INDEX) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        while (bytes.hasRemaining() && channel.read(bytes, at + box.head() + bytes.position()) > 0) {
            continue;
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(bytes.flip());
    }

    private static Optional<Mp4> of(ByteBuffer moov) {
        Found found = new Found();
        try {
            found.walk(moov, 0);
        } catch (RuntimeException e) {
            // A box that ends beyond its parent.
            return Optional.empty();
        }
        return found.length.isZero() || found.codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mp4(found.length, found.width, found.height, found.codes));
    }

    private static String name(ByteBuffer bytes) {
        byte[] name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    /** Gathers while it walks through the index. */
    private static final class Found {
        private static final int DEEPEST = 6;

        private Duration length = Duration.ZERO;
        private int width;
        private int height;
        private final List<String> codes = new ArrayList<>();

        void walk(ByteBuffer within, int depth) {
            while (within.remaining() >= HEAD) {
                int size = within.getInt();
                String name = name(within);
                if (size < HEAD || size - HEAD > within.remaining()) {
                    throw new IllegalArgumentException("a box ends beyond its parent");
                }
                ByteBuffer body = within.slice(within.position(), size - HEAD);
                within.position(within.position() + size - HEAD);
                if (NESTS.contains(name) && depth < DEEPEST) {
                    walk(body, depth + 1);
                } else {
                    take(name, body);
                }
            }
        }

        private void take(String name, ByteBuffer body) {
            switch (name) {
                case "mvhd" -> length = length(body);
                case "tkhd" -> {
                    // The last two fields are fixed-point 16.16.
                    width = Math.max(width, body.getInt(body.limit() - 8) >>> 16);
                    height = Math.max(height, body.getInt(body.limit() - 4) >>> 16);
                }
                case "stsd" -> {
                    body.position(HEAD + Integer.BYTES);
                    codes.add(name(body));
                }
                default -> {
                    // Of no interest.
                }
            }
        }

        private static Duration length(ByteBuffer body) {
            boolean wide = body.get(0) == 1;
            long scale = body.getInt(wide ? 20 : 12) & 0xffff_ffffL;
            long ticks = wide ? body.getLong(24) : body.getInt(16) & 0xffff_ffffL;
            return Duration.ofMillis(scale == 0 ? 0 : Math.multiplyExact(ticks, 1_000L) / scale);
        }
    }
}
