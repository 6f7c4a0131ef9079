package org.reststop.kiosk.keyboard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.Composition;
import org.reststop.kiosk.input.Suggestions;

/**
 * From letters to Chinese: what is being composed and what it may mean. Whoever is quicker than the engine is not made to
 * wait: letters show at once, and what follows a choice not yet known is done when it is. JavaFX thread only.
 */
final class Composing {
    private static final int MOST = 120;
    private static final int MOST_WORDS = 24;

    private final Suggesting engine;
    private final Supplier<String> left;
    private final Consumer<String> write;
    private final ReadOnlyObjectWrapper<Composition> composition = new ReadOnlyObjectWrapper<>(Composition.EMPTY);
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final Deque<Runnable> later = new ArrayDeque<>();
    private boolean settling;

    /** What is composed, once the offers are the engine's answer to it. */
    private @Nullable Composition answered;

    /**
     * @param left the text before the caret
     * @param write puts a text into the field
     */
    Composing(Suggesting engine, Supplier<String> left, Consumer<String> write) {
        this.engine = engine;
        this.left = left;
        this.write = write;
    }

    ReadOnlyObjectProperty<Composition> compositionProperty() {
        return composition.getReadOnlyProperty();
    }

    /** What is composed, as it is to be read: the chosen text and the letters, split into syllables. */
    ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What may be chosen, the likeliest first. */
    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return composition.get().isEmpty();
    }

    /** Does something in its turn: now, or when a choice made before has been carried out. */
    void inTurn(Runnable press) {
        if (settling) {
            later.add(press);
        } else {
            press.run();
        }
    }

    void type(char letter) {
        compose(composition.get().typed(letter));
    }

    /** Takes the last letter, or the last choice, back; a choice that is waited for is not made. */
    void erase() {
        later.clear();
        settling = false;
        compose(composition.get().erased());
    }

    /** Chooses, unless the letters have changed too much since it was offered. */
    void choose(Offer offer) {
        if (!offer.fits(composition.get())) {
            return;
        }
        if (offer.basis().isEmpty()) {
            commit(offer.text());
            return;
        }
        Composition next = composition.get().chose(offer.candidate());
        if (next.isDone()) {
            commit(next.text());
        } else {
            compose(next);
        }
    }

    /** Takes the likeliest for all letters, as soon as it is known, and does something then; at once if none are there. */
    void settle(Runnable then) {
        if (isEmpty()) {
            then.run();
            return;
        }
        settling = true;
        later.add(then);
        settleIfKnown();
    }

    /** Writes the letters as they are. */
    void keepLetters() {
        if (!isEmpty()) {
            write(composition.get().plain());
        }
    }

    /** Writes what is known to be likeliest now, and does what waited for it; letters that no answer came for stay letters. */
    void keep() {
        while (!isEmpty()) {
            Composition now = composition.get();
            Composition kept =
                    now.equals(answered) ? now.chose(offers.get().getFirst().candidate()) : now;
            List<Runnable> due = List.copyOf(later);
            later.clear();
            settling = false;
            write(kept.plain());
            due.forEach(this::inTurn);
        }
    }

    /** Drops the letters and all that is offered. */
    void drop() {
        later.clear();
        settling = false;
        clear();
    }

    /** Offers nothing more until something is typed. */
    void dropOffers() {
        if (isEmpty()) {
            clear();
        }
    }

    /** Offers words that may follow what stands before the caret. */
    void predict() {
        String before = left.get();
        engine.ask(
                all -> all.predict(before, MOST_WORDS),
                List.<String>of(),
                words -> offers.set(words.stream().map(Offer::following).toList()));
    }

    private void compose(Composition next) {
        if (next.isEmpty()) {
            clear();
            return;
        }
        composition.set(next);
        shown.set(next.plain());
        offers.set(offers.get().stream()
                .filter(offer -> !offer.basis().isEmpty() && offer.fits(next))
                .toList());
        answered = null;
        String before = left.get() + next.text();
        engine.ask(
                all -> all.suggest(next.letters(), before, MOST),
                Suggestions.none(next.letters()),
                suggestions -> suggested(next, suggestions));
    }

    private void suggested(Composition asked, Suggestions suggestions) {
        answered = asked;
        shown.set(asked.text() + suggestions.split());
        List<Candidate> candidates = suggestions.candidates().isEmpty()
                ? List.of(new Candidate(asked.letters(), asked.letters().length()))
                : suggestions.candidates();
        offers.set(candidates.stream().map(each -> Offer.ofLetters(each, asked)).toList());
        if (settling) {
            settleIfKnown();
        }
    }

    private void settleIfKnown() {
        if (!composition.get().equals(answered)) {
            return;
        }
        choose(offers.get().getFirst());
        if (isEmpty() && settling) {
            settling = false;
            List<Runnable> due = List.copyOf(later);
            later.clear();
            due.forEach(this::inTurn);
        }
    }

    private void commit(String text) {
        write(text);
        predict();
    }

    private void write(String text) {
        clear();
        write.accept(text);
    }

    private void clear() {
        engine.drop();
        answered = null;
        composition.set(Composition.EMPTY);
        shown.set("");
        offers.set(List.of());
    }
}
