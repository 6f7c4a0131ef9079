package org.reststop.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another program holds the store. Start again once it has ended. */
public final class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder, @Nullable Throwable cause) {
        super("another kiosk program is using the folder " + folder, cause);
    }
}
