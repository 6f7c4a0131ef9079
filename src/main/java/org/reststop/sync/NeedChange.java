package org.reststop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.StoryStep;

/** What HQ publishes to kiosks about needs: what can be asked for, and what became of what was asked. */
public sealed interface NeedChange extends ChangeBody {
    /** A category of needs; {@code rules.hidden} takes it off every screen. */
    record CategoryPublished(String code, long revision, CategoryWords words, CategoryRules rules, List<Phrase> phrases)
            implements NeedChange {
        public static final String KIND = "category";

        public CategoryPublished {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(rules, "rules");
            phrases = List.copyOf(phrases);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return code;
        }
    }

    /**
     * What became of a need, for its author: the whole story, by the person's badge or the need's receipt.
     *
     * @param expected the day by which the next thing is promised; null if nothing is
     * @param personId who raised it; null unless she had checked in
     * @param steps in their order
     * @param raisedAt the station that it was raised at, if this is told at another one that its author comes to; null
     *     at its own
     * @param toldAt that other station; null at its own
     */
    record Told(
            UUID needId,
            String receipt,
            String category,
            @Nullable Long personId,
            NeedState state,
            @Nullable LocalDate expected,
            Question question,
            List<StoryStep.Told> steps,
            @Nullable String raisedAt,
            @Nullable String toldAt)
            implements NeedChange {
        public static final String KIND = "need-story";

        /** Between the need's id and the other station's in a document's id. */
        public static final char AT = '@';

        /** As it is told at the need's own station. */
        public Told(
                UUID needId,
                String receipt,
                String category,
                @Nullable Long personId,
                NeedState state,
                @Nullable LocalDate expected,
                Question question,
                List<StoryStep.Told> steps) {
            this(needId, receipt, category, personId, state, expected, question, steps, null, null);
        }

        /**
         * As it is told at another station.
         *
         * @param home where it was raised
         * @param other where its author came since
         */
        public Told at(String home, String other) {
            return new Told(needId, receipt, category, personId, state, expected, question, steps, home, other);
        }

        public Told {
            Objects.requireNonNull(needId, "needId");
            Objects.requireNonNull(receipt, "receipt");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(question, "question");
            steps = List.copyOf(steps);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return toldAt == null ? needId.toString() : needId.toString() + AT + toldAt;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Told[needId=" + needId + "]";
        }
    }

    /**
     * A need that everybody may read.
     *
     * @param words as staff have released them
     * @param place null if not told
     * @param supporters how many have said "me too"
     */
    record Shown(
            UUID needId,
            String category,
            String words,
            @Nullable String place,
            Instant raisedAt,
            int supporters,
            NeedState state)
            implements NeedChange {
        public static final String KIND = "need-public";

        public Shown {
            Objects.requireNonNull(needId, "needId");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(raisedAt, "raisedAt");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return needId.toString();
        }
    }
}
