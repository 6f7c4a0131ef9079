package org.reststop.hq.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a notice, and from where.
 *
 * @param name of a member of staff at HQ; null for others, who are told by their id
 * @param personId of somebody at a kiosk
 * @param kioskId of the kiosk
 * @param stationId of the kiosk's station
 * @param approver of what another has written; null if nobody had to
 */
public record Author(
        Source source,
        @Nullable String name,
        @Nullable Long personId,
        @Nullable UUID kioskId,
        @Nullable String stationId,
        @Nullable String approver) {
    /** The operator's programs. */
    static final Author OPERATOR = new Author(Source.OPERATOR, null, null, null, null);

    /** An authority's alert. */
    public static final Author ALERT = new Author(Source.ALERT, null, null, null, null);

    /** One whom nobody had to approve. */
    public Author(
            Source source,
            @Nullable String name,
            @Nullable Long personId,
            @Nullable UUID kioskId,
            @Nullable String stationId) {
        this(source, name, personId, kioskId, stationId, null);
    }

    /** The same with whoever published it; nobody approves herself. */
    Author approvedBy(String staff) {
        return staff.equals(name) ? this : new Author(source, name, personId, kioskId, stationId, staff);
    }

    /** From where a notice was changed. */
    public enum Source {
        /** Before revisions were kept. */
        EARLIER,
        /** By the operator's programs. */
        OPERATOR,
        /** In HQ's pages. */
        HQ,
        /** At a kiosk. */
        KIOSK,
        /** By an authority's alert and the rules for it. */
        ALERT
    }

    /** A member of staff in HQ's pages. */
    public static Author staff(String name) {
        return new Author(Source.HQ, name, null, null, null);
    }

    /** A person at a kiosk. */
    public static Author atKiosk(long personId, UUID kioskId, String stationId) {
        return new Author(Source.KIOSK, null, personId, kioskId, stationId);
    }
}
