package org.reststop.command.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import org.reststop.command.text.Texts;

/**
 * Whether the data folder's disk takes writes for good, how fast, and how much room is left.
 *
 * @param folder the data folder; where it is not made yet, the nearest folder above it is tried
 * @param leastFree bytes
 */
record DiskCheck(Path folder, long leastFree, Texts texts) implements Check.Look {
    private static final int TIMES = 20;
    private static final int BLOCK = 4096;
    private static final double SLOW_MILLIS = 250;

    @Override
    public Finding find() {
        Path place = existing(folder.toAbsolutePath());
        try {
            double millis = medianSync(place);
            long free = Files.getFileStore(place).getUsableSpace();
            String what = texts.say(
                    "doctor.disk.good",
                    place,
                    String.format(Locale.ROOT, "%.1f", millis),
                    String.format(Locale.ROOT, "%.1f", free / 1e9));
            if (free < leastFree) {
                return new Finding.Bad(what, texts.say("doctor.disk.full.advice"));
            }
            return millis > SLOW_MILLIS
                    ? new Finding.Bad(what, texts.say("doctor.disk.slow.advice"))
                    : new Finding.Good(what);
        } catch (IOException e) {
            return new Finding.Bad(
                    texts.say("doctor.disk.bad", place, e.getClass().getSimpleName()),
                    texts.say("doctor.disk.bad.advice", place));
        }
    }

    private static Path existing(Path path) {
        Path place = path;
        while (!Files.isDirectory(place)) {
            place = place.getParent() == null ? place.getRoot() : place.getParent();
        }
        return place;
    }

    private static double medianSync(Path place) throws IOException {
        Path file = Files.createTempFile(place, "doctor", ".tmp");
        long[] nanos = new long[TIMES];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(true);
                nanos[i] = System.nanoTime() - began;
            }
        } finally {
            Files.deleteIfExists(file);
        }
        Arrays.sort(nanos);
        return nanos[TIMES / 2] / 1e6;
    }
}
