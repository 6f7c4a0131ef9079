package org.reststop.kiosk.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.scan.qr.FrameLine;
import org.reststop.kiosk.scan.qr.FrameReader;
import org.reststop.kiosk.scan.qr.GrayImage;

/**
 * Looks at a camera's pictures. While something moves or a code is there, each is searched; else one now and then, since
 * a code may have come while nobody looked. A code that has been there for minutes is a poster's: it keeps nobody awake and
 * is no scan.
 * For one thread; what it finds is told on others as well.
 */
final class Lookout implements AutoCloseable {
    private static final Duration AWAKE = Duration.ofSeconds(2);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int BLACK = 16;
    private static final int FAINTEST_CONTRAST = 12;

    private final FrameLine line;
    private final Viewfinder viewfinder;
    private final Pace pace;
    private final Clock clock;
    private final Consumer<Scan> scans;
    private final Motion motion = new Motion();
    private final Familiar familiar = new Familiar();
    private Instant stirred = Instant.EPOCH;
    private Instant searched = Instant.EPOCH;
    private Instant lit;
    private Instant alive;

    /** @param atOnce how many pictures to search at once, at least 1 */
    Lookout(FrameReader reader, int atOnce, Viewfinder viewfinder, Pace pace, Clock clock, Consumer<Scan> scans) {
        line = new FrameLine(reader, atOnce, this::tell);
        this.viewfinder = viewfinder;
        this.pace = pace;
        this.clock = clock;
        this.scans = scans;
        lit = clock.instant();
        alive = lit;
    }

    /** Searches a picture if it is worth it, and shows it; waits while as many as may be are being searched. */
    void look(GrayImage image) throws InterruptedException {
        if (isWorthIt(image)) {
            line.read(image);
        } else {
            line.pass(image);
        }
    }

    private synchronized boolean isWorthIt(GrayImage image) {
        Instant now = clock.instant();
        Motion.Glance glance = motion.at(image);
        boolean black = glance.brightness() < BLACK && glance.contrast() < FAINTEST_CONTRAST;
        lit = black ? lit : now;
        alive = black || !glance.same() ? now : alive;
        stirred = glance.moved() ? now : stirred;
        boolean worthIt = !black && (isWithin(AWAKE, stirred, now) || !isWithin(NOW_AND_THEN, searched, now));
        searched = worthIt ? now : searched;
        return worthIt;
    }

    private synchronized void tell(GrayImage image, Optional<FrameReader.Sighting> seen) {
        Instant now = clock.instant();
        Optional<FrameReader.Sighting> held =
                seen.filter(sighting -> !familiar.see(sighting.code().text(), now));
        if (held.isPresent()) {
            stirred = now;
        }
        held.filter(FrameReader.Sighting::certain)
                .ifPresent(sighting -> scans.accept(new Scan(sighting.code().text(), Scan.Source.CAMERA)));
        pace.setIdle(!isWithin(AWAKE, stirred, now));
        viewfinder.show(image, seen.map(FrameReader.Sighting::code));
    }

    /** Waits until all that was found is told. */
    @Override
    public void close() {
        line.close();
    }

    /** Whether all has been black for a while: a covered lens, or no light at all. */
    synchronized boolean isDark() {
        return !isWithin(PATIENCE, lit, clock.instant());
    }

    /** Whether the camera has been sending one and the same picture for a while. */
    synchronized boolean isStuck() {
        return !isWithin(PATIENCE.multipliedBy(3), alive, clock.instant());
    }

    private static boolean isWithin(Duration time, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) < 0;
    }
}
