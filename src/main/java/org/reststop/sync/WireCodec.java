package org.reststop.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns wire records into JSON and back, and bodies into their types. Reads strictly: a number is no text, a fraction is
 * no whole number, and a key comes once. Safe to call from any thread.
 */
public final class WireCodec {
    /** One for all: it never changes, and what it has found out about the records took it a while. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Keys that come twice are found where the tree takes them in, which is cheaper than a set for each object. */
    private static final ObjectReader TREES = MAPPER.readerFor(JsonNode.class)
            .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** The JSON of a wire record, in UTF-8. */
    public byte[] toJson(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /**
     * Reads a wire record.
     *
     * @throws WireException if it is not that record's JSON
     */
    public <T> T fromJson(byte[] json, Class<T> type) {
        try {
            return present(MAPPER.readValue(json, type), type);
        } catch (JacksonException e) {
            throw notA(type, e);
        }
    }

    /**
     * Reads JSON as a tree.
     *
     * @throws WireException if it is none, or a key comes twice in an object
     */
    public JsonNode readTree(byte[] json) {
        try {
            return present(TREES.<@Nullable JsonNode>readValue(json), JsonNode.class);
        } catch (JacksonException e) {
            throw notA(JsonNode.class, e);
        }
    }

    /** A body's JSON without spaces, which is how it is stored. */
    public String textOf(JsonNode body) {
        String plain = PlainJson.write(body);
        return plain == null ? body.toString() : plain;
    }

    /** A fact's or change's body as JSON. */
    public JsonNode toBody(Object body) {
        return MAPPER.valueToTree(body);
    }

    /**
     * A stored body read back from its text.
     *
     * @throws WireException if it is not JSON
     */
    public JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new WireException("not JSON: " + where(e), e);
        }
    }

    /**
     * What a fact says, or empty if this version does not know its type or is older than its body.
     *
     * @throws WireException if the type is known and the body is not such a body
     */
    public Optional<FactBody> readFact(Fact fact) {
        if (!knowsFact(fact.type(), fact.version())) {
            return Optional.empty();
        }
        return Optional.ofNullable(WireNames.FACTS.get(fact.type())).map(type -> read(fact.body(), type));
    }

    /** Whether this version knows a type of facts in that version of their bodies. */
    public static boolean knowsFact(String type, int version) {
        return version == 1 && WireNames.FACTS.containsKey(type);
    }

    /** Whether this version knows a kind of changes. */
    public static boolean knowsChange(String kind) {
        return WireNames.CHANGES.containsKey(kind);
    }

    /**
     * What a change says, or empty if this version does not know its kind.
     *
     * @throws WireException if the kind is known and the body is not such a body
     */
    public Optional<ChangeBody> readChange(Change change) {
        return Optional.ofNullable(WireNames.CHANGES.get(change.kind())).map(type -> read(change.body(), type));
    }

    private <T> T read(JsonNode body, Class<T> type) {
        try {
            return present(MAPPER.treeToValue(body, type), type);
        } catch (JacksonException e) {
            throw notA(type, e);
        }
    }

    private static <T> T present(@Nullable T message, Class<T> type) {
        if (message == null) {
            throw new WireException("not a " + type.getSimpleName() + ": empty", null);
        }
        return message;
    }

    private static WireException notA(Class<?> type, JacksonException e) {
        return new WireException("not a " + type.getSimpleName() + ": " + where(e), e);
    }

    /** Jackson's own message quotes what was sent, which may be personal, and these messages go to the log. */
    private static String where(JacksonException e) {
        String kind = e.getClass().getSimpleName();
        if (!e.getPath().isEmpty()) {
            return kind + " at " + e.getPathReference();
        }
        TokenStreamLocation place = e.getLocation();
        return place == null ? kind : kind + " in line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Compresses a body with gzip. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Undoes {@link #gzip}.
     *
     * @throws WireException if it is not gzip, or holds more than {@link Protocol#MAX_BODY} bytes
     */
    public static byte[] gunzip(byte[] bytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = gzip.readNBytes(Protocol.MAX_BODY + 1);
            if (plain.length > Protocol.MAX_BODY) {
                throw new WireException("more than " + Protocol.MAX_BODY + " bytes", null);
            }
            return plain;
        } catch (IOException e) {
            throw new WireException("not gzip", e);
        }
    }
}
