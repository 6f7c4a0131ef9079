package org.reststop.command.backup;

import java.nio.file.Path;
import org.reststop.store.backup.Manifest;
import org.reststop.store.backup.Progress;

/** What can be saved and brought back: a kiosk or HQ. Waits for it. */
interface Saved {
    /** The program's data folder. */
    Path folder();

    /** {@code kiosk} or {@code hq}. */
    String program();

    /** Whether there is anything to save. */
    boolean exists();

    /** The same, without what tells it from others. */
    Saved withoutIdentity();

    /** @param target must not exist */
    Manifest save(Path target, Progress progress);

    Manifest restore(Path source, Progress progress);
}
