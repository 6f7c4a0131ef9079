package org.reststop.hq.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.fleet.Proof;
import org.reststop.hq.http.Refusal;
import org.reststop.sync.Pins;
import org.reststop.sync.Protocol;
import org.reststop.sync.Traffic;
import tools.jackson.databind.JsonNode;

/**
 * An {@link org.reststop.sync.ExchangeRequest} with its facts still raw, because each of them is judged for itself.
 */
record Asked(
        int protocol,
        UUID kiosk,
        UUID incarnation,
        Instant kioskTime,
        List<JsonNode> facts,
        long oldest,
        long cursor,
        int room,
        long queued,
        @Nullable UUID epoch,
        @Nullable Proof proof,
        Optional<Traffic> traffic) {
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws Refusal with 426 for too old a protocol, 400 if it is no exchange, 413 for too many facts */
    static Asked read(JsonNode message) {
        int protocol = protocol(number(message, "protocol"));
        JsonNode facts = message.get("facts");
        if (facts == null || !facts.isArray()) {
            throw unreadable("facts");
        }
        if (facts.size() > Protocol.MAX_FACTS) {
            throw new Refusal(413, "too-many-facts", "at most " + Protocol.MAX_FACTS + " facts in one exchange");
        }
        return new Asked(
                protocol,
                uuid(message, "kiosk"),
                uuid(message, "incarnation"),
                time(message),
                facts.valueStream().toList(),
                number(message, "oldest"),
                number(message, "cursor"),
                (int) Math.min(number(message, "room"), Protocol.MAX_CHANGES),
                number(message, "queued"),
                epoch(message),
                proof(message),
                traffic(message.get("traffic")));
    }

    /** Figures only: what cannot be read of them is let go. */
    private static Optional<Traffic> traffic(@Nullable JsonNode told) {
        if (told == null || !told.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Traffic(
                    LocalDate.parse(text(told, "day")),
                    number(told, "dayUp"),
                    number(told, "dayDown"),
                    number(told, "monthUp"),
                    number(told, "monthDown")));
        } catch (DateTimeException | Refusal e) {
            return Optional.empty();
        }
    }

    /**
     * The version to speak with a kiosk: a newer one is spoken to as this build can.
     *
     * @throws Refusal with 426 for one that is too old
     */
    static int protocol(long asked) {
        if (asked < Protocol.OLDEST) {
            throw new Refusal(
                    426,
                    "protocol-refused",
                    "HQ speaks protocols " + Protocol.OLDEST + " to " + Protocol.VERSION + ", the kiosk " + asked);
        }
        return (int) Math.min(asked, Protocol.VERSION);
    }

    private static @Nullable Proof proof(JsonNode message) {
        JsonNode proof = message.get("proof");
        if (proof == null || proof.isNull()) {
            return null;
        }
        return new Proof(
                uuid(proof, "session"),
                isThere(proof, "nextSecretHash") ? hash(proof) : null,
                isThere(proof, "heard") ? uuid(proof, "heard") : null);
    }

    private static boolean isThere(JsonNode message, String field) {
        JsonNode value = message.get(field);
        return value != null && !value.isNull();
    }

    private static byte[] hash(JsonNode proof) {
        String text = text(proof, "nextSecretHash");
        if (!Pins.isPin(text)) {
            throw unreadable("nextSecretHash");
        }
        return Base64.getUrlDecoder().decode(text);
    }

    private static long number(JsonNode message, String field) {
        JsonNode value = message.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw unreadable(field);
        }
        return value.longValue();
    }

    /** Absent in version 1, and before HQ has named one. */
    private static @Nullable UUID epoch(JsonNode message) {
        JsonNode value = message.get("epoch");
        return value == null || value.isNull() ? null : uuid(message, "epoch");
    }

    private static UUID uuid(JsonNode message, String field) {
        String text = text(message, field);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unreadable(field);
        }
    }

    /** A clock beyond all reason is noted as the nearest time within it; a kiosk is not sent away for its clock. */
    private static Instant time(JsonNode message) {
        try {
            Instant time = Instant.parse(text(message, "kioskTime"));
            return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        } catch (DateTimeException e) {
            throw unreadable("kioskTime");
        }
    }

    private static String text(JsonNode message, String field) {
        JsonNode value = message.get(field);
        if (value == null || !value.isString()) {
            throw unreadable(field);
        }
        return value.stringValue();
    }

    private static Refusal unreadable(String field) {
        return new Refusal(400, "request-unreadable", "the field " + field + " is missing or not what it should be");
    }
}
