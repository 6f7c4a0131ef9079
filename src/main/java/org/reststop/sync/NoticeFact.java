package org.reststop.sync;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does with a notice at a kiosk. */
public sealed interface NoticeFact extends FactBody {
    /**
     * Somebody changed a notice at a kiosk. HQ merges it with what happened to the notice meanwhile.
     *
     * @param baseRevision the revision that was changed
     * @param authorId the id of the person who changed it
     * @param titleZh null if it was left as it was, as with every field below
     */
    record Edited(
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
            implements NoticeFact {
        public static final String TYPE = "notice-edited";

        public Edited {
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A person opened a notice. */
    record Opened(UUID noticeId, long personId) implements NoticeFact {
        public static final String TYPE = "notice-opened";

        public Opened {
            Objects.requireNonNull(noticeId, "noticeId");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
