package org.reststop.hq.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that XML and JSON can both say. */
public sealed interface Node {
    /** Words. */
    record Text(String text) implements Node {}

    /** A number. */
    record Number(BigDecimal value) implements Node {}

    /** Yes or no. */
    record Flag(boolean value) implements Node {}

    /** {@code null}, an empty element. */
    record Nothing() implements Node {}

    /** Named values in their order. */
    record Branch(Map<String, Node> children) implements Node {
        public Branch {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
        }
    }

    /**
     * Several of a kind, in their order.
     *
     * @param element what XML calls each of them; JSON has an array without names
     */
    record Rows(String element, List<Node> items) implements Node {
        public Rows {
            items = List.copyOf(items);
        }
    }

    /** Words, or nothing if there are none. */
    static Node text(@Nullable String text) {
        return text == null || text.isEmpty() ? new Nothing() : new Text(text);
    }

    /** A number, or nothing. */
    static Node number(@Nullable BigDecimal value) {
        return value == null ? new Nothing() : new Number(value);
    }

    /** A whole number. */
    static Node number(long value) {
        return new Number(BigDecimal.valueOf(value));
    }
}
