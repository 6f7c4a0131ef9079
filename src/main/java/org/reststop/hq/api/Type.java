package org.reststop.hq.api;

import java.util.List;

/** What a value may be. */
public sealed interface Type {
    /** What needs no more words. */
    enum Plain implements Type {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        /** A date with a time and an offset, RFC 3339. */
        MOMENT,
        /** An absolute URL. */
        ADDRESS,
        UUID
    }

    /** One of these words. */
    record Choice(List<String> words) implements Type {
        public Choice {
            words = List.copyOf(words);
        }

        /** One of these words. */
        public static Choice of(String... words) {
            return new Choice(List.of(words));
        }
    }

    /**
     * Several.
     *
     * @param element what XML calls each
     */
    record Several(String element, Type item) implements Type {}

    /** What a shape describes. */
    record Of(Shape<?> shape) implements Type {}
}
