package org.reststop.domain.need;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that somebody wants to raise.
 *
 * @param id UUIDv7, drawn when they began to write: however often it is sent, it is one need
 * @param category a category's code
 * @param words as typed
 * @param place at the station, as chosen from its list; null if it was not told
 * @param patrol how urgent a mobile grid worker reports it; null if it is no such report
 */
public record NewNeed(
        UUID id,
        String category,
        String words,
        @Nullable String place,
        NeedAuthor author,
        @Nullable Patrol patrol) {
    /** Without a place. */
    public NewNeed(UUID id, String category, String words, NeedAuthor author) {
        this(id, category, words, null, author);
    }

    /** As anybody raises it, and not on a patrol. */
    public NewNeed(UUID id, String category, String words, @Nullable String place, NeedAuthor author) {
        this(id, category, words, place, author, null);
    }

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
