package org.reststop.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.reststop.store.disk.Disk;
import org.reststop.store.disk.DurableDisk;

/** A disk that notes what is done to a folder's files. */
final class TracedDisk implements Disk {
    /** Hears of what is done to a disk, before it is done. */
    interface Witness {
        /** @throws IOException to keep it from being done: the power has gone */
        void add(Trace.Event event) throws IOException;

        /** A file was made that was not there, or not any more. */
        default void created(String file) {}
    }

    private final Witness trace;
    private final boolean forced;

    /** @param forced false for a program that leaves it to the system when its writes reach the disk */
    TracedDisk(Path folder, Witness trace, boolean forced) {
        this.trace = trace;
        this.forced = forced;
        new DurableDisk();
        FilePath.register(new TracedFilePath());
        TracedFilePath.DISKS.put(folder.toAbsolutePath(), this);
    }

    /** Lets go of the folder. */
    static void forget(Path folder) {
        TracedFilePath.DISKS.remove(folder.toAbsolutePath());
    }

    @Override
    public String h2Name(Path database) {
        return (forced ? "durable:" : "") + "traced:" + database.toAbsolutePath();
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        if (!Files.exists(file)) {
            trace.created(file.getFileName().toString());
        }
        FileChannel base =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new TracedChannel(base, file.getFileName().toString());
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        trace.add(new Trace.Event.Replaced(
                from.getFileName().toString(), to.getFileName().toString()));
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** H2 makes these by itself, so they find their disk by their folder. */
    public static final class TracedFilePath extends FilePathWrapper {
        private static final Map<Path, TracedDisk> DISKS = new ConcurrentHashMap<>();

        /** For H2. */
        public TracedFilePath() {}

        @Override
        public String getScheme() {
            return "traced";
        }

        @Override
        public boolean createFile() {
            boolean created = super.createFile();
            Path file = Path.of(getBase().toString());
            TracedDisk disk = DISKS.get(file.getParent());
            if (created && disk != null) {
                disk.trace.created(file.getFileName().toString());
            }
            return created;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            Path file = Path.of(getBase().toString());
            return Objects.requireNonNull(DISKS.get(file.getParent())).open(file);
        }
    }

    private final class TracedChannel extends FileBase {
        private final FileChannel base;
        private final String file;

        TracedChannel(FileChannel base, String file) {
            this.base = base;
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            trace.add(new Trace.Event.Written(file, position, bytes));
            base.write(source, position);
            return bytes.length;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (forced) {
                trace.add(new Trace.Event.Forced(file));
            }
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            trace.add(new Trace.Event.Truncated(file, size));
            base.truncate(size);
            return this;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException("nobody writes without saying where");
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return base.read(target);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
