package org.reststop.store;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** What an exception from an H2 database means for the database. */
enum Trouble {
    /** The statement failed; the database is well. */
    STATEMENT,
    /** The database closed itself, most often after a failed write: it must be opened again. */
    CLOSED,
    /** The disk does not take or give bytes: full, read-only, unplugged. The file may be whole. */
    DISK,
    /** The file's contents make no sense. */
    DAMAGED,
    /** Another program has it open. */
    IN_USE,
    /** A newer H2 has written it. */
    TOO_NEW;

    static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Trouble trouble =
                    switch (cause) {
                        case MVStoreException e -> ofFile(e);
                        case EOFException e -> DAMAGED;
                        case IOException e -> DISK;
                        case SQLException e -> ofCode(e);
                        default -> STATEMENT;
                    };
            if (trouble != STATEMENT) {
                return trouble;
            }
        }
        return STATEMENT;
    }

    private static Trouble ofCode(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> IN_USE;
            case ErrorCode.FILE_VERSION_ERROR_1 -> TOO_NEW;
            case ErrorCode.FILE_CORRUPTED_1 -> DAMAGED;
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED, ErrorCode.CONNECTION_BROKEN_1 -> CLOSED;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> ofCauseOrDisk(e);
            default -> STATEMENT;
        };
    }

    private static Trouble ofCauseOrDisk(SQLException e) {
        Throwable cause = e.getCause();
        Trouble trouble = cause == null ? DISK : of(cause);
        return trouble == STATEMENT ? DISK : trouble;
    }

    private static Trouble ofFile(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> IN_USE;
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> TOO_NEW;
            case DataUtils.ERROR_CLOSED -> CLOSED;
            case DataUtils.ERROR_WRITING_FAILED -> DISK;
            case DataUtils.ERROR_READING_FAILED -> hasEnd(e) ? DAMAGED : DISK;
            case DataUtils.ERROR_FILE_CORRUPT,
                    DataUtils.ERROR_CHUNK_NOT_FOUND,
                    DataUtils.ERROR_BLOCK_NOT_FOUND,
                    DataUtils.ERROR_SERIALIZATION,
                    DataUtils.ERROR_INTERNAL -> DAMAGED;
            default -> STATEMENT;
        };
    }

    /** Whether reading failed because the file ends too early. */
    private static boolean hasEnd(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
