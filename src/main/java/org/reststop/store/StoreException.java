package org.reststop.store;

import org.jspecify.annotations.Nullable;

/** The database did not do it; the cause says why. Nothing of the transaction was kept. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
