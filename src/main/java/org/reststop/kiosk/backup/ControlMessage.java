package org.reststop.kiosk.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reststop.store.backup.BackupException;
import org.reststop.store.backup.Manifest;

/** What is said over the control socket, a line of JSON each. */
final class ControlMessage {
    /** The socket's name in the kiosk's data folder. */
    private static final String SOCKET = "control";

    static final String SAVE = "save";
    static final String RESTORE = "restore";

    private ControlMessage() {}

    static Path socket(Path dataFolder) {
        return dataFolder.toAbsolutePath().resolve(SOCKET);
    }

    /**
     * @param command {@link #SAVE} or {@link #RESTORE}
     * @param file as the kiosk's machine knows it, absolute
     */
    record Order(String command, String file, boolean withIdentity) {}

    /**
     * One of many lines: first how far it has come, at last either what was done or why not.
     *
     * @param done rows so far
     * @param all rows to do
     * @param manifest of the backup that was written or restored
     */
    record Answer(
            long done,
            long all,
            @Nullable Manifest manifest,
            BackupException.@Nullable Problem problem,
            @Nullable String detail) {}
}
