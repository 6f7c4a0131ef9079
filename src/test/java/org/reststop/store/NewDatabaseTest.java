package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.disk.DurableDisk;

class NewDatabaseTest {
    @TempDir
    Path folder;

    /** H2 fails where two databases made at once both need the same folder in memory. */
    @Test
    void isMadeInMemoryWithoutFoldersThereAndLeavesNothing() throws IOException {
        Path file = folder.resolve("made.mv.db");

        new NewDatabase(new DurableDisk(), Schema.KIOSK).create(file, folder.resolve("unfinished"), "sa", "");

        assertThat(file).isNotEmptyFile();
        assertThat(folder.toFile().list()).containsExactly("made.mv.db");
        assertThat(FileUtils.newDirectoryStream("memFS:")).isEmpty();
    }
}
