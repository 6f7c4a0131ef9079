package org.reststop.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/** Which media may be attached, and what they begin with: what a content claims to be is never simply believed. */
public final class MediaTypes {
    /** A voice memo: Opus in Ogg (RFC 7845). */
    public static final String OGG = "audio/ogg";

    /** How many of a content's first bytes {@link #fits} wants to see. */
    public static final int HEAD = 64;

    private MediaTypes() {}

    /**
     * Whether a content may be of the media type that it is said to be.
     *
     * @param head its first {@value #HEAD} bytes, or all if it has fewer
     * @return false also for types that are not taken at all
     */
    public static boolean fits(String mediaType, byte[] head) {
        return ofHead(new String(head, ISO_8859_1)).contains(mediaType);
    }

    /** The media types that begin so. */
    private static Set<String> ofHead(String head) {
        if (head.startsWith("OggS") && (head.contains("OpusHead") || head.contains("\u0001vorbis"))) {
            return Set.of(OGG);
        }
        if (head.startsWith("fLaC")) {
            return Set.of("audio/flac");
        }
        if (head.startsWith("ftyp", 4)) {
            return Set.of("audio/mp4", "video/mp4");
        }
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            return Set.of("audio/webm", "video/webm");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Set.of("image/jpeg");
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Set.of("image/png");
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? Set.of("image/webp") : Set.of();
    }
}
