package org.reststop.domain.need;

/** What came of raising a need. */
public sealed interface NeedOutcome {
    /** It is on disk; the same again if it was sent before. */
    record Raised(Receipt receipt) implements NeedOutcome {}

    /** Nothing was written; the person can put it right. */
    record Unfit(NeedProblem problem) implements NeedOutcome {}

    /** It could not be stored (disk full, store closed); nothing was acknowledged. */
    record NotStored() implements NeedOutcome {}
}
