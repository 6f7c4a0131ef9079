package org.reststop.command.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells that something goes on and how long it takes, on a terminal second by second. For one thread. */
public final class Steps {
    /** What a step does. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    private final PrintWriter out;
    private final boolean terminal;

    /** @param terminal whether a line may be written over */
    public Steps(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Runs a step under its title and returns what it returned. */
    public <T> T run(String title, Work<T> work) throws IOException {
        long began = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        out.print(title + " …");
        out.flush();
        Thread ticker = Thread.ofVirtual().start(() -> tick(title, began, done));
        boolean well = false;
        try {
            T result = work.run();
            well = true;
            return result;
        } finally {
            done.countDown();
            join(ticker);
            String seconds = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - began) / 1e9);
            out.println((terminal ? "\r" + title + " …" : "") + (well ? " ✓ " : " ✗ ") + seconds);
            out.flush();
        }
    }

    private void tick(String title, long began, CountDownLatch done) {
        try {
            while (!done.await(1, TimeUnit.SECONDS)) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                out.print(terminal ? "\r" + title + " … " + seconds + " s" : ".");
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread ticker) {
        try {
            ticker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
