package org.reststop.kiosk.sync;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.HqClient.Ended;
import org.reststop.sync.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a connection to HQ open, on which HQ says when there is news. What is new comes by an exchange; so nothing is
 * lost where the connection is not there. Every method may be called from any thread; none waits but {@link #close}.
 */
final class WakeCall implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WakeCall.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    /** An HQ that is older than this kiosk may be upgraded some day. */
    private static final Duration TOO_OLD = Duration.ofHours(1);

    /** Three of HQ's beats: a connection that is silent for longer is dead, whatever the system believes. */
    private static final Duration SILENCE = Duration.ofSeconds(65);

    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final int LONGEST_SPREAD_MS = 600_000;

    private final HqClient hq;
    private final Supplier<String> secret;
    private final BooleanSupplier open;
    private final Consumer<Duration> onNews;
    private final RandomGenerator random;
    private final Pause pause;
    private volatile boolean closed;
    private volatile long heardAt;
    private int failures;
    private @Nullable Thread thread;

    /**
     * @param secret proves this kiosk to HQ now
     * @param open whether the line may be used now
     * @param onNews is told how long the exchange may wait that fetches the news; zero for an emergency
     */
    WakeCall(
            HqClient hq,
            Supplier<String> secret,
            BooleanSupplier open,
            Consumer<Duration> onNews,
            RandomGenerator random,
            Pause pause) {
        this.hq = hq;
        this.secret = secret;
        this.open = open;
        this.onNews = onNews;
        this.random = random;
        this.pause = pause;
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("wake").start(this::run);
    }

    /** The line may have become free. */
    void wake() {
        pause.wake();
    }

    private void run() {
        try {
            while (!closed) {
                if (open.getAsBoolean()) {
                    rest(call());
                } else {
                    pause.await(LONGEST_NAP.toNanos());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rest(Duration rest) throws InterruptedException {
        long due = pause.nanos() + rest.toNanos();
        for (long left = due - pause.nanos(); left > 0 && !closed; left = due - pause.nanos()) {
            pause.await(left);
        }
    }

    /** Stays as long as the connection holds; says how long to wait before the next. */
    private Duration call() throws InterruptedException {
        heardAt = pause.nanos();
        EventReader reader = new EventReader(this::event);
        Consumer<ByteBuffer> bytes = buffer -> {
            heardAt = pause.nanos();
            reader.read(buffer);
        };
        HttpRequest request = HttpRequest.newBuilder(hq.at(Protocol.WAKE_PATH))
                .header("Authorization", "Bearer " + secret.get())
                .header("Accept", "text/event-stream")
                .build();
        CompletableFuture<Ended> call = hq.listen(request, bytes, this::connected);
        call.whenComplete((status, failure) -> pause.wake());
        while (!call.isDone() && !closed && open.getAsBoolean() && pause.nanos() - heardAt < SILENCE.toNanos()) {
            pause.await(SILENCE.toNanos() / 4);
        }
        if (!call.isDone()) {
            call.cancel(true);
            return retry();
        }
        return ended(call);
    }

    private Duration ended(CompletableFuture<Ended> call) throws InterruptedException {
        try {
            Ended end = call.get();
            return switch (end.status()) {
                case 200 -> {
                    failures = 0;
                    yield spread(FIRST_RETRY);
                }
                case 404, 405 -> TOO_OLD;
                default -> {
                    Duration rest = retry();
                    yield end.retryAfter()
                            .filter(asked -> asked.compareTo(rest) > 0)
                            .orElse(rest);
                }
            };
        } catch (ExecutionException e) {
            log.debug("The connection on which HQ says that there is news broke off: {}", e.toString());
            return retry();
        }
    }

    /** What was published while it was not connected, HQ has told nobody. */
    private void connected() {
        failures = 0;
        onNews.accept(spread(FIRST_RETRY));
    }

    private void event(String name, String data) {
        switch (name) {
            case Protocol.EMERGENCY -> onNews.accept(Duration.ZERO);
            case Protocol.POKE -> {
                int most = data.matches("\\d{1,6}") ? Math.min(Integer.parseInt(data), LONGEST_SPREAD_MS) : 0;
                onNews.accept(Duration.ofMillis(1 + (long) (most * random.nextDouble())));
            }
            default -> log.debug("HQ says something that this version does not know");
        }
    }

    private Duration retry() {
        failures++;
        Duration usual = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        return spread(usual.compareTo(LONGEST_RETRY) < 0 ? usual : LONGEST_RETRY);
    }

    private Duration spread(Duration longest) {
        return Duration.ofNanos((long) (longest.toNanos() * (0.5 + random.nextDouble() / 2)));
    }

    /** Hangs up. */
    @Override
    public void close() {
        closed = true;
        pause.wake();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        try {
            if (running != null && !running.join(LONGEST_CLOSE)) {
                log.warn("The open connection has not ended within {}", LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
