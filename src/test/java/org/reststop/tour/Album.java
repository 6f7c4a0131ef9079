package org.reststop.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tour's numbered pictures, and what each of them shows. */
final class Album {
    /** Takes one picture. */
    @FunctionalInterface
    interface Camera {
        void take(Path png) throws IOException, InterruptedException;
    }

    private record Entry(String file, String shows, long millis) {}

    private final Path folder;
    private final PrintStream out;
    private final List<Entry> entries = new ArrayList<>();
    private final long began = System.nanoTime();

    Album(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Saves the next picture and says so. */
    void add(String name, String shows, Camera camera) throws IOException, InterruptedException {
        String file = "%02d-%s.png".formatted(entries.size() + 1, name);
        Path png = folder.resolve(file);
        camera.take(png);
        if (Files.size(png) == 0) {
            throw new IOException(png + " is empty");
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        entries.add(new Entry(file, shows, millis));
        out.printf("%6.1f s  %-28s %s%n", millis / 1000.0, file, shows);
    }

    /** How many pictures there are. */
    int size() {
        return entries.size();
    }

    /** The seconds since the album was begun. */
    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
