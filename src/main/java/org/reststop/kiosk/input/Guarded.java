package org.reststop.kiosk.input;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine on a thread of its own that is given up, thread and all, when it throws or does not answer. Loading starts
 * at once and may take its time.
 */
final class Guarded implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private final String name;
    private final ExecutorService thread;
    private final Future<? extends InputEngine> engine;
    private volatile boolean broken;

    Guarded(String name, Callable<? extends InputEngine> loading, ThreadFactory threads) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(threads);
        this.engine = thread.submit(loading);
    }

    boolean isBroken() {
        return broken;
    }

    /** The engine's answer; empty if it is given up, and while it loads for longer than {@code patience}. */
    <T> Optional<T> ask(Function<? super InputEngine, T> question, Duration patience) {
        if (broken) {
            return Optional.empty();
        }
        boolean loaded = engine.isDone();
        Future<T> answer = thread.submit(() -> question.apply(engine.get()));
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof ExecutionException inner ? inner.getCause() : e.getCause();
            giveUp("it failed", cause);
        } catch (TimeoutException e) {
            answer.cancel(false);
            if (loaded) {
                giveUp("it did not answer within " + patience.toMillis() + " ms", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Hands over work whose end nobody waits for. */
    void tell(Consumer<? super InputEngine> order) {
        if (!broken) {
            thread.execute(() -> {
                if (engine.state() == Future.State.SUCCESS) {
                    order.accept(engine.resultNow());
                }
            });
        }
    }

    private void giveUp(String why, @Nullable Throwable cause) {
        broken = true;
        thread.shutdownNow();
        LOG.warn("The {} input engine is given up: {}", name, why, cause);
    }

    @Override
    public void close() {
        broken = true;
        thread.shutdownNow();
    }
}
