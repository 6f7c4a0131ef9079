package org.reststop.kiosk.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.Wants.Wanted;
import org.reststop.store.StoreException;
import org.reststop.store.attachment.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches contents from HQ one after another, in parts, on a virtual thread of its own. Facts come first: before each
 * part it looks whether the line is free. What breaks off goes on where the file on disk ends, also after a restart, and
 * nothing counts as arrived that is not what its name says. Every method may be called from any thread; none waits but
 * {@link #close}.
 */
final class Fetcher implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);
    private static final Duration LONGEST_NAP = Duration.ofMinutes(10);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final Wants wants;
    private final FetchLine line;
    private final Uploader.Gate gate;
    private final RandomGenerator random;
    private final Pause pause;
    private final Courtesy courtesy;
    private final PartSize size = new PartSize();
    private final Set<String> passedOver = new HashSet<>();
    private volatile boolean closed;
    private int failures;
    private @Nullable Thread thread;

    Fetcher(Wants wants, FetchLine line, Uploader.Gate gate, RandomGenerator random, Pause pause) {
        this.wants = wants;
        this.line = line;
        this.gate = gate;
        this.random = random;
        this.pause = pause;
        this.courtesy = new Courtesy(pause);
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("fetch").start(this::run);
    }

    /** The line may have become free, or there may be something new to fetch. */
    void wake() {
        pause.wake();
    }

    /** Somebody is about to do something that he waits for. */
    void giveWay() {
        courtesy.visited();
    }

    private void run() {
        try {
            while (!closed) {
                while (!closed && !gate.getAsBoolean()) {
                    pause.await(LONGEST_NAP.toNanos());
                }
                Duration rest = closed ? LONGEST_NAP : round();
                if (rest.isZero()) {
                    pause.await(LONGEST_NAP.toNanos());
                } else {
                    rest(rest);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever wakes it early does not make it forget that HQ wants to be left alone. */
    private void rest(Duration rest) throws InterruptedException {
        long due = pause.nanos() + rest.toNanos();
        for (long left = due - pause.nanos(); left > 0 && !closed; left = due - pause.nanos()) {
            pause.await(left);
        }
    }

    /** Fetches all that can be fetched now; says how long to leave HQ alone, zero if nothing is left to do. */
    private Duration round() throws InterruptedException {
        try {
            for (Optional<Wanted> next = next(); next.isPresent(); next = next()) {
                Optional<Duration> rest = fetch(next.get());
                if (rest.isPresent()) {
                    return rest.get();
                }
                failures = 0;
            }
            return Duration.ZERO;
        } catch (IOException | StoreException e) {
            log.warn("Media wait: {}", e.getMessage());
            return backOff(Optional.empty());
        } catch (RuntimeException e) {
            log.error("Media wait, which should not be", e);
            return backOff(Optional.empty());
        } finally {
            passedOver.clear();
        }
    }

    private Optional<Wanted> next() throws IOException {
        return closed ? Optional.empty() : wants.next(passedOver);
    }

    /** Empty once there is no more to do for it now. */
    private Optional<Duration> fetch(Wanted wanted) throws IOException, InterruptedException {
        for (long offset = length(wanted.part()); offset < wanted.bytes(); offset = length(wanted.part())) {
            if (!isFree()) {
                return Optional.of(Duration.ofMillis(1));
            }
            long before = pause.nanos();
            FetchReply reply = line.fetch(wanted, offset, size.bytes());
            size.took(pause.nanos() - before, reply instanceof FetchReply.Later);
            switch (reply) {
                case FetchReply.Part(byte[] bytes) -> append(wanted.part(), offset, bytes);
                case FetchReply.Gone(String detail) -> {
                    passedOver.add(wanted.sha256());
                    log.info("A notice's medium cannot be fetched: {}", detail);
                    return Optional.empty();
                }
                case FetchReply.Later(String detail, Optional<Duration> retryAfter) -> {
                    log.info("Media wait: {}", detail);
                    return Optional.of(backOff(retryAfter));
                }
            }
        }
        return check(wanted);
    }

    private Optional<Duration> check(Wanted wanted) throws IOException {
        if (Files.size(wanted.part()) == wanted.bytes()
                && Sha256.of(wanted.part()).equals(wanted.sha256())) {
            wants.arrived(wanted);
            log.info("A notice's medium of {} bytes is here", wanted.bytes());
            return Optional.empty();
        }
        Files.delete(wanted.part());
        log.warn("A notice's medium was changed on its way and is fetched again");
        return Optional.of(backOff(Optional.empty()));
    }

    private static void append(Path part, long offset, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(part, options, ownerOnly)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, offset + left.position());
            }
            channel.force(true);
        }
    }

    private static long length(Path part) throws IOException {
        try {
            return Files.size(part);
        } catch (NoSuchFileException none) {
            return 0;
        }
    }

    /** Lets a person go first; false if the line is wanted for something else. */
    private boolean isFree() throws InterruptedException {
        long due = pause.nanos();
        for (long left = courtesy.left(due); left > 0 && !closed; left = courtesy.left(due)) {
            pause.await(left);
        }
        return !closed && gate.getAsBoolean();
    }

    private Duration backOff(Optional<Duration> wanted) {
        failures++;
        Duration usual = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration longest = usual.compareTo(LONGEST_RETRY) < 0 ? usual : LONGEST_RETRY;
        Duration spread = Duration.ofNanos((long) (longest.toNanos() * (0.5 + random.nextDouble() / 2)));
        return wanted.filter(wait -> wait.compareTo(spread) > 0).orElse(spread);
    }

    /** Waits for the part that is on its way, ten seconds at the most. Its line is to be closed before. */
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
                log.warn("The part of a medium that is on its way has not ended within {}", LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
