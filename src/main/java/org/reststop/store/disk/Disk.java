package org.reststop.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The file system as the store sees it. Tests put one in its place that notes what a power cut would leave. */
public interface Disk {
    /**
     * The name by which H2 opens a database on this disk.
     *
     * @param database the path without H2's suffix
     */
    String h2Name(Path database);

    /**
     * Opens a file for reading and writing, and makes it if there is none.
     *
     * @return a channel whose {@code force} waits for the platter
     */
    FileChannel open(Path file) throws IOException;

    /** Renames a file over another, at once and for good. */
    void replace(Path from, Path to) throws IOException;
}
