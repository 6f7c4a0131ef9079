package org.reststop.kiosk.enrol;

import java.util.Locale;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.SyncStatus.Problem;

/** What keeps a kiosk from being enrolled; each has words for what to do. */
public enum EnrolTrouble {
    /** Something else was scanned. */
    NO_TICKET(false),
    /** A ticket was scanned, but not whole. */
    DAMAGED_TICKET(false),
    /** HQ knows no such code, or it was used, or is too old. */
    CODE_REFUSED(false),
    /** Nobody answers at HQ's address, or not in time. */
    UNREACHABLE(true),
    /** Who answers is not known by the ticket's key. */
    UNTRUSTED(false),
    /** Who answers is no HQ. */
    NOT_HQ(false),
    /** HQ wants to be left alone for a while. */
    BUSY(true),
    /** HQ answered that it could not do it. */
    HQ_FAILED(true),
    /** HQ and this program are of versions that do not fit. */
    VERSION(false),
    /** The disk cannot be written; the code can still be used. */
    DISK(false),
    /** The disk cannot be written, and the code is spent. */
    DISK_CODE_SPENT(false);

    private final boolean passing;

    EnrolTrouble(boolean passing) {
        this.passing = passing;
    }

    /** Whether the same ticket may do later. */
    boolean passing() {
        return passing;
    }

    /** The texts {@code <key>.title} and {@code <key>.text}. */
    String key() {
        return "enrol.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EnrolTrouble of(EnrolmentOutcome.NotKept kept) {
        return kept.codeSpent() ? DISK_CODE_SPENT : DISK;
    }

    static EnrolTrouble of(Problem problem) {
        return switch (problem) {
            case UNREACHABLE, TIMEOUT -> UNREACHABLE;
            case UNTRUSTED -> UNTRUSTED;
            case BUSY -> BUSY;
            case PROTOCOL_REFUSED -> VERSION;
            case STORE_FAILED -> DISK;
            case NOT_HQ, REDIRECTED -> NOT_HQ;
            case HTTP_ERROR, CREDENTIAL_REFUSED, KIOSK_COPIED -> HQ_FAILED;
        };
    }
}
