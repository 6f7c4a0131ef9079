package org.reststop.store;

/** The schema could not be brought up to date. The store is as the older version of the program left it. */
public final class MigrationException extends StoreException {
    private static final long serialVersionUID = 1L;

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
