package org.reststop.store;

import java.io.IOException;

/** The journal did not take a fact, so that the database was not asked to. */
final class JournalException extends StoreException {
    private static final long serialVersionUID = 1L;

    JournalException(IOException cause) {
        super("the fact journal did not take it: " + cause.getMessage(), cause);
    }
}
