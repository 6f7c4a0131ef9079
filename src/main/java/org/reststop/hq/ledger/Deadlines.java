package org.reststop.hq.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when what has to be done; each null if nothing is promised.
 *
 * @param dispatch somebody has it
 * @param answer its author has a first answer
 * @param done it is done
 */
@Embeddable
public record Deadlines(
        @Column(name = "dispatch_due") @Nullable Instant dispatch,
        @Column(name = "answer_due") @Nullable Instant answer,
        @Column(name = "done_due") @Nullable Instant done) {
    /** Nothing is promised. */
    public static final Deadlines NONE = new Deadlines(null, null, null);

    /** What its author waits for: the first answer, and after it that it is done. */
    public Optional<Instant> next(boolean answered) {
        return Optional.ofNullable(answered || answer == null ? done : answer);
    }
}
