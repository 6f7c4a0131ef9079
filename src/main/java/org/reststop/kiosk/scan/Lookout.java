package org.reststop.kiosk.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;

/**
 * Looks at a camera's pictures. While something moves or a code is there, each is searched; else one now and then, since
 * a code may have come while nobody looked. For one thread.
 */
final class Lookout {
    private static final Duration AWAKE = Duration.ofSeconds(2);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int BLACK = 16;
    private static final int FAINTEST_CONTRAST = 12;

    private final FrameReader reader;
    private final Viewfinder viewfinder;
    private final Pace pace;
    private final Clock clock;
    private final Consumer<Scan> scans;
    private final Motion motion = new Motion();
    private Instant stirred = Instant.EPOCH;
    private Instant searched = Instant.EPOCH;
    private Instant lit;
    private Instant alive;

    Lookout(FrameReader reader, Viewfinder viewfinder, Pace pace, Clock clock, Consumer<Scan> scans) {
        this.reader = reader;
        this.viewfinder = viewfinder;
        this.pace = pace;
        this.clock = clock;
        this.scans = scans;
        lit = clock.instant();
        alive = lit;
    }

    /** Searches a picture if it is worth it, and shows it. */
    void look(GrayImage image) {
        Instant now = clock.instant();
        Motion.Glance glance = motion.at(image);
        boolean black = glance.brightness() < BLACK && glance.contrast() < FAINTEST_CONTRAST;
        lit = black ? lit : now;
        alive = black || !glance.same() ? now : alive;
        stirred = glance.moved() ? now : stirred;
        boolean awake = isWithin(AWAKE, stirred, now);
        Optional<QrCode> code = Optional.empty();
        if (!black && (awake || !isWithin(NOW_AND_THEN, searched, now))) {
            searched = now;
            code = search(image, now);
        }
        pace.setIdle(!awake && code.isEmpty());
        viewfinder.show(image, code);
    }

    private Optional<QrCode> search(GrayImage image, Instant now) {
        Optional<FrameReader.Sighting> seen = reader.read(image);
        seen.filter(FrameReader.Sighting::certain)
                .ifPresent(sighting -> scans.accept(new Scan(sighting.code().text(), Scan.Source.CAMERA)));
        if (seen.isPresent()) {
            stirred = now;
        }
        return seen.map(FrameReader.Sighting::code);
    }

    /** Whether all has been black for a while: a covered lens, or no light at all. */
    boolean isDark() {
        return !isWithin(PATIENCE, lit, clock.instant());
    }

    /** Whether the camera has been sending one and the same picture for a while. */
    boolean isStuck() {
        return !isWithin(PATIENCE.multipliedBy(3), alive, clock.instant());
    }

    private static boolean isWithin(Duration time, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) < 0;
    }
}
