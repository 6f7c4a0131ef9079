package org.reststop.command.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of a demo by Ctrl-C or SIGTERM, at whatever moment it comes. Safe for any number of threads. */
final class Ending {
    private static final long SIGNAL_MILLIS = 500;
    private static final int SECONDS_TO_END = 20;

    private final Runnable tell;
    private final CountDownLatch signalled = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();
    private final List<AutoCloseable> parts = new ArrayList<>();

    /** @param tell says that everything is being stopped */
    Ending(Runnable tell) {
        this.tell = tell;
    }

    /** What a signal closes from now on, first to last. */
    synchronized void closes(AutoCloseable... inOrder) {
        parts.addAll(List.of(inOrder));
    }

    /**
     * Ctrl-C reaches the programs as well, and they may end before this one hears of it: gives the signal time to come,
     * and if it came, lets it do the rest.
     */
    void awaitSignal() {
        try {
            if (signalled.await(SIGNAL_MILLIS, TimeUnit.MILLISECONDS)) {
                TimeUnit.SECONDS.sleep(SECONDS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on the process ends by itself, and its exit has nothing more to do. */
    void over() {
        over.set(true);
    }

    /** Closes everything, also what was started but not yet known here, and ends this process with exit code 0. */
    void onSignal() {
        if (over.get()) {
            return;
        }
        signalled.countDown();
        tell.run();
        closeAll();
        ProcessHandle.current().children().forEach(Ending::end);
        Runtime.getRuntime().halt(0);
    }

    private synchronized void closeAll() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                // The last resort below ends whatever this left.
                continue;
            }
        }
    }

    private static void end(ProcessHandle child) {
        child.destroy();
        child.onExit()
                .completeOnTimeout(child, SECONDS_TO_END, TimeUnit.SECONDS)
                .join();
        child.destroyForcibly();
    }
}
