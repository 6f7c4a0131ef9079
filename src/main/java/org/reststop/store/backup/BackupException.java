package org.reststop.store.backup;

import org.jspecify.annotations.Nullable;

/** A backup could not be written or restored. Nothing was changed. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; each has words of its own for the operator. */
    public enum Problem {
        /** There is a file of that name already. */
        EXISTS,
        /** The file or its folder cannot be read or written. */
        FILE,
        /** The disk is full. */
        NO_SPACE,
        /** The file is something else. */
        NOT_A_BACKUP,
        /** It was a backup, but is cut short or altered. */
        DAMAGED,
        /** A newer version of the program wrote it. */
        NEWER,
        /** It is of the other program's store. */
        OTHER_PROGRAM,
        /** It is another kiosk's. */
        OTHER_KIOSK,
        /** There is no kiosk's identity where one was wanted. */
        NO_IDENTITY,
        /** The database did not do it. */
        STORE,
        /** Another backup or restore is under way. */
        BUSY
    }

    private final Problem problem;

    /** @param detail for the log and for whoever helps; no personal data */
    public BackupException(Problem problem, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The file, the table or what the system said. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
