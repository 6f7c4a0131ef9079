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
 */
public record Author(
        Source source,
        @Nullable String name,
        @Nullable Long personId,
        @Nullable UUID kioskId,
        @Nullable String stationId) {
    /** The operator's programs. */
    static final Author OPERATOR = new Author(Source.OPERATOR, null, null, null, null);

    /** From where a notice was changed. */
    public enum Source {
        /** Before revisions were kept. */
        EARLIER,
        /** By the operator's programs. */
        OPERATOR,
        /** In HQ's pages. */
        HQ,
        /** At a kiosk. */
        KIOSK
    }

    /** A member of staff in HQ's pages. */
    static Author staff(String name) {
        return new Author(Source.HQ, name, null, null, null);
    }

    /** A person at a kiosk. */
    public static Author atKiosk(long personId, UUID kioskId, String stationId) {
        return new Author(Source.KIOSK, null, personId, kioskId, stationId);
    }
}
