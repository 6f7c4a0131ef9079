package org.reststop.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a kiosk tells of the notices on its screen. */
public sealed interface WallFact extends FactBody {
    /** The notice's id. */
    UUID noticeId();

    /** The notice's revision that was shown, from 1. */
    long revision();

    /**
     * A notice was on the screen during an hour. An hour may be told in several parts, which add up.
     *
     * @param hour when the hour began
     * @param times how often its turn began in it, 0 or more
     * @param seconds how long it was on the screen in it, 0 to 3,600
     */
    record NoticeDisplayed(UUID noticeId, long revision, Instant hour, int times, int seconds) implements WallFact {
        public static final String TYPE = "notice-displayed";

        public NoticeDisplayed {
            Objects.requireNonNull(noticeId, "noticeId");
            Objects.requireNonNull(hour, "hour");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** An emergency interrupted the screen. */
    record EmergencySeen(UUID noticeId, long revision) implements WallFact {
        public static final String TYPE = "emergency-seen";

        public EmergencySeen {
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody at the kiosk said that he has read an emergency.
     *
     * @param personId of whoever had checked in; null if it is somebody else
     */
    record EmergencyAcknowledged(
            UUID noticeId, long revision, @Nullable Long personId) implements WallFact {
        public static final String TYPE = "emergency-acknowledged";

        public EmergencyAcknowledged {
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Something that belongs to a notice cannot be shown.
     *
     * @param reason a short code such as {@code picture-broken}, not for the public
     */
    record NoticeUnshowable(UUID noticeId, long revision, String reason) implements WallFact {
        public static final String TYPE = "notice-unshowable";

        /** The longest reason, in characters. */
        public static final int MAX_REASON = 64;

        public NoticeUnshowable {
            Objects.requireNonNull(noticeId, "noticeId");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
