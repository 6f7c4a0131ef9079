package org.reststop.domain.notice;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a notice has beside its words and days.
 *
 * @param hours when it is on show on its days; null for all day
 * @param expiresAt from when it is not on show, whatever its days; null if the days alone say
 * @param media at most {@link #MOST_MEDIA}, in the order in which they are shown
 * @param link shown as a code for telephones, as {@link #isLink} wants it; null if there is none
 * @param sound whether a tone calls attention to it; counts for emergencies alone
 * @param startsAt from when it is on show at the earliest, whatever its days; null if the days alone say
 */
public record NoticeExtras(
        NoticeAudience audience,
        NoticePriority priority,
        @Nullable NoticeHours hours,
        @Nullable Instant expiresAt,
        List<NoticeMedium> media,
        @Nullable String link,
        boolean sound,
        @Nullable Instant startsAt) {
    /** The most media of one notice; each page of a document counts. */
    public static final int MOST_MEDIA = 24;

    /** The longest link, in characters: a longer one makes a code that a telephone does not read from afar. */
    public static final int MAX_LINK = 300;

    /** For everybody, at all hours, as usual, and nothing beside the words. */
    public static final NoticeExtras NONE =
            new NoticeExtras(NoticeAudience.ALL, NoticePriority.NORMAL, null, null, List.of(), null, false);

    public NoticeExtras {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(priority, "priority");
        media = media == null ? List.of() : List.copyOf(media);
        if (media.size() > MOST_MEDIA) {
            throw new IllegalArgumentException("more than " + MOST_MEDIA + " media");
        }
        if (link != null && !isLink(link)) {
            throw new IllegalArgumentException("a link that is not https");
        }
    }

    /** One whose days alone say when it begins. */
    public NoticeExtras(
            NoticeAudience audience,
            NoticePriority priority,
            @Nullable NoticeHours hours,
            @Nullable Instant expiresAt,
            List<NoticeMedium> media,
            @Nullable String link,
            boolean sound) {
        this(audience, priority, hours, expiresAt, media, link, sound, null);
    }

    /** Whether a text is a whole https address that a kiosk may show. */
    public static boolean isLink(String text) {
        if (text.length() > MAX_LINK) {
            return false;
        }
        try {
            URI address = URI.create(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && !address.getHost().isEmpty()
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What {@link Notice#extrasText} gave, read back. */
    public static NoticeExtras ofText(@Nullable String text) {
        return ExtrasText.read(text);
    }

    /** Whether it interrupts every screen. */
    public boolean isEmergency() {
        return priority == NoticePriority.EMERGENCY;
    }

    /** Whether it is yet to begin, whatever its days. */
    public boolean isBeforeStart(Instant now) {
        return startsAt != null && now.isBefore(startsAt);
    }

    /**
     * Whether start, hours and expiry let it be on show.
     *
     * @param local the same moment by the station's time
     */
    public boolean isOnAt(Instant now, LocalDateTime local) {
        boolean expired = expiresAt != null && !now.isBefore(expiresAt);
        return !expired && !isBeforeStart(now) && (hours == null || hours.hold(local));
    }
}
