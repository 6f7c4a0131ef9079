package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.store.Trace.Event;

/** What is on a disk at one moment of a trace: surely, and perhaps. */
final class DiskImage {
    private static final int SECTOR = 512;

    /** What becomes of writes that nobody forced, when the power goes. */
    enum Cut {
        /** They arrived in order; the last one perhaps in part. */
        IN_ORDER,
        /** None arrived. */
        NONE,
        /** Each of their sectors arrived or did not. */
        RANDOM
    }

    private final Map<String, FileState> files = new TreeMap<>();
    private final Set<UUID> promised = new HashSet<>();

    /** Facts that must be found after a power cut now. */
    Set<UUID> promised() {
        return Set.copyOf(promised);
    }

    void apply(Event event) {
        switch (event) {
            case Event.Written written -> file(written.file()).pending.add(written);
            case Event.Truncated truncated -> file(truncated.file()).pending.add(truncated);
            case Event.Forced forced -> file(forced.file()).settle();
            case Event.Replaced(String from, String to) -> files.put(to, Objects.requireNonNull(files.remove(from)));
            case Event.Promised(UUID id) -> promised.add(id);
            case Event.Held(List<UUID> ids) -> promised.removeAll(ids);
        }
    }

    /** A file with this name is new and empty, whatever had the name before. */
    void create(String name) {
        files.put(name, new FileState());
    }

    private FileState file(String name) {
        return files.computeIfAbsent(name, key -> new FileState());
    }

    void write(Path folder, Cut cut, Random random) throws IOException {
        for (var file : after(cut, random).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files' contents after a power cut now. */
    Map<String, byte[]> after(Cut cut, Random random) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (var file : files.entrySet()) {
            FileState state = new FileState(file.getValue());
            switch (cut) {
                case NONE -> {}
                case IN_ORDER -> state.keepInOrder(random);
                case RANDOM -> state.keepSome(random);
            }
            contents.put(file.getKey(), Arrays.copyOf(state.bytes, state.size));
        }
        return contents;
    }

    /** The files' contents if all writes arrive. */
    Map<String, byte[]> whole() {
        files.values().forEach(FileState::settle);
        return after(Cut.NONE, new Random(0));
    }

    /** Puts a file on the disk, surely. */
    void put(String name, byte[] contents) {
        FileState state = new FileState();
        state.bytes = contents.clone();
        state.size = contents.length;
        files.put(name, state);
    }

    private static final class FileState {
        private final List<Event> pending;
        private byte[] bytes;
        private int size;

        FileState() {
            pending = new ArrayList<>();
            bytes = new byte[1 << 16];
        }

        FileState(FileState other) {
            pending = List.copyOf(other.pending);
            bytes = other.bytes.clone();
            size = other.size;
        }

        void settle() {
            pending.forEach(event -> put(event, null));
            pending.clear();
        }

        void keepInOrder(Random random) {
            for (int i = 0; i < pending.size(); i++) {
                boolean last = i == pending.size() - 1;
                if (last && pending.get(i) instanceof Event.Written(String file, long at, byte[] data)) {
                    int kept = Math.min(data.length, random.nextInt(data.length / SECTOR + 2) * SECTOR);
                    put(new Event.Written(file, at, Arrays.copyOf(data, kept)), null);
                } else {
                    put(pending.get(i), null);
                }
            }
        }

        void keepSome(Random random) {
            pending.forEach(event -> put(event, random));
        }

        private void put(Event event, @Nullable Random random) {
            if (event instanceof Event.Truncated(String file, long length)
                    && (random == null || random.nextBoolean())) {
                Arrays.fill(bytes, (int) Math.min(length, size), size, (byte) 0);
                size = (int) Math.min(length, size);
            } else if (event instanceof Event.Written(String file, long at, byte[] data)) {
                for (int from = 0; from < data.length; from += SECTOR) {
                    if (random == null || random.nextBoolean()) {
                        int length = Math.min(SECTOR, data.length - from);
                        makeRoom((int) at + from + length);
                        System.arraycopy(data, from, bytes, (int) at + from, length);
                    }
                }
            }
        }

        private void makeRoom(int end) {
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
            }
            size = Math.max(size, end);
        }
    }
}
