package org.reststop.domain.need;

import java.util.Objects;

/** Who raised a need, as far as they wanted to tell. */
public sealed interface NeedAuthor {
    /** Nobody can be told what became of it, except by its receipt. */
    record Anonymous() implements NeedAuthor {}

    /** Somebody whom the rest stop knows. */
    record Known(long personId) implements NeedAuthor {}

    /**
     * Whoever answers a telephone.
     *
     * @param phone as {@link PhoneNumber} wants it
     */
    record Caller(String phone) implements NeedAuthor {
        public Caller {
            Objects.requireNonNull(phone, "phone");
        }

        /** Without the number, for logs. */
        @Override
        public String toString() {
            return "Caller[]";
        }
    }
}
