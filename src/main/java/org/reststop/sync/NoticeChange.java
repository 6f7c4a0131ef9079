package org.reststop.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeExtras;

/** What HQ publishes to kiosks about notices. */
public sealed interface NoticeChange extends ChangeBody {
    /**
     * A notice; {@code withdrawn} takes it off every screen.
     *
     * @param extras what it has beside its words; null for {@link NoticeExtras#NONE}, and from an HQ that knows none
     * @param onlyAt the station that this document is for, where a notice is for some stations and each has a document of
     *     its own; null if one document is for all
     * @param aside true where it is withdrawn at {@code onlyAt} alone, and staff there may show it again; null otherwise
     */
    record Published(
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
            implements NoticeChange {
        public static final String KIND = "notice";

        /** Between the notice's id and the station's in a document's id. */
        public static final char AT = '@';

        /** One of words alone, for all. */
        public Published(
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

        public Published {
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
}
