package org.reststop.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person does at the door: checking in and registering. */
public sealed interface PersonFact extends FactBody {
    /**
     * Somebody checked in.
     *
     * @param phoneCounter the step of the phone badge's code that was shown; null for any other badge
     */
    record CheckedIn(
            String stationId,
            long personId,
            long badgeSerial,
            @Nullable Long phoneCounter) implements PersonFact {
        public static final String TYPE = "check-in";

        /** By a badge whose code does not change. */
        public CheckedIn(String stationId, long personId, long badgeSerial) {
            this(stationId, personId, badgeSerial, null);
        }

        public CheckedIn {
            Objects.requireNonNull(stationId, "stationId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody who is not known registered at a kiosk with the code on a work card, as a courier, and agreed to what is
     * kept.
     *
     * @param personId drawn at the kiosk, above 0
     * @param codeSha256 as {@link org.reststop.domain.registration.WorkCard#fingerprint} gives it
     * @param name as far as it was told: perhaps a surname and a form of address
     * @param company whom the person works for, empty if none of the usual ones
     * @param phoneTail the last four digits of the phone's number, or empty
     * @param consent the version of the text that was agreed to, from 1
     * @param language of the screens, {@code zh} or {@code en}; null if not told
     */
    record Registered(
            String stationId,
            long personId,
            String codeSha256,
            String name,
            String company,
            String phoneTail,
            int consent,
            @Nullable String language)
            implements PersonFact {
        public static final String TYPE = "person-registered";

        public Registered {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(codeSha256, "codeSha256");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(company, "company");
            Objects.requireNonNull(phoneTail, "phoneTail");
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Registered[stationId=" + stationId + "]";
        }
    }
}
