package org.reststop.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.reststop.store.disk.Disk;

/** A fast disk for looking at what is there: nothing on it need outlive a power cut, nor be tidied at the end. */
final class UnforcedDisk implements Disk {
    @Override
    public String h2Name(Path database) {
        return database.toAbsolutePath() + ";MAX_COMPACT_TIME=0";
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
