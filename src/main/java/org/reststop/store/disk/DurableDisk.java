package org.reststop.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;

/** The real disk. */
public final class DurableDisk implements Disk {
    /** Makes H2 know the scheme of {@link #h2Name}. */
    public DurableDisk() {
        FilePath.register(new DurableFilePath());
    }

    @Override
    public String h2Name(Path database) {
        return DurableFilePath.SCHEME + ":" + database.toAbsolutePath();
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // A rename is safe only once the folder that holds the names is.
        try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
