package org.reststop.store;

import org.jspecify.annotations.Nullable;

/** Another program holds the store. Start again once it has ended. */
public final class StoreInUseException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreInUseException(String where, @Nullable Throwable cause) {
        super("another program is using " + where + ": end it, then start again", cause);
    }
}
