package org.reststop.kiosk.screen;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The door away from the JavaFX thread: whatever waits for a disk or a network goes through it. Its answers come back
 * on the JavaFX thread.
 */
public final class Background {
    private final Executor executor;
    private final FxThread fx;

    /** @param executor one that may block, virtual threads in the program; in tests one that runs at once */
    public Background(Executor executor, FxThread fx) {
        this.executor = executor;
        this.fx = fx;
    }

    /**
     * Runs {@code work} elsewhere and hands its answer over on the JavaFX thread. What either throws reaches the thread's
     * handler of uncaught exceptions, which logs it once; {@code failed} is told so that the screen can say so.
     */
    public <T> void run(Supplier<T> work, Consumer<? super T> then, Consumer<? super RuntimeException> failed) {
        executor.execute(() -> {
            T answer;
            try {
                answer = work.get();
            } catch (RuntimeException e) {
                fx.run(() -> failed.accept(e));
                return;
            }
            fx.run(() -> then.accept(answer));
        });
    }
}
