package org.reststop.hq.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value is told: its fields in their order. What is written and what the OpenAPI document says of it both come
 * from here.
 *
 * @param name in the document, unique there
 */
public record Shape<T>(String name, List<Field<T>> fields) {
    public Shape {
        fields = List.copyOf(fields);
    }

    /** When a field is there. */
    public enum Presence {
        /** With a value. */
        ALWAYS,
        /** It is there, perhaps with nothing in it. */
        PERHAPS_EMPTY,
        /** It may be missing. */
        SOMETIMES
    }

    /**
     * One field.
     *
     * @param value null-free; empty if the field is missing from this one
     */
    public record Field<T>(String name, Type type, Presence presence, Function<T, Optional<Node>> value) {}

    /** A value as it is told. */
    public Node.Branch of(T value) {
        Map<String, Node> children = new LinkedHashMap<>();
        for (Field<T> field : fields) {
            field.value().apply(value).ifPresent(node -> children.put(field.name(), node));
        }
        return new Node.Branch(children);
    }

    /** Several values. */
    public Node.Rows rows(String element, List<T> values) {
        return new Node.Rows(element, values.stream().<Node>map(this::of).toList());
    }

    /** Begins a shape. */
    public static <T> Builder<T> named(String name) {
        return new Builder<>(name);
    }

    /** Gathers fields. */
    public static final class Builder<T> {
        private final String name;
        private final List<Field<T>> fields = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A field that always has a value. */
        public Builder<T> always(String field, Type type, Function<T, Node> value) {
            fields.add(new Field<>(field, type, Presence.ALWAYS, each -> Optional.of(value.apply(each))));
            return this;
        }

        /** A field that may be empty. */
        public Builder<T> perhaps(String field, Type type, Function<T, Node> value) {
            fields.add(new Field<>(field, type, Presence.PERHAPS_EMPTY, each -> Optional.of(value.apply(each))));
            return this;
        }

        /** A field that may be missing. */
        public Builder<T> sometimes(String field, Type type, Function<T, Optional<Node>> value) {
            fields.add(new Field<>(field, type, Presence.SOMETIMES, value));
            return this;
        }

        public Shape<T> done() {
            return new Shape<>(name, fields);
        }
    }
}
