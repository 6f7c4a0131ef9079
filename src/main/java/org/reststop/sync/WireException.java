package org.reststop.sync;

import org.jspecify.annotations.Nullable;

/** The other side sent something that is not the protocol. The message is for the log, never for a person. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WireException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
