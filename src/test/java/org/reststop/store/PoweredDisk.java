package org.reststop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.store.DiskImage.Cut;
import org.reststop.store.Trace.Event;
import org.reststop.store.disk.Disk;

/**
 * A machine's disk whose power can be cut before any write, truncation, rename or force. What had not been forced by
 * then may be there afterwards or not. For one thread.
 */
public final class PoweredDisk {
    private final Path root;
    private final Random random;
    private final boolean forced;
    private Map<String, byte[]> contents;
    private DiskImage image = new DiskImage();
    private @Nullable Path folder;
    private int starts;
    private long operations;
    private long cutAt = Long.MAX_VALUE;
    private boolean on;

    /**
     * @param root a folder for the machine's files while it runs
     * @param contents the files on it at first
     * @param forced false for a disk that says it has forced what it has not
     */
    public PoweredDisk(Path root, Map<String, byte[]> contents, Random random, boolean forced) {
        this.root = root;
        this.contents = contents;
        this.random = random;
        this.forced = forced;
    }

    /** Turns the power on; the files are in the folder returned. */
    public Path start() {
        try {
            Path fresh = Files.createDirectories(root.resolve("start-" + ++starts));
            image = new DiskImage();
            for (var file : contents.entrySet()) {
                Files.write(fresh.resolve(file.getKey()), file.getValue());
                image.put(file.getKey(), file.getValue());
            }
            folder = fresh;
            cutAt = Long.MAX_VALUE;
            on = true;
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The disk as programs on the machine see it. */
    Disk disk() {
        return new TracedDisk(running(), new Power(), forced);
    }

    private Path running() {
        if (folder == null) {
            throw new IllegalStateException("the power is off");
        }
        return folder;
    }

    /** Lets the power go before the n-th operation from now, n from 1. */
    public void cutAfter(int count) {
        cutAt = operations + count;
    }

    /** Takes back {@link #cutAfter}. */
    public void neverCut() {
        cutAt = Long.MAX_VALUE;
    }

    /** Turns the machine off in order: all that was written is there afterwards. */
    public void stop() {
        if (on) {
            on = false;
            contents = image.whole();
        }
    }

    /** Whether the power is on. */
    public boolean isOn() {
        return on;
    }

    /** How often the power was turned on. */
    public int starts() {
        return starts;
    }

    /** Writes, truncations, renames and forces so far. */
    public long operations() {
        return operations;
    }

    /** What the disk would hold after a power cut now. */
    public Map<String, byte[]> snapshot() {
        return on ? image.after(Cut.NONE, random) : contents;
    }

    /** Puts another disk in, while the power is off. */
    public void replaceBy(Map<String, byte[]> others) {
        if (on) {
            throw new IllegalStateException("the power is on");
        }
        contents = others;
    }

    /** Cuts the power now, if it is still on. */
    public void cut() {
        if (on) {
            on = false;
            Cut[] cuts = Cut.values();
            contents = image.after(cuts[random.nextInt(cuts.length)], random);
        }
    }

    /** Deletes the files of the last run; the programs that had them open are gone. */
    public void tidy() {
        Path last = folder;
        folder = null;
        if (last == null) {
            return;
        }
        TracedDisk.forget(last);
        try (Stream<Path> files = Files.walk(last)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Power implements TracedDisk.Witness {
        private final DiskImage mine = image;

        @Override
        public synchronized void add(Event event) throws IOException {
            if (!on || mine != image) {
                throw new IOException("the power is off");
            }
            operations++;
            if (operations >= cutAt) {
                // A write may have begun to reach the disk; a force or a rename has not happened.
                if (event instanceof Event.Written || event instanceof Event.Truncated) {
                    mine.apply(event);
                }
                cut();
                throw new IOException("the power has gone");
            }
            mine.apply(event);
        }

        @Override
        public void created(String file) {
            if (on && mine == image) {
                mine.create(file);
            }
        }
    }
}
