package org.reststop.hq.need;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.NeedChange;

/** Where categories and their phrases are edited and sent to all kiosks. Safe to call from any thread. */
public final class CategoryOffice {
    /** The most that people may choose from: more would not stand on a kiosk's glass. */
    static final int MOST = 15;

    private final Store store;
    private final FeedPublisher feed;

    public CategoryOffice(Store store, FeedPublisher feed) {
        this.store = store;
        this.feed = feed;
    }

    /** What came of an edit. */
    enum Outcome {
        DONE,
        /** Somebody has edited the category meanwhile. */
        CLASH,
        /** A text is missing or too long, or a number out of its range. */
        BROKEN,
        /** There would be more than {@link #MOST} to choose from, or none. */
        TOO_MANY
    }

    /** The categories in force. */
    public CategoryBook book() {
        return store.read(CategoryOffice::book);
    }

    static CategoryBook book(StatelessSession session) {
        return CategoryBook.of(new Categories_(session).findEdited());
    }

    /**
     * Publishes the next edition of a category, or a new one.
     *
     * @param base the revision that was edited; 0 for one that comes with the program, and for a new one
     */
    Outcome save(String code, long base, CategoryWords words, CategoryRules rules, List<Phrase> phrases) {
        boolean sound = Category.isCode(code)
                && words.fits()
                && rules.fits()
                && phrases.size() <= Category.MAX_PHRASES
                && phrases.stream().allMatch(Phrase::fits);
        if (!sound) {
            return Outcome.BROKEN;
        }
        try {
            return publish(code, base, words, rules, phrases);
        } catch (StoreException e) {
            // Of two new ones at once the database takes one.
            if (store.read(session -> revision(new Categories_(session).findEdited(), code)) == base) {
                throw e;
            }
            return Outcome.CLASH;
        }
    }

    private static long revision(List<Category> edited, String code) {
        return edited.stream()
                .filter(category -> category.code().equals(code))
                .mapToLong(Category::revision)
                .findFirst()
                .orElse(0);
    }

    private Outcome publish(String code, long base, CategoryWords words, CategoryRules rules, List<Phrase> phrases) {
        return store.write(tx -> {
            List<Category> edited = new Categories_(tx.session()).findEdited();
            if (revision(edited, code) != base) {
                return Outcome.CLASH;
            }
            Category next = new Category(code, base + 1, words, rules, phrases);
            CategoryBook after = with(edited, next);
            int choices = (next.isPatrol() ? after.hazards() : after.choices()).size();
            if (choices > MOST || choices == 0) {
                return Outcome.TOO_MANY;
            }
            if (!write(tx.session(), next, base)) {
                return Outcome.CLASH;
            }
            feed.publish(
                    tx.session(), new NeedChange.CategoryPublished(code, next.revision(), words, rules, phrases), null);
            return Outcome.DONE;
        });
    }

    /** False if somebody else was quicker: of two at once the database lets one through. */
    private static boolean write(StatelessSession session, Category next, long base) {
        if (base > 0) {
            int held = session.createMutationQuery(
                            "update Category c set c.revision = :next where c.code = :code and c.revision = :base")
                    .setParameter("next", next.revision())
                    .setParameter("code", next.code())
                    .setParameter("base", base)
                    .executeUpdate();
            if (held == 0) {
                return false;
            }
            session.update(next);
        } else {
            session.insert(next);
        }
        return true;
    }

    private static CategoryBook with(List<Category> edited, Category next) {
        return CategoryBook.of(Stream.concat(
                        edited.stream().filter(category -> !category.code().equals(next.code())), Stream.of(next))
                .toList());
    }
}
