package org.reststop.kiosk.input;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/**
 * Asks a good engine, and a lesser one when the good one throws, hangs, is damaged or still loads; without either it
 * suggests nothing and the letters stay. Every call returns within a second and never throws for what an engine does.
 * It waits, so never call it on the JavaFX thread; one caller at a time.
 *
 * <p>A good engine that was given up is loaded anew for the next person, a few times.
 */
public final class SafeInput implements InputEngine, AutoCloseable {
    /** How long each of the two may take; both together stay under a second. */
    static final Duration PATIENCE = Duration.ofMillis(450);

    private static final int SECOND_CHANCES = 3;

    private final Callable<? extends InputEngine> loading;
    private final ThreadFactory threads;
    private final Duration patience;
    private final Duration lesserPatience;
    private final Guarded lesser;
    private Guarded good;
    private int chances = SECOND_CHANCES;

    /**
     * Starts loading both, in the background.
     *
     * @param loading makes the good engine; may take seconds, may throw
     * @param lesserLoading makes the other
     * @param threads daemon threads of the platform: an engine that hangs keeps its thread for good
     */
    public SafeInput(
            Callable<? extends InputEngine> loading,
            Callable<? extends InputEngine> lesserLoading,
            ThreadFactory threads) {
        this(loading, lesserLoading, threads, PATIENCE, PATIENCE);
    }

    SafeInput(
            Callable<? extends InputEngine> loading,
            Callable<? extends InputEngine> lesserLoading,
            ThreadFactory threads,
            Duration patience,
            Duration lesserPatience) {
        this.loading = loading;
        this.threads = threads;
        this.patience = patience;
        this.lesserPatience = lesserPatience;
        this.good = new Guarded("good", loading, threads);
        this.lesser = new Guarded("lesser", lesserLoading, threads);
    }

    @Override
    public Suggestions suggest(String letters, String left, int most) {
        return letters.isEmpty()
                ? Suggestions.none(letters)
                : ask(engine -> engine.suggest(letters, left, most), Suggestions.none(letters));
    }

    @Override
    public List<String> predict(String left, int most) {
        return left.isEmpty() ? List.of() : ask(engine -> engine.predict(left, most), List.of());
    }

    @Override
    public List<Double> weigh(String left, List<String> texts) {
        return ask(engine -> engine.weigh(left, texts), InputEngine.super.weigh(left, texts));
    }

    @Override
    public void forget() {
        if (good.isBroken() && chances > 0) {
            chances--;
            good = new Guarded("good", loading, threads);
        }
        for (Guarded each : List.of(good, lesser)) {
            each.tell(InputEngine::forget);
        }
    }

    private <T> T ask(Function<InputEngine, T> question, T nothing) {
        Optional<T> answer = good.ask(question, patience);
        if (answer.isEmpty()) {
            answer = lesser.ask(question, lesserPatience);
        }
        return answer.isPresent() ? answer.get() : nothing;
    }

    /** Stops both; nothing is suggested from now on. */
    @Override
    public void close() {
        good.close();
        lesser.close();
    }
}
