package org.reststop.sync;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One place in HQ's feed. The body stays raw, so that a kiosk which does not know the kind keeps it whole.
 *
 * @param position rises with every change, numbered in the order of commits
 * @param kind see {@link ChangeBody#kind}
 * @param id see {@link ChangeBody#documentId}
 * @param body a JSON object
 */
public record Change(long position, String kind, String id, JsonNode body) {
    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(body, "body");
    }
}
