package org.reststop.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/**
 * A channel whose writes are on disk when they return, and whose last sector gets there after all others.
 *
 * <p>H2 writes a commit as one chunk and believes in the chunk if its first and last bytes fit together; what lies
 * between has no checksum. A power cut in the middle of one large write may leave the ends and lose the middle, so the
 * end is written only once the rest is safe.
 */
final class DurableChannel extends FileBase {
    private static final int SECTOR = 512;

    private final FileChannel base;
    private final NewestChunk newest = new NewestChunk();

    DurableChannel(FileChannel base) {
        this.base = base;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
        int length = source.remaining();
        ByteBuffer bytes = newest.corrected(source.slice(), position);
        int first = Math.max(0, length - SECTOR);
        if (first > 0) {
            writeForced(bytes.slice(0, first), position);
        }
        writeForced(bytes.slice(first, length - first), position + first);
        newest.written(bytes, position);
        source.position(source.limit());
        return length;
    }

    private void writeForced(ByteBuffer source, long position) throws IOException {
        long at = position;
        while (source.hasRemaining()) {
            at += base.write(source, at);
        }
        base.force(false);
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int written = write(source, base.position());
        base.position(base.position() + written);
        return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        base.truncate(size);
        base.force(true);
        return this;
    }

    // Not synchronized, unlike the parent's: reading one page must not wait for another's write to reach the disk.
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer target, long position) throws IOException {
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
    public void force(boolean metaData) throws IOException {
        base.force(metaData);
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
