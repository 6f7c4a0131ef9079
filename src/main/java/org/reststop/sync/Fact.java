package org.reststop.sync;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A fact as it is stored and sent. The body stays raw, so that a side which does not know the type keeps it whole.
 *
 * @param seq 1, 2, 3 … without gaps within one incarnation of a kiosk's store
 * @param id UUIDv7 drawn where the fact was born; the same fact has the same id for ever
 * @param type see {@link FactBody#type}
 * @param version see {@link FactBody#version}
 * @param at by the kiosk's clock: evidence, not order
 * @param body a JSON object
 */
public record Fact(long seq, UUID id, String type, int version, Instant at, JsonNode body) {
    public Fact {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(body, "body");
    }

    /** The same fact under another number. */
    public Fact numbered(long other) {
        return new Fact(other, id, type, version, at, body);
    }
}
