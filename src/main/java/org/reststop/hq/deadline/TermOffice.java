package org.reststop.hq.deadline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.store.Store;
import org.reststop.store.StoreException;

/** Where the terms of categories are edited. What was promised before stays as it is. Safe to call from any thread. */
public final class TermOffice {
    private final Store store;

    public TermOffice(Store store) {
        this.store = store;
    }

    /** @param revision 0 if the terms are as they come with the program */
    public record Row(Category category, Terms terms, long revision) {}

    /** What came of an edit. */
    enum Outcome {
        DONE,
        /** Somebody has edited them meanwhile. */
        CLASH,
        /** A number is out of its range. */
        BROKEN,
        MISSING
    }

    /** Of every category, in their order. */
    List<Row> rows() {
        return store.read(session -> {
            Map<String, CategoryTerms> edited = new DeadlineQueries_(session)
                    .findTerms().stream().collect(Collectors.toMap(CategoryTerms::code, terms -> terms));
            return CategoryBook.of(new Categories_(session).findEdited()).all().stream()
                    .map(category -> row(category, edited.get(category.code())))
                    .toList();
        });
    }

    private static Row row(Category category, @Nullable CategoryTerms edited) {
        return edited == null
                ? new Row(category, Terms.usual(category.rules()), 0)
                : new Row(category, edited.terms(), edited.revision());
    }

    /** @param base the revision that was edited */
    Outcome save(String code, long base, Terms terms) {
        Optional<Row> before = rows().stream()
                .filter(row -> row.category().code().equals(code))
                .findFirst();
        if (before.isEmpty()) {
            return Outcome.MISSING;
        }
        if (!terms.fits()) {
            return Outcome.BROKEN;
        }
        try {
            return write(new CategoryTerms(code, base + 1, terms), base);
        } catch (StoreException e) {
            // Of two first edits at once the database takes one.
            if (store.read(session -> session.get(CategoryTerms.class, code)) == null || base > 0) {
                throw e;
            }
            return Outcome.CLASH;
        }
    }

    private Outcome write(CategoryTerms next, long base) {
        return store.write(tx -> {
            CategoryTerms held = tx.session().get(CategoryTerms.class, next.code(), LockMode.PESSIMISTIC_WRITE);
            if ((held == null ? 0 : held.revision()) != base) {
                return Outcome.CLASH;
            }
            if (held == null) {
                tx.session().insert(next);
            } else {
                tx.session().update(next);
            }
            return Outcome.DONE;
        });
    }
}
