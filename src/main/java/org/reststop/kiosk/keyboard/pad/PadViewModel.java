package org.reststop.kiosk.keyboard.pad;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.input.hand.Candidate;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.keyboard.keys.Delays;
import org.reststop.kiosk.screen.Background;

/**
 * Characters written by hand, one after another in two boxes. One is done when the finger starts in the other box, when
 * it pauses for long, or when what it means is chosen; what it was taken for can still be changed until the next stroke.
 * JavaFX thread only.
 */
public final class PadViewModel {
    /** How many characters may stand beside one another. */
    public static final int BOXES = 2;

    /** Slow writers lift the finger for a second between strokes. */
    static final Duration PAUSE = Duration.ofMillis(2200);

    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final Background background;
    private final Delays delays;
    private final Paper paper;
    private final List<ReadOnlyIntegerWrapper> strokes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> meanings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper();
    private final Deque<Drawn> unwritten = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private @Nullable HandwritingEngine engine;
    private @Nullable Drawn current;
    private @Nullable String taken;
    private Runnable callOff = () -> {};

    /** The text that characters go into. */
    public interface Paper {
        /** Puts a character at the caret. */
        void write(String character);

        /** Puts a character in place of the one that was written last. */
        void rewrite(String before, String character);

        /**
         * Orders candidates by what stands before the caret, and tells the order later or at once.
         *
         * @param wanted false as soon as the order is of no use to anybody; asked on the JavaFX thread
         */
        void weigh(List<Candidate> candidates, BooleanSupplier wanted, Consumer<List<Candidate>> ordered);
    }

    /** @param delays after which a pause is a pause */
    public PadViewModel(Background background, Delays delays, Paper paper) {
        this.background = background;
        this.delays = delays;
        this.paper = paper;
        for (int i = 0; i < BOXES; i++) {
            strokes.add(new ReadOnlyIntegerWrapper());
        }
    }

    /** The engine that reads, once it is there. */
    public void use(HandwritingEngine reader) {
        engine = reader;
    }

    /** Whether anything can be read. */
    public boolean isReady() {
        return engine != null;
    }

    /** How many strokes stand in a box. */
    public ReadOnlyIntegerProperty strokesProperty(int box) {
        return strokes.get(box).getReadOnlyProperty();
    }

    /** What the character in work, or the one just written, may be; the likeliest first. */
    public ReadOnlyObjectProperty<List<String>> meaningsProperty() {
        return meanings.getReadOnlyProperty();
    }

    /** Whether the character written last came to nothing because nobody could read it. */
    public ReadOnlyBooleanProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Whether there is ink. */
    public boolean isEmpty() {
        return current == null;
    }

    /** The finger comes down in a box. */
    public void begin(int box) {
        callOff.run();
        unread.set(false);
        Drawn before = current;
        if (before != null && before.box != box) {
            finish(before);
        }
        if (current == null) {
            taken = null;
            meanings.set(List.of());
            current = new Drawn(box, new Reading(background, engine));
        }
    }

    /** The finger lifts: the character in work has one stroke more, if it stands in this box. */
    public void end(int box, Stroke stroke) {
        Drawn drawn = current;
        if (drawn != null && drawn.box == box && stroke.points() > 0) {
            drawn.strokes.add(stroke);
            changed(drawn);
        }
    }

    /** Takes the last stroke back. */
    public void strokeBack() {
        Drawn drawn = current;
        if (drawn != null && !drawn.strokes.isEmpty()) {
            drawn.strokes.removeLast();
            changed(drawn);
        }
    }

    /** Wipes the character in work away. */
    public void wipe() {
        Drawn drawn = current;
        if (drawn != null) {
            drawn.version++;
            drawn.reading.drop();
            letGo(drawn);
            meanings.set(List.of());
        }
    }

    /** The person says what the character in work is, or the one just written; what is not offered now is not taken. */
    public void choose(String meaning) {
        if (!meanings.get().contains(meaning)) {
            return;
        }
        Drawn drawn = current;
        String before = taken;
        taken = null;
        if (drawn != null) {
            drawn.version++;
            drawn.reading.drop();
            drawn.meanings = List.of(meaning);
            finish(drawn);
        } else if (before != null) {
            paper.rewrite(before, meaning);
        }
        taken = null;
        meanings.set(List.of());
    }

    /** Does something behind all that has been written by hand, as soon as that has been read. */
    public void settle(Runnable then) {
        Drawn drawn = current;
        if (drawn != null) {
            finish(drawn);
        }
        later.add(then);
        writeInOrder();
    }

    /** Writes all that is on its way as what it is known to be now, without waiting for the engine. */
    public void keep() {
        Drawn drawn = current;
        if (drawn != null) {
            finish(drawn);
        }
        for (Drawn waiting : List.copyOf(unwritten)) {
            giveUp(waiting);
        }
    }

    /** The character written last stays what it is; ink still means what it may mean. */
    public void dropOffers() {
        taken = null;
        if (current == null) {
            meanings.set(List.of());
        }
    }

    /** Drops the ink and all that is offered. */
    public void drop() {
        unwritten.forEach(drawn -> {
            drawn.version++;
            drawn.reading.drop();
        });
        unwritten.clear();
        later.clear();
        wipe();
        taken = null;
        meanings.set(List.of());
    }

    private void changed(Drawn drawn) {
        callOff.run();
        strokes.get(drawn.box).set(drawn.strokes.size());
        drawn.meanings = null;
        if (drawn.strokes.isEmpty()) {
            wipe();
            return;
        }
        int version = ++drawn.version;
        drawn.reading.read(drawn.strokes, candidates -> {
            drawn.before = candidates.stream().map(Candidate::text).toList();
            paper.weigh(candidates, () -> drawn.version == version, ordered -> {
                if (drawn.version == version) {
                    read(drawn, ordered);
                }
            });
        });
        callOff = delays.after(PAUSE, () -> {
            if (drawn == current) {
                finish(drawn);
            }
        });
    }

    private void read(Drawn drawn, List<Candidate> candidates) {
        drawn.meanings = candidates.stream().map(Candidate::text).toList();
        drawn.before = drawn.meanings;
        if (drawn == current) {
            meanings.set(drawn.meanings);
        }
        writeInOrder();
    }

    private void finish(Drawn drawn) {
        letGo(drawn);
        if (!drawn.strokes.isEmpty()) {
            unwritten.add(drawn);
            delays.after(PATIENCE, () -> giveUp(drawn));
            writeInOrder();
        }
    }

    /** An engine that does not answer must not hold up what comes behind. */
    private void giveUp(Drawn drawn) {
        if (drawn.meanings == null) {
            drawn.reading.drop();
            drawn.meanings = drawn.before;
            writeInOrder();
        }
    }

    /** The box is free for another character. */
    private void letGo(Drawn drawn) {
        callOff.run();
        current = null;
        strokes.get(drawn.box).set(0);
    }

    private void writeInOrder() {
        while (!unwritten.isEmpty()) {
            List<String> read = unwritten.getFirst().meanings;
            if (read == null) {
                return;
            }
            unwritten.removeFirst();
            unread.set(read.isEmpty());
            if (!read.isEmpty()) {
                paper.write(read.getFirst());
                boolean newest = current == null && unwritten.isEmpty();
                taken = newest ? read.getFirst() : null;
                if (newest) {
                    meanings.set(read);
                }
            }
        }
        while (unwritten.isEmpty() && !later.isEmpty()) {
            later.poll().run();
        }
    }
}
