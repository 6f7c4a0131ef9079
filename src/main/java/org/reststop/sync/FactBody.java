package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;

/** What a fact says. Facts are born on a kiosk, never change, and go up. */
public sealed interface FactBody {
    /** The name on the wire; it outlives the class's name. */
    String type();

    /** The body's version on the wire, from 1. */
    int version();

    /** Somebody checked in. */
    record CheckedIn(String stationId, long personId, long badgeSerial) implements FactBody {
        public static final String TYPE = "check-in";

        public CheckedIn {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public int version() {
            return 1;
        }
    }

    /** A person opened a notice. */
    record NoticeOpened(UUID noticeId, long personId) implements FactBody {
        public static final String TYPE = "notice-opened";

        public NoticeOpened {
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public int version() {
            return 1;
        }
    }
}
