package org.reststop.sync;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place in HQ's feed. The body stays raw, so that a kiosk which does not know the kind keeps it whole.
 *
 * @param position rises with every change, numbered in the order of commits
 * @param kind see {@link ChangeBody#kind}
 * @param id see {@link ChangeBody#documentId}
 * @param body a JSON object, empty if the document was removed
 * @param removed true if HQ no longer has the document; null and false are the same
 */
public record Change(
        long position,
        String kind,
        String id,
        JsonNode body,
        @Nullable Boolean removed) {
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(body, "body");
    }

    /** A document's state. */
    public Change(long position, String kind, String id, JsonNode body) {
        this(position, kind, id, body, null);
    }

    /** Whether the document is no more. */
    public boolean removes() {
        return Boolean.TRUE.equals(removed);
    }
}
