package org.reststop.sync;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a fact says of a photo or a recording that belongs to it. The content goes up on its own, after the facts.
 *
 * @param sha256 of the content, 64 small hexadecimal digits; its name everywhere
 * @param mediaType such as {@code audio/ogg}, without parameters
 * @param bytes how long the content is, 1 to {@link Protocol#MAX_ATTACHMENT}
 */
public record Attachment(String sha256, String mediaType, long bytes) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("(audio|image|video)/[a-z0-9.+-]{1,40}");

    /** @throws IllegalArgumentException if a part is not what it should be */
    public Attachment {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mediaType, "mediaType");
        if (!isName(sha256) || !isMediaType(mediaType) || bytes < 1 || bytes > Protocol.MAX_ATTACHMENT) {
            throw new IllegalArgumentException("not an attachment");
        }
    }

    /** Whether a text can be an attachment's name. */
    public static boolean isName(String text) {
        return SHA256.matcher(text).matches();
    }

    /** Whether a text is the media type of something that may be attached. */
    public static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }
}
