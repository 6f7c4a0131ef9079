package org.reststop.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.Question;

/** What a fact says. Facts are born on a kiosk, never change, and go up. */
public sealed interface FactBody
        permits FactBody.CheckedIn,
                FactBody.NoticeEdited,
                FactBody.PersonRegistered,
                FactBody.NeedRaised,
                FactBody.NeedSupported,
                FactBody.NeedRated,
                FactBody.NoticeOpened,
                WallFact,
                ActivityFact,
                CounterFact,
                GiftFact,
                ServiceFact {
    /** The name on the wire; it outlives the class's name. */
    String type();

    /** The body's version on the wire, from 1. */
    int version();

    /** What belongs to it and goes up on its own; a kiosk's store notes these with the fact. */
    default List<Attachment> attachments() {
        return List.of();
    }

    /**
     * Somebody checked in.
     *
     * @param phoneCounter the step of the phone badge's code that was shown; null for any other badge
     */
    record CheckedIn(
            String stationId,
            long personId,
            long badgeSerial,
            @Nullable Long phoneCounter) implements FactBody {
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

        @Override
        public int version() {
            return 1;
        }
    }

    /**
     * Somebody changed a notice at a kiosk. HQ merges it with what happened to the notice meanwhile.
     *
     * @param baseRevision the revision that was changed
     * @param authorId the id of the person who changed it
     * @param titleZh null if it was left as it was, as with every field below
     */
    record NoticeEdited(
            UUID noticeId,
            long baseRevision,
            long authorId,
            @Nullable String titleZh,
            @Nullable String bodyZh,
            @Nullable String titleEn,
            @Nullable String bodyEn,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable Boolean pinned)
            implements FactBody {
        public static final String TYPE = "notice-edited";

        public NoticeEdited {
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
    record PersonRegistered(
            String stationId,
            long personId,
            String codeSha256,
            String name,
            String company,
            String phoneTail,
            int consent,
            @Nullable String language)
            implements FactBody {
        public static final String TYPE = "person-registered";

        public PersonRegistered {
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

        @Override
        public int version() {
            return 1;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "PersonRegistered[stationId=" + stationId + "]";
        }
    }

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
    record NeedRaised(
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
            implements FactBody {
        public static final String TYPE = "need-raised";

        /** One that is followed by its receipt alone, and no mobile grid worker's report. */
        public NeedRaised(
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

        public NeedRaised {
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

        @Override
        public int version() {
            return 1;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "NeedRaised[stationId=" + stationId + ", category=" + category + "]";
        }
    }

    /**
     * Somebody says "me too" to a need that everybody may read.
     *
     * @param needId the need's
     * @param personId of whoever had checked in; null if it is somebody else
     */
    record NeedSupported(
            String stationId, UUID needId, @Nullable Long personId) implements FactBody {
        public static final String TYPE = "need-supported";

        public NeedSupported {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(needId, "needId");
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
    record NeedRated(
            String stationId,
            UUID needId,
            Question question,
            Face face,
            String words,
            @Nullable Long personId,
            @Nullable String raisedAt)
            implements FactBody {
        public static final String TYPE = "need-rated";

        /** An answer at the station that the need was raised at. */
        public NeedRated(
                String stationId, UUID needId, Question question, Face face, String words, @Nullable Long personId) {
            this(stationId, needId, question, face, words, personId, null);
        }

        public NeedRated {
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

        @Override
        public int version() {
            return 1;
        }

        /** Without what is personal, for logs. */
        @Override
        public String toString() {
            return "NeedRated[stationId=" + stationId + "]";
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
