package org.reststop.kiosk.scan.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;

/**
 * Hands small pictures from the camera's thread to a screen. They are made only while a screen watches, 15 a second at
 * most, and only when the last one was taken; JavaFX's thread swaps them and no more.
 */
public final class Viewfinder {
    /** The widest picture, in pixels. */
    public static final int WIDTH = 320;

    private static final Duration BETWEEN = Duration.ofMillis(66);
    /** An outline stays this long behind its code, so that it does not flicker. */
    private static final Duration LINGER = Duration.ofMillis(400);

    private final Executor fx;
    private final Clock clock;
    private final boolean mirrored;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicReference<@Nullable Consumer<Optional<ColourImage>>> snapping = new AtomicReference<>();
    private volatile @Nullable Consumer<Optional<Sight>> watcher;
    private volatile boolean seeing;
    private @Nullable Plate plate;
    private @Nullable Plate shown;
    private List<QrCode.Corner> outline = List.of();
    private Instant outlined = Instant.EPOCH;
    private Instant last = Instant.EPOCH;

    /**
     * @param fx runs what is for JavaFX's thread, later
     * @param mirrored whether left and right are exchanged, as people know it from a mirror
     */
    public Viewfinder(Executor fx, Clock clock, boolean mirrored) {
        this.fx = fx;
        this.clock = clock;
        this.mirrored = mirrored;
    }

    /** Shows what the camera sees until {@link #leave}, in place of an earlier watcher; on JavaFX's thread. */
    public void watch(Consumer<Optional<Sight>> next) {
        watcher = next;
    }

    /** Ends the watching of this watcher, if it still is the one. */
    public void leave(Consumer<Optional<Sight>> former) {
        if (watcher == former) {
            watcher = null;
        }
    }

    /** Whether the camera sends pictures; on any thread. */
    public boolean isSeeing() {
        return seeing;
    }

    /** Whether left and right are exchanged in what is seen here: right for faces, wrong for whoever wants to read. */
    public boolean isMirrored() {
        return mirrored;
    }

    /**
     * Hands over the camera's next picture, whole, in colour and not mirrored, on JavaFX's thread; empty if the camera has none.
     * Whoever asked before and has none yet gets none.
     */
    public void snap(Consumer<Optional<ColourImage>> then) {
        if (seeing) {
            snapping.set(then);
        } else {
            fx.execute(() -> then.accept(Optional.empty()));
        }
    }

    /** Whether somebody waits for a picture in colour, which costs the camera's thread some time; on any thread. */
    public boolean isPhotoWanted() {
        return snapping.get() != null;
    }

    /** The picture for whoever waits for one; on the camera's thread. */
    public void photographed(ColourImage picture) {
        snapped(Optional.of(picture));
    }

    private void snapped(Optional<ColourImage> frame) {
        Consumer<Optional<ColourImage>> then = snapping.getAndSet(null);
        if (then != null) {
            fx.execute(() -> then.accept(frame));
        }
    }

    /** The camera's next picture and the code that was found in it; on the camera's thread. */
    public void show(GrayImage frame, Optional<QrCode> code) {
        Instant now = clock.instant();
        seeing = true;
        if (code.isPresent()) {
            outline = code.get().outline();
            outlined = now;
        } else if (isPast(outlined, LINGER, now)) {
            outline = List.of();
        }
        Consumer<Optional<Sight>> to = watcher;
        if (to == null || !isPast(last, BETWEEN, now) || !underWay.compareAndSet(false, true)) {
            return;
        }
        last = now;
        Plate next = plate != null && plate.fits(frame, WIDTH) ? plate : new Plate(frame, WIDTH);
        plate = shown;
        shown = next;
        next.draw(frame, mirrored);
        List<QrCode.Corner> corners = next.placed(outline, frame, mirrored);
        fx.execute(() -> {
            underWay.set(false);
            if (watcher == to) {
                to.accept(Optional.of(new Sight(next.show(), corners)));
            }
        });
    }

    /** The camera has no picture to show; on the camera's thread. */
    public void nothing() {
        outline = List.of();
        seeing = false;
        snapped(Optional.empty());
        Consumer<Optional<Sight>> to = watcher;
        if (to != null) {
            fx.execute(() -> {
                if (watcher == to) {
                    to.accept(Optional.empty());
                }
            });
        }
    }

    /** A clock that was set back must not hold pictures up. */
    private static boolean isPast(Instant since, Duration time, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) >= 0;
    }
}
