package org.reststop.hq.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.http.Reply;

/** In which format a program is answered. */
public enum Format {
    XML("xml", "text/xml; charset=utf-8"),
    JSON("json", "application/json; charset=utf-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of a file's ending, which is written in small letters. */
    public static Optional<Format> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** The file's ending, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type without its parameters. */
    public String bareType() {
        return mediaType.substring(0, mediaType.indexOf(';'));
    }

    /** A document as this format says it. */
    public Reply reply(int status, Document document) {
        byte[] body =
                switch (this) {
                    case XML -> XmlText.of(document);
                    case JSON -> JsonText.of(document.content());
                };
        return new Reply(status, mediaType, body, Map.of());
    }
}
