package org.reststop.domain.need;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of raising a need. */
public sealed interface NeedOutcome {
    /**
     * It is on disk; the same again if it was sent before.
     *
     * @param follow the address by which it is followed on a phone; empty if phones cannot reach HQ
     * @param expected the day by which an answer is promised; null if it was told before
     */
    record Raised(
            Receipt receipt,
            Optional<String> follow,
            @Nullable LocalDate expected) implements NeedOutcome {
        /** One that is followed by its receipt only. */
        public Raised(Receipt receipt) {
            this(receipt, Optional.empty(), null);
        }

        /** Without the address, which whoever has it can read by. */
        @Override
        public String toString() {
            return "Raised[" + receipt + "]";
        }
    }

    /** Too many were raised here within an hour; nothing was written, and it can be sent later. */
    record TooMany() implements NeedOutcome {}

    /** Nothing was written; the person can put it right. */
    record Unfit(NeedProblem problem) implements NeedOutcome {}

    /** It could not be stored (disk full, store closed); nothing was acknowledged. */
    record NotStored() implements NeedOutcome {}
}
