package org.reststop.kiosk.need;

import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.KeptDraft;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.PlaceName;

/** What somebody has answered so far; going back loses none of it. JavaFX thread only. */
final class Answers {
    private final UUID id;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final PhoneDigits phone = new PhoneDigits();
    private @Nullable Category category;
    private @Nullable PlaceName place;
    private @Nullable Patrol patrol;
    private NeedAuthor author = new NeedAuthor.Anonymous();

    /** @param id that the need will have */
    Answers(UUID id) {
        this.id = id;
    }

    void category(Category chosen) {
        category = chosen;
    }

    /** @throws IllegalStateException if none is chosen yet */
    Category category() {
        Category chosen = category;
        if (chosen == null) {
            throw new IllegalStateException("no category yet");
        }
        return chosen;
    }

    /** @param chosen null if it is at no place of the list */
    void place(@Nullable PlaceName chosen) {
        place = chosen;
    }

    @Nullable
    PlaceName place() {
        return place;
    }

    /** The place as it is stored; null if it was not told. */
    @Nullable
    String placeName() {
        PlaceName told = place;
        return told == null ? null : told.zh();
    }

    void patrol(Patrol urgency) {
        patrol = urgency;
    }

    /** How urgent a report is; null if it is none, or not told yet. */
    @Nullable
    Patrol patrol() {
        return patrol;
    }

    /** @param typed of whatever length */
    void words(String typed) {
        words.set(typed);
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    PhoneDigits phone() {
        return phone;
    }

    void author(NeedAuthor chosen) {
        author = chosen;
    }

    NeedAuthor author() {
        return author;
    }

    boolean isUrgent() {
        return category().rules().urgent();
    }

    NewNeed need() {
        return new NewNeed(id, category().code(), words.get(), placeName(), author, patrol);
    }

    /** As it survives a power cut. */
    KeptDraft draft(Photos photos, Instant now) {
        return new KeptDraft(id, category().code(), words.get(), photos.names(), now);
    }
}
