package org.reststop.kiosk.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StoryStep;

/**
 * What became of a need, as far as this kiosk knows.
 *
 * @param category a category's code
 * @param raisedAt when it was raised, or HQ first told of it
 * @param told what HQ has told; empty while the need is only kept here
 */
public record Story(UUID needId, Receipt receipt, String category, Instant raisedAt, Optional<Told> told) {
    /**
     * @param expected the day by which the next thing is promised; empty if nothing is
     * @param steps in their order
     * @param news whether there are more steps than were read here before
     */
    public record Told(
            NeedState state,
            Optional<LocalDate> expected,
            Question question,
            List<StoryStep.Told> steps,
            boolean news) {
        public Told {
            steps = List.copyOf(steps);
        }
    }

    /** Whether it has changed since it was read here, or asks something. */
    public boolean isNews() {
        return told.filter(one -> one.news() || one.question() != Question.NONE).isPresent();
    }

    /** What its author is asked. */
    Question question() {
        return told.map(Told::question).orElse(Question.NONE);
    }
}
