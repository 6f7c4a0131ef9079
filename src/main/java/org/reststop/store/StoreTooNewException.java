package org.reststop.store;

import org.jspecify.annotations.Nullable;

/** The store was written by a newer version of this program. It has not been touched; start that version instead. */
public final class StoreTooNewException extends StoreException {
    private static final long serialVersionUID = 1L;

    StoreTooNewException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
