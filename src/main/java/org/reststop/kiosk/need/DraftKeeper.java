package org.reststop.kiosk.need;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.KeptDraft;
import org.reststop.kiosk.screen.Background;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what somebody is writing on the disk, in case the power fails, and erases it when they go. JavaFX thread only;
 * the disk is written elsewhere, one write at a time: while one is on its way, only the latest of what was typed
 * meanwhile follows it, after a short pause that spares the disk. So at most a second of typing is lost.
 */
public final class DraftKeeper {
    private static final Logger log = LoggerFactory.getLogger(DraftKeeper.class);

    /** Of a power cut that is longer ago, the person will not have waited for the end. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Between two tries to erase: a disk that takes nothing is left alone for some seconds. */
    private static final int MOST_PAUSES = 30;

    private final Store store;
    private final Background background;
    private final Clock clock;
    private final Runnable pause;
    private final AtomicReference<Wish> wish = new AtomicReference<>(new Wish.Nothing());
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper();
    private @Nullable Wish done = wish.get();
    private boolean running;
    private int failures;

    /** What the disk shall hold. */
    private sealed interface Wish {
        /** No row. */
        record Nothing() implements Wish {}

        /** Whatever it holds now: somebody else is about to erase it. */
        record AsItIs() implements Wish {}

        /** This. */
        record Draft(KeptDraft draft) implements Wish {}
    }

    /** @param pause returns after less than a second; called in the background before each write */
    public DraftKeeper(Store store, Background background, Clock clock, Runnable pause) {
        this.store = store;
        this.background = background;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What was left by a power cut a moment ago; anything older is erased. For the background, once, before anything
     * else.
     */
    public Optional<KeptDraft> left() {
        return store.write(tx -> {
            Optional<KeptDraft> found = DraftTable.find(tx.session());
            Optional<KeptDraft> fresh = found.filter(draft ->
                    Duration.between(draft.savedAt(), clock.instant()).abs().compareTo(FRESH) <= 0);
            if (found.isPresent() && fresh.isEmpty()) {
                DraftTable.erase(tx.session());
            }
            return fresh;
        });
    }

    /** The disk holds a draft that somebody may go on with: from now on it is this keeper's to erase. */
    public void adopt(KeptDraft draft) {
        Wish found = new Wish.Draft(draft);
        wish.set(found);
        done = found;
    }

    /** Keeps this in place of what was kept. */
    void keep(KeptDraft draft) {
        wish.set(new Wish.Draft(draft));
        begin();
    }

    /** Writes nothing more, because the transaction that is about to store the need erases the row. */
    void hold() {
        wish.set(new Wish.AsItIs());
    }

    /** Leaves no trace; nothing happens if there is none. */
    public void erase() {
        refused.set(false);
        wish.set(new Wish.Nothing());
        begin();
    }

    /** Whether the disk did not take what is being written when it was last asked, so that a power cut would lose it. */
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    private void begin() {
        if (!running && !isDone()) {
            running = true;
            Wish wanted = wish.get();
            int pauses = Math.min(failures, MOST_PAUSES) + (wanted instanceof Wish.Draft ? 1 : 0);
            background.run(() -> work(pauses), this::ended, e -> failed(e, wanted));
        }
    }

    private boolean isDone() {
        Wish wanted = wish.get();
        return wanted.equals(done) || wanted instanceof Wish.AsItIs;
    }

    private Wish work(int pauses) {
        for (int i = 0; i < pauses; i++) {
            pause.run();
        }
        Wish wanted = wish.get();
        store.write(tx -> {
            // What was decided while this waited for its turn counts.
            if (wish.get() == wanted) {
                switch (wanted) {
                    case Wish.Nothing nothing -> DraftTable.erase(tx.session());
                    case Wish.AsItIs asItIs -> {}
                    case Wish.Draft(KeptDraft draft) -> DraftTable.put(tx.session(), draft);
                }
            }
            return wanted;
        });
        return wanted;
    }

    private void ended(Wish written) {
        running = false;
        failures = 0;
        refused.set(false);
        // After a hold, what the disk holds is not known.
        done = written instanceof Wish.AsItIs || wish.get() instanceof Wish.AsItIs ? null : written;
        begin();
    }

    private void failed(RuntimeException e, Wish tried) {
        running = false;
        // What the disk holds is not known: the write may have come to pass.
        done = null;
        failures++;
        refused.set(wish.get() instanceof Wish.Draft);
        if (failures == 1) {
            log.warn(
                    "What is being written is not kept over a power cut: {}",
                    e instanceof StoreException ? e.getMessage() : e.getClass().getSimpleName());
        }
        // What somebody typed comes again with the next key; what is to be erased comes by itself.
        if (wish.get() instanceof Wish.Nothing || wish.get() != tried) {
            begin();
        }
    }
}
