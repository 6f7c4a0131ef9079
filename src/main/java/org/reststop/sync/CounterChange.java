package org.reststop.sync;

import java.util.Objects;
import java.util.UUID;
import org.reststop.domain.counter.DeedState;

/** What HQ tells a station about its staff. */
public sealed interface CounterChange extends ChangeBody {
    /** Between what a document is of and the station that it is for. */
    char AT = '@';

    /** The station that it is for. */
    String at();

    /**
     * The PIN of somebody who serves at the station.
     *
     * @param hash as {@link org.reststop.domain.counter.PinHash#text} gives it; empty once it counts no longer
     */
    record PinSet(long personId, String hash, String at) implements CounterChange {
        public static final String KIND = "counter-pin";

        public PinSet {
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(personId) + AT + at;
        }

        /** Without the hash, for logs. */
        @Override
        public String toString() {
            return "PinSet[at=" + at + "]";
        }
    }

    /**
     * What became of something that staff did.
     *
     * @param deedId the fact's
     * @param state never {@link DeedState#ON_ITS_WAY}
     * @param serial of the badge that was made, 0 if none
     */
    record DeedTold(UUID deedId, DeedState state, long serial, String at) implements CounterChange {
        public static final String KIND = "counter-deed";

        public DeedTold {
            Objects.requireNonNull(deedId, "deedId");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(at, "at");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return deedId.toString() + AT + at;
        }
    }
}
