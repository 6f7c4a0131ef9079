package org.reststop.store.disk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;

/**
 * Has the head of an H2 file name the chunk that was written last.
 *
 * <p>H2 writes a commit as one chunk, at the file's end or where older ones have been freed. In the latter case it
 * writes the head anew, because nobody who opens the file after a crash would look there; but H2 2.5.252 names the chunk
 * before the one just written in it ({@code RandomAccessStore.writeChunk} runs before {@code FileStore.storeBuffer} notes
 * the chunk as the last). Up to twenty commits would then be there and not be found. Not for several threads at once.
 */
final class NewestChunk {
    private static final int BLOCK = 4096;

    /** H2 keeps its head twice, in the first two blocks. */
    private static final int HEAD = 2 * BLOCK;

    private static final String CHUNK = "chunk";
    private static final String BLOCK_NUMBER = "block";
    private static final String VERSION = "version";
    private static final String CHECKSUM = "fletcher";

    private Written newest = new Written("0", -1, 0);

    /** @param id as H2 writes it, in hexadecimal digits */
    private record Written(String id, long version, long block) {}

    /** Hears of what has been written whole: the bytes between position and limit. */
    void written(ByteBuffer bytes, long position) {
        if (position < HEAD || position % BLOCK != 0) {
            return;
        }
        Map<String, String> line = lineOf(bytes);
        String id = line.get(CHUNK);
        if (id != null && version(line) > newest.version()) {
            newest = new Written(id, version(line), position / BLOCK);
        }
    }

    /** Returns what is to be written instead of these bytes, which are the same unless they are a head that lags. */
    ByteBuffer corrected(ByteBuffer bytes, long position) {
        if (position != 0 || bytes.remaining() != HEAD) {
            return bytes;
        }
        HashMap<String, String> head = lineOf(bytes);
        return head.containsKey(CHECKSUM) && version(head) < newest.version() ? headOf(head) : bytes;
    }

    private ByteBuffer headOf(HashMap<String, String> head) {
        head.remove(CHECKSUM);
        head.put(CHUNK, newest.id());
        head.put(BLOCK_NUMBER, Long.toHexString(newest.block()));
        head.put(VERSION, Long.toHexString(newest.version()));
        StringBuilder line = DataUtils.appendMap(new StringBuilder(), head);
        byte[] summed = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(line, CHECKSUM, DataUtils.getFletcher32(summed, 0, summed.length));
        byte[] block = line.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer corrected = ByteBuffer.allocate(HEAD);
        corrected.put(0, block);
        corrected.put(BLOCK, block);
        return corrected;
    }

    /** The line of text that begins a head (H:2,…) and a chunk (chunk:…), empty if something else is there. */
    private static HashMap<String, String> lineOf(ByteBuffer bytes) {
        byte[] start = new byte[Math.min(bytes.remaining(), 1024)];
        bytes.get(bytes.position(), start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        boolean known = text.startsWith(CHUNK + ":") || text.startsWith("H:");
        return known && end > 0 ? DataUtils.parseMap(text.substring(0, end).strip()) : new HashMap<>();
    }

    private static long version(Map<String, String> line) {
        return DataUtils.readHexLong(line, VERSION, -1);
    }
}
