package org.reststop.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.store.disk.Disk;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/**
 * An append-only file of facts. A fact is on disk when {@link #append} returns, before the database commits it; if the
 * commit then fails, {@link #withdraw} takes it back. Not safe for several threads: the store's writers take turns.
 */
public final class FactJournal implements AutoCloseable {
    private static final long ROOM = 1 << 20;
    private static final long NOTHING = -1;

    private final Path file;
    private final Disk disk;
    private final WireCodec codec;
    private @Nullable FileChannel channel;
    private long end;
    private long undecidedFrom = NOTHING;
    private long sizeAtStart;

    /** @param file need not exist before {@link #restart} */
    public FactJournal(Path file, Disk disk, WireCodec codec) {
        this.file = file;
        this.disk = disk;
        this.codec = codec;
    }

    /**
     * What the file tells, or empty if there is none or its beginning is damaged.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<JournalContents> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return JournalContents.read(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    /**
     * Goes on behind what {@link #read} found.
     *
     * @throws IOException if the file cannot be opened; use {@link #restart} if bytes follow its end
     */
    public void resume(JournalContents contents) throws IOException {
        closeChannel();
        FileChannel opened = disk.open(file);
        channel = opened;
        end = contents.end();
        undecidedFrom = NOTHING;
        sizeAtStart = 0;
        if (opened.size() > end) {
            opened.truncate(end);
            opened.force(true);
        }
    }

    /**
     * Begins a new file that holds these facts only, and puts it in the old one's place when it is on disk.
     *
     * @throws IOException if that fails; the old file is then as it was
     */
    public void restart(UUID incarnation, long acknowledged, List<Fact> facts) throws IOException {
        List<Frame> frames = new ArrayList<>();
        frames.add(JournalContents.start(incarnation, acknowledged));
        facts.forEach(fact -> frames.add(JournalContents.fact(fact, codec)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        long size;
        try (FileChannel target = disk.open(fresh)) {
            size = write(target, frames, 0);
            target.force(true);
        }
        closeChannel();
        disk.replace(fresh, file);
        channel = disk.open(file);
        end = size;
        undecidedFrom = NOTHING;
        sizeAtStart = size;
    }

    /**
     * Adds facts; they are on disk when this returns. Whether they stay is then for {@link #keep} or {@link #withdraw}.
     *
     * @throws IOException if they are not; {@link #withdraw} clears up what was written of them
     */
    public void append(List<Fact> facts) throws IOException {
        FileChannel target = opened();
        undecidedFrom = end;
        end += write(
                target,
                facts.stream().map(fact -> JournalContents.fact(fact, codec)).toList(),
                end);
        target.force(false);
    }

    /** Lets what the last {@link #append} added stay. */
    public void keep() {
        undecidedFrom = NOTHING;
    }

    /**
     * Takes back what was appended and not kept, if anything.
     *
     * @throws IOException if the file may still hold it; its facts then count as recorded when it is read again
     */
    public void withdraw() throws IOException {
        if (undecidedFrom == NOTHING) {
            return;
        }
        FileChannel target = opened();
        target.truncate(undecidedFrom);
        // Without this, later facts could be followed by the remains of the ones that were taken back.
        target.force(true);
        end = undecidedFrom;
        undecidedFrom = NOTHING;
    }

    /**
     * Notes that HQ holds all facts up to {@code seq}. Not forced to disk: to forget it only means to send them again.
     *
     * @throws IOException if it cannot be written
     */
    public void acknowledge(long seq) throws IOException {
        end += write(opened(), List.of(JournalContents.acknowledged(seq)), end);
    }

    /** Whether the file has grown so long that {@link #restart} is worth its while. */
    public boolean isLong() {
        return end > ROOM + 2 * sizeAtStart;
    }

    private static long write(FileChannel target, List<Frame> frames, long at) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(frames.stream().mapToInt(Frame::size).sum());
        frames.forEach(frame -> frame.putInto(bytes));
        bytes.flip();
        int length = bytes.remaining();
        long position = at;
        while (bytes.hasRemaining()) {
            position += target.write(bytes, position);
        }
        return length;
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            throw new IOException("the journal " + file + " is not open");
        }
        return channel;
    }

    private void closeChannel() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeChannel();
    }
}
