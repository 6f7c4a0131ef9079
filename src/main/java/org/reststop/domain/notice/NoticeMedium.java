package org.reststop.domain.notice;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a notice shows beside its words.
 *
 * @param sha256 of the content, in 64 small hexadecimal digits
 * @param mediaType of the content, such as {@code image/jpeg}
 * @param bytes the content's length, from 1 to {@link #MOST_BYTES}
 * @param captionZh what can be seen, for whoever cannot see it; at most {@link #MAX_CAPTION} characters, perhaps empty
 * @param captionEn the same in English, at most twice as long; perhaps empty
 */
public record NoticeMedium(Kind kind, String sha256, String mediaType, long bytes, String captionZh, String captionEn) {
    /** The longest content: what a kiosk fetches over a telephone's network within minutes. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    /** The longest film: HQ takes no longer one, and a kiosk plays no more of one. */
    public static final Duration LONGEST_FILM = Duration.ofMinutes(3);

    /** The longest Chinese caption, in characters; in English twice that. */
    public static final int MAX_CAPTION = 80;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,30}/[a-z0-9][a-z0-9.+-]{0,30}");

    /** How it is shown. */
    public enum Kind {
        PICTURE,
        /** Silent. */
        VIDEO,
        /** A page of a document, as a picture; the pages of one follow each other. */
        DOCUMENT
    }

    public NoticeMedium {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(captionZh, "captionZh");
        Objects.requireNonNull(captionEn, "captionEn");
        require(isFingerprint(sha256), "sha256");
        require(MEDIA_TYPE.matcher(mediaType).matches(), "mediaType");
        require(bytes >= 1 && bytes <= MOST_BYTES, "bytes");
        require(captionZh.length() <= MAX_CAPTION && captionEn.length() <= 2 * MAX_CAPTION, "caption");
    }

    /** Whether a text is a content's fingerprint, as it names a file and stands in an address. */
    public static boolean isFingerprint(String text) {
        return FINGERPRINT.matcher(text).matches();
    }

    private static void require(boolean kept, String field) {
        if (!kept) {
            throw new IllegalArgumentException("a notice's medium with a wrong " + field);
        }
    }
}
