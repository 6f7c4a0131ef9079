package org.reststop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.StoryStep;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.registration.CodeState;

/** What HQ publishes to kiosks. A change always carries the whole document. */
public sealed interface ChangeBody
        permits ChangeBody.BadgeKeyPublished,
                ChangeBody.BadgeRevoked,
                ChangeBody.PhoneKeyPublished,
                ChangeBody.PhoneUsed,
                ChangeBody.PersonCard,
                ChangeBody.EmployerCodeBound,
                ChangeBody.NoticePublished,
                ChangeBody.CategoryPublished,
                ChangeBody.StationPagePublished,
                ChangeBody.CalendarPublished,
                ChangeBody.NeedTold,
                ChangeBody.NeedShown,
                ChangeBody.StationPlacesPublished,
                ChangeBody.StationProfile,
                ActivityChange,
                CounterChange,
                GiftChange,
                PersonChange,
                ServiceChange {
    /** The name on the wire; it outlives the class's name. */
    String kind();

    /** The document's id within its kind. */
    String documentId();

    /** A public key that badges may be signed with, in X.509 encoding. */
    record BadgeKeyPublished(int keyId, byte[] publicKey) implements ChangeBody {
        public static final String KIND = "badge-key";

        public BadgeKeyPublished {
            Objects.requireNonNull(publicKey, "publicKey");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Integer.toString(keyId);
        }
    }

    /** A badge that no longer counts. */
    record BadgeRevoked(long serial, Instant revokedAt, String reason) implements ChangeBody {
        public static final String KIND = "revocation";

        public BadgeRevoked {
            Objects.requireNonNull(revokedAt, "revokedAt");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /**
     * A phone badge that counts, with what its codes are checked with.
     *
     * @param key {@link org.reststop.domain.badge.PhoneKey#BYTES} bytes; none once the badge is gone
     */
    record PhoneKeyPublished(long serial, long personId, Role role, byte[] key, LocalDate issued, LocalDate expires)
            implements ChangeBody {
        public static final String KIND = "phone-key";

        public PhoneKeyPublished {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(issued, "issued");
            Objects.requireNonNull(expires, "expires");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /** The latest step whose code of a phone badge was used, at whatever station. */
    record PhoneUsed(long serial, long counter) implements ChangeBody {
        public static final String KIND = "phone-used";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(serial);
        }
    }

    /** How to greet a badge's holder; the name is masked already at HQ. */
    record PersonCard(long personId, String maskedName, Role role, String company) implements ChangeBody {
        public static final String KIND = "person";

        public PersonCard {
            Objects.requireNonNull(maskedName, "maskedName");
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(company, "company");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Long.toString(personId);
        }
    }

    /**
     * Whom the code on a work card stands for.
     *
     * @param codeSha256 as {@link org.reststop.domain.registration.WorkCard#fingerprint} gives it
     */
    record EmployerCodeBound(String codeSha256, long personId, CodeState state) implements ChangeBody {
        public static final String KIND = "employer-code";

        public EmployerCodeBound {
            Objects.requireNonNull(codeSha256, "codeSha256");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return codeSha256;
        }
    }

    /**
     * A notice; {@code withdrawn} takes it off every screen.
     *
     * @param extras what it has beside its words; null for {@link NoticeExtras#NONE}, and from an HQ that knows none
     * @param onlyAt the station that this document is for, where a notice is for some stations and each has a document of
     *     its own; null if one document is for all
     * @param aside true where it is withdrawn at {@code onlyAt} alone, and staff there may show it again; null otherwise
     */
    record NoticePublished(
            UUID noticeId,
            long revision,
            String titleZh,
            String bodyZh,
            String titleEn,
            String bodyEn,
            Instant publishedAt,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean pinned,
            boolean withdrawn,
            @Nullable NoticeExtras extras,
            @Nullable String onlyAt,
            @Nullable Boolean aside)
            implements ChangeBody {
        public static final String KIND = "notice";

        /** Between the notice's id and the station's in a document's id. */
        public static final char AT = '@';

        /** One of words alone, for all. */
        public NoticePublished(
                UUID noticeId,
                long revision,
                String titleZh,
                String bodyZh,
                String titleEn,
                String bodyEn,
                Instant publishedAt,
                LocalDate firstDay,
                LocalDate lastDay,
                boolean pinned,
                boolean withdrawn) {
            this(
                    noticeId,
                    revision,
                    titleZh,
                    bodyZh,
                    titleEn,
                    bodyEn,
                    publishedAt,
                    firstDay,
                    lastDay,
                    pinned,
                    withdrawn,
                    null,
                    null,
                    null);
        }

        public NoticePublished {
            Objects.requireNonNull(noticeId, "noticeId");
            Objects.requireNonNull(titleZh, "titleZh");
            Objects.requireNonNull(bodyZh, "bodyZh");
            Objects.requireNonNull(titleEn, "titleEn");
            Objects.requireNonNull(bodyEn, "bodyEn");
            Objects.requireNonNull(publishedAt, "publishedAt");
            Objects.requireNonNull(firstDay, "firstDay");
            Objects.requireNonNull(lastDay, "lastDay");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return onlyAt == null ? noticeId.toString() : noticeId.toString() + AT + onlyAt;
        }
    }

    /** A category of needs; {@code rules.hidden} takes it off every screen. */
    record CategoryPublished(String code, long revision, CategoryWords words, CategoryRules rules, List<Phrase> phrases)
            implements ChangeBody {
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
     * Where people write to a station from their own phone.
     *
     * @param address the whole address of HQ's page; empty while phones cannot reach HQ
     */
    record StationPagePublished(String stationId, String address) implements ChangeBody {
        public static final String KIND = "station-page";

        public StationPagePublished {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(address, "address");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }

        /** Without the address, which whoever has it can write to. */
        @Override
        public String toString() {
            return "StationPagePublished[stationId=" + stationId + "]";
        }
    }

    /**
     * Which days of a year are worked on.
     *
     * @param daysOff that nobody works on
     * @param worked weekend days that are worked on
     */
    record CalendarPublished(int year, long revision, List<LocalDate> daysOff, List<LocalDate> worked)
            implements ChangeBody {
        public static final String KIND = "calendar";

        public CalendarPublished {
            daysOff = List.copyOf(daysOff);
            worked = List.copyOf(worked);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return Integer.toString(year);
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
    record NeedTold(
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
            implements ChangeBody {
        public static final String KIND = "need-story";

        /** Between the need's id and the other station's in a document's id. */
        public static final char AT = '@';

        /** As it is told at the need's own station. */
        public NeedTold(
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
        public NeedTold at(String home, String other) {
            return new NeedTold(needId, receipt, category, personId, state, expected, question, steps, home, other);
        }

        public NeedTold {
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
            return "NeedTold[needId=" + needId + "]";
        }
    }

    /**
     * A need that everybody may read.
     *
     * @param words as staff have released them
     * @param place null if not told
     * @param supporters how many have said "me too"
     */
    record NeedShown(
            UUID needId,
            String category,
            String words,
            @Nullable String place,
            Instant raisedAt,
            int supporters,
            NeedState state)
            implements ChangeBody {
        public static final String KIND = "need-public";

        public NeedShown {
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

    /** The places at a station that people choose from; an empty list asks nobody where. */
    record StationPlacesPublished(String stationId, long revision, List<PlaceName> places) implements ChangeBody {
        public static final String KIND = "station-places";

        public StationPlacesPublished {
            Objects.requireNonNull(stationId, "stationId");
            places = List.copyOf(places);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }
    }

    /** The station that the kiosk stands in. */
    record StationProfile(String stationId, String nameZh, String nameEn, String timeZone) implements ChangeBody {
        public static final String KIND = "station";

        public StationProfile {
            Objects.requireNonNull(stationId, "stationId");
            Objects.requireNonNull(nameZh, "nameZh");
            Objects.requireNonNull(nameEn, "nameEn");
            Objects.requireNonNull(timeZone, "timeZone");
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String documentId() {
            return stationId;
        }
    }
}
