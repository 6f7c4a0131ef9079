package org.reststop.kiosk.sync;

import org.jspecify.annotations.Nullable;

/** The identity file cannot be read or written; the message says which file and what to do. */
public final class IdentityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IdentityException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
