package org.reststop.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.Question;

/** What a person does with needs at a kiosk. */
public sealed interface NeedFact extends FactBody {
    /**
     * Somebody asked for something, suggested or reported it. The need's id is the fact's.
     *
     * @param category a category's code
     * @param words at most {@link org.reststop.domain.need.NeedText#MAX} characters; empty only beside attachments
     * @param place at the station, as chosen from its list; null if not told
     * @param personId of whoever had checked in; null if the author is somebody else
     * @param phone to call back; null unless the author left one
     * @param receipt the number by which the author asks what became of it
     * @param language of the screens, {@code zh} or {@code en}; null if not told
     * @param attachments what belongs to it, by content; perhaps none
     * @param follow by which it is followed on a phone, see {@link org.reststop.domain.need.FollowToken}; null from
     *     kiosks that did not draw it
     * @param patrol how urgent a mobile grid worker reports it; null if it is no such report
     */
    record Raised(
            String stationId,
            String category,
            String words,
            @Nullable String place,
            @Nullable Long personId,
            @Nullable String phone,
            String receipt,
            @Nullable String language,
            List<Attachment> attachments,
            @Nullable String follow,
            @Nullable Patrol patrol)
            implements NeedFact {
        public static final String TYPE = "need-raised";

        /** One that is followed by its receipt alone, and no mobile grid worker's report. */
        public Raised(
                String stationId,
                String category,
                String words,
                @Nullable String place,
                @Nullable Long personId,
                @Nullable String phone,
                String receipt,
                @Nullable String language,
                List<Attachment> attachments) {
            this(stationId, category, words, place, personId, phone, receipt, language, attachments, null, null);
        }

        public Raised {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(category, "category");
            Objects.requireNonNull(words, "words");
            Objects.requireNonNull(receipt, "receipt");
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Raised[stationId=" + stationId + ", category=" + category + "]";
        }
    }

    /**
     * Somebody says "me too" to a need that everybody may read.
     *
     * @param needId the need's
     * @param personId of whoever had checked in; null if it is somebody else
     */
    record Supported(
            String stationId, UUID needId, @Nullable Long personId) implements NeedFact {
        public static final String TYPE = "need-supported";

        public Supported {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(needId, "needId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * The author of a need says whether it helped.
     *
     * @param needId the need's
     * @param question what was asked
     * @param words of whatever was said beside the face, at most
     *     {@link org.reststop.domain.need.NeedText#MAX} characters; perhaps empty
     * @param personId of whoever had checked in; null if the need was found by its receipt
     * @param raisedAt the station that the need was raised at; null if it is this one
     */
    record Rated(
            String stationId,
            UUID needId,
            Question question,
            Face face,
            String words,
            @Nullable Long personId,
            @Nullable String raisedAt)
            implements NeedFact {
        public static final String TYPE = "need-rated";

        /** An answer at the station that the need was raised at. */
        public Rated(
                String stationId, UUID needId, Question question, Face face, String words, @Nullable Long personId) {
            this(stationId, needId, question, face, words, personId, null);
        }

        public Rated {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(needId, "needId");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(face, "face");
            Objects.requireNonNull(words, "words");
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "Rated[stationId=" + stationId + "]";
        }
    }
}
