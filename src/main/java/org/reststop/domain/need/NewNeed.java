package org.reststop.domain.need;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A need that somebody wants to raise.
 *
 * @param id UUIDv7, drawn when they began to write: however often it is sent, it is one need
 * @param category a category's code
 * @param words as typed
 */
public record NewNeed(UUID id, String category, String words, NeedAuthor author) {
    public NewNeed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(author, "author");
    }

    /** What has to be put right first, if anything. */
    public Optional<NeedProblem> problem(CategoryBook categories) {
        if (categories.find(category).isEmpty()) {
            return Optional.of(NeedProblem.CATEGORY_MISSING);
        }
        if (NeedText.clean(words).isEmpty()) {
            return Optional.of(NeedProblem.EMPTY);
        }
        if (NeedText.excess(words) > 0) {
            return Optional.of(NeedProblem.TOO_LONG);
        }
        return author instanceof NeedAuthor.Caller(String phone) && !PhoneNumber.isPlausible(phone)
                ? Optional.of(NeedProblem.PHONE_WRONG)
                : Optional.empty();
    }

    /** Without what somebody wrote, for logs. */
    @Override
    public String toString() {
        return "NewNeed[" + id + "]";
    }
}
