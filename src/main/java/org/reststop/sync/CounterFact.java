package org.reststop.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeText;

/** What staff do at a kiosk, beside changing a notice, which is {@link NoticeFact.Edited}. */
public sealed interface CounterFact extends FactBody {
    /** The station at which it happened. */
    String stationId();

    /** The id of whoever did it. */
    long authorId();

    /**
     * Somebody typed a wrong PIN behind a badge of staff.
     *
     * @param failures how often in a row by then, 1 or more
     */
    record PinRefused(String stationId, long authorId, int failures) implements CounterFact {
        public static final String TYPE = "pin-refused";

        public PinRefused {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** Somebody of the staff came behind the counter. */
    record CounterOpened(String stationId, long authorId) implements CounterFact {
        public static final String TYPE = "counter-opened";

        public CounterOpened {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A new notice for the station.
     *
     * @param pictures JPEGs, in their order; perhaps none
     * @param titleEn null where there is no English, as with the words
     */
    record NoticeWritten(
            String stationId,
            long authorId,
            UUID noticeId,
            String titleZh,
            String bodyZh,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean pinned,
            List<Attachment> pictures,
            @Nullable String titleEn,
            @Nullable String bodyEn)
            implements CounterFact {
        public static final String TYPE = "notice-written";

        public NoticeWritten {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(noticeId, "noticeId");
            Objects.requireNonNull(titleZh, "titleZh");
            Objects.requireNonNull(bodyZh, "bodyZh");
            Objects.requireNonNull(firstDay, "firstDay");
            Objects.requireNonNull(lastDay, "lastDay");
            pictures = pictures == null ? List.of() : List.copyOf(pictures);
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Its words, in both languages. */
        public NoticeText text() {
            return new NoticeText(titleZh, bodyZh, titleEn == null ? "" : titleEn, bodyEn == null ? "" : bodyEn);
        }

        @Override
        public List<Attachment> attachments() {
            return pictures;
        }
    }

    /**
     * A notice shall not be shown at the station any more.
     *
     * @param revision that was shown
     */
    record NoticeTakenDown(String stationId, long authorId, UUID noticeId, long revision) implements CounterFact {
        public static final String TYPE = "notice-taken-down";

        public NoticeTakenDown {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A notice that was taken down at the station alone shall be shown there again.
     *
     * @param revision that was taken down
     */
    record NoticePutBack(String stationId, long authorId, UUID noticeId, long revision) implements CounterFact {
        public static final String TYPE = "notice-put-back";

        public NoticePutBack {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * A badge counts no longer: here from that moment on, elsewhere once HQ has told.
     *
     * @param serial 1 to 4294967295
     */
    record BadgeRevoked(String stationId, long authorId, long serial) implements CounterFact {
        public static final String TYPE = "badge-revoked";

        public BadgeRevoked {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody shall have a badge; HQ alone signs.
     *
     * @param personId of whom HQ knows; null for somebody new
     * @param replaces the serial of a lost badge that counts no longer; null if there is none
     * @param name of somebody new; null otherwise, as {@code company}
     * @param company whom somebody new works for, perhaps empty
     */
    record BadgeAsked(
            String stationId,
            long authorId,
            @Nullable Long personId,
            @Nullable Long replaces,
            @Nullable String name,
            @Nullable String company)
            implements CounterFact {
        public static final String TYPE = "badge-asked";

        public BadgeAsked {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "BadgeAsked[stationId=" + stationId + "]";
        }
    }
}
