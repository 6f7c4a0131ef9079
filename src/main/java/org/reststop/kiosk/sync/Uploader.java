package org.reststop.kiosk.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.sync.Parcels.Parcel;
import org.reststop.kiosk.sync.UploadReply.Holds;
import org.reststop.store.StoreException;
import org.reststop.store.attachment.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings parcels to HQ one after another, in parts, on a virtual thread of its own. Facts come first: before each part
 * it looks whether the line is free, and a part is small enough to be over in about a second. What breaks off goes on
 * where HQ says that it stands. Every method may be called from any thread; none waits but {@link #close}.
 */
final class Uploader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Uploader.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);
    private static final Duration LONGEST_NAP = Duration.ofMinutes(10);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    /** HQ may have been wrong about a content twice, but not for ever. */
    private static final int MOST_DIFFERENCES = 3;

    private final Parcels parcels;
    private final UploadLine line;
    private final Gate gate;
    private final Supplier<@Nullable UUID> epoch;
    private final RandomGenerator random;
    private final Pause pause;
    private final Courtesy courtesy;
    private final PartSize size = new PartSize();
    private final Set<String> passedOver = new HashSet<>();
    private volatile boolean closed;
    private int failures;
    private int differences;
    private boolean broken;
    private @Nullable Thread thread;

    /** Says whether the line may be used for what is large. */
    @FunctionalInterface
    interface Gate extends BooleanSupplier {}

    /** @param epoch of HQ's feed as it is known now */
    Uploader(
            Parcels parcels,
            UploadLine line,
            Gate gate,
            Supplier<@Nullable UUID> epoch,
            RandomGenerator random,
            Pause pause) {
        this.parcels = parcels;
        this.line = line;
        this.gate = gate;
        this.epoch = epoch;
        this.random = random;
        this.pause = pause;
        this.courtesy = new Courtesy(pause);
    }

    synchronized void start() {
        thread = Thread.ofVirtual().name("upload").start(this::run);
    }

    /** The line may have become free, or there may be a new parcel. */
    void wake() {
        pause.wake();
    }

    /** Somebody is about to do something that he waits for. */
    void giveWay() {
        courtesy.visited();
    }

    private void run() {
        Duration rest = Duration.ZERO;
        try {
            while (!closed) {
                long due = pause.nanos() + rest.toNanos();
                rest = LONGEST_NAP;
                // Whoever wakes it early only wants it to look sooner, not to forget that HQ wants to be left alone.
                for (long left = due - pause.nanos(); left > 0 && !closed; left = due - pause.nanos()) {
                    pause.await(left);
                }
                while (!closed && !gate.getAsBoolean()) {
                    pause.await(LONGEST_NAP.toNanos());
                }
                rest = closed ? rest : round();
                if (rest.isZero()) {
                    passedOver.clear();
                    pause.await(LONGEST_NAP.toNanos());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings all that can be brought now; says how long to leave HQ alone, zero if nothing is left to do. */
    private Duration round() throws InterruptedException {
        try {
            for (Optional<Parcel> next = next(); next.isPresent(); next = next()) {
                Optional<Duration> rest = bring(next.get());
                if (rest.isPresent()) {
                    return rest.get();
                }
                failures = 0;
                broken = false;
            }
            return passedOver.isEmpty() ? Duration.ZERO : LONGEST_RETRY;
        } catch (IOException | StoreException e) {
            log.warn("Attachments wait: {}", e.getMessage());
            return backOff(Optional.empty());
        } catch (RuntimeException e) {
            if (!broken) {
                broken = true;
                log.error("Attachments wait, which should not be", e);
            }
            return backOff(Optional.empty());
        } finally {
            passedOver.clear();
        }
    }

    private Optional<Parcel> next() {
        return closed ? Optional.empty() : parcels.next(epoch.get(), passedOver);
    }

    /** Empty once there is no more to do for it. */
    private Optional<Duration> bring(Parcel parcel) throws IOException, InterruptedException {
        UploadReply reply = line.ask(parcel.attachment());
        while (reply instanceof Holds(long offset)) {
            if (!isFree()) {
                // Woken as soon as the line is free again.
                return Optional.of(Duration.ofMillis(1));
            }
            long before = pause.nanos();
            reply = line.send(parcel.attachment(), offset, read(parcel, offset));
            size.took(pause.nanos() - before, reply instanceof UploadReply.Later);
            if (reply instanceof Holds(long after) && after <= offset && ++differences >= MOST_DIFFERENCES) {
                return Optional.of(backOff(Optional.empty()));
            }
        }
        return end(parcel, reply);
    }

    private Optional<Duration> end(Parcel parcel, UploadReply reply) throws IOException {
        String name = parcel.attachment().sha256();
        switch (reply) {
            case UploadReply.Whole whole -> {
                differences = 0;
                parcels.delivered(parcel, epoch.get());
                log.info(
                        "HQ holds an attachment of {} bytes",
                        parcel.attachment().bytes());
            }
            case UploadReply.Never(String reason) -> {
                parcels.refused(parcel, reason);
                log.warn("HQ will not take attachment {}: {}", name, reason);
            }
            case UploadReply.Differs differs -> {
                if (!Sha256.of(parcel.content()).equals(name)) {
                    parcels.refused(parcel, "content-damaged");
                    log.warn("Attachment {} is damaged on this disk and cannot be sent", name);
                } else if (++differences < MOST_DIFFERENCES) {
                    log.warn("Attachment {} was changed on its way and is sent again", name);
                    return Optional.of(Duration.ofMillis(1));
                } else {
                    return Optional.of(backOff(Optional.empty()));
                }
            }
            case UploadReply.NotThis(String detail) -> {
                passedOver.add(name);
                log.info("HQ has no room for attachment {} now: {}", name, detail);
            }
            case UploadReply.Later(String detail, Optional<Duration> retryAfter) -> {
                log.info("Attachments wait: {}", detail);
                return Optional.of(backOff(retryAfter));
            }
            case Holds holds -> throw new IllegalStateException("not at its end");
        }
        return Optional.empty();
    }

    private byte[] read(Parcel parcel, long offset) throws IOException {
        long left = parcel.attachment().bytes() - offset;
        ByteBuffer part = ByteBuffer.allocate((int) Math.min(left, size.bytes()));
        try (FileChannel channel = FileChannel.open(parcel.content())) {
            while (part.hasRemaining() && channel.read(part, offset + part.position()) >= 0) {
                continue;
            }
        }
        if (part.hasRemaining()) {
            parcels.refused(parcel, "content-damaged");
            throw new IOException("attachment " + parcel.attachment().sha256() + " is shorter than it was");
        }
        return part.array();
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
        differences = 0;
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
                log.warn("The upload in progress has not ended within {}", LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
