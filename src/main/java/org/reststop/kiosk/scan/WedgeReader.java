package org.reststop.kiosk.scan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.scan.payload.Reading;
import org.reststop.kiosk.scan.payload.Understanding;

/**
 * A USB scanner that types. It sees every key before the control that has the focus and holds it back until a pause or
 * an end key (Enter, Tab) tells whose it was: a scanner's keys become a {@link Scan} and reach no control, a person's
 * are given to the control in their order, later by one {@code maxGap} at most.
 *
 * <p>A scanner is known by a badge's prefix in whatever layout, by the prefix set for it, or by its {@link Rhythm}. While a prefix is
 * coming, characters may be up to {@link #SLOWEST} apart whatever {@code maxGap} is; a slower scanner, or a slow one
 * reading codes without a prefix, needs a greater {@code maxGap}. All methods belong to JavaFX's thread.
 */
public final class WedgeReader {
    /** The longest pause between two characters of a code that has begun with a known prefix. */
    static final Duration SLOWEST = Duration.ofMillis(300);

    private final KioskSettings.Wedge settings;
    private final Clock clock;
    private final Consumer<Scan> scans;
    private final BooleanSupplier capsLock;
    private final Understanding understanding;
    private final GapTimer timer;
    private final EventHandler<KeyEvent> filter = this::onKey;
    private @Nullable Scene scene;
    private Phase phase = Phase.IDLE;
    private KeyBurst burst;
    private boolean followsScan;
    private Duration gap;
    private boolean givingBack;

    private enum Phase {
        /** No key is held back. */
        IDLE,
        /** Keys of which it is not known yet whose they are, or that are a scanner's. */
        BURST,
        /** Just behind a scan: what is left of it is swallowed. */
        TAIL,
        /** Behind the beginning of an endless scan: all is swallowed until a pause or an end key. */
        ENDLESS
    }

    /** @param scans hears of each scan, on JavaFX's thread */
    public WedgeReader(KioskSettings.Wedge settings, Clock clock, Consumer<Scan> scans) {
        this(settings, clock, scans, WedgeReader::isCapsLockOn, FxGapTimer::new);
    }

    WedgeReader(
            KioskSettings.Wedge settings,
            Clock clock,
            Consumer<Scan> scans,
            BooleanSupplier capsLock,
            Function<Runnable, GapTimer> timers) {
        this.settings = settings;
        this.clock = clock;
        this.scans = scans;
        this.capsLock = capsLock;
        understanding = new Understanding(
                settings.prefix(), settings.suffix(), settings.scannerLayout(), settings.systemLayout());
        timer = timers.apply(this::onPause);
        burst = new KeyBurst(understanding, settings.prefix());
        gap = settings.maxGap();
    }

    /** Begins to watch the keys of a scene, and of no other; does nothing when the settings turn the wedge off. */
    public void attach(Scene watched) {
        detach();
        if (settings.enabled()) {
            watched.addEventFilter(KeyEvent.ANY, filter);
            scene = watched;
        }
    }

    /** Ends watching; keys that are held back are decided upon first. */
    public void detach() {
        timer.stop();
        onPause();
        if (scene != null) {
            scene.removeEventFilter(KeyEvent.ANY, filter);
            scene = null;
        }
    }

    private void onKey(KeyEvent event) {
        boolean down = event.getEventType() != KeyEvent.KEY_RELEASED;
        if (givingBack || phase == Phase.IDLE && (!down || event.getCode().isModifierKey())) {
            return;
        }
        event.consume();
        switch (phase) {
            case IDLE -> begin(event, false);
            case BURST -> hold(event);
            case TAIL -> followScan(event);
            case ENDLESS -> phase = isEnd(event) ? Phase.TAIL : Phase.ENDLESS;
        }
        if (down && phase != Phase.IDLE) {
            timer.restart(gap);
        }
    }

    private void begin(KeyEvent event, boolean behindScan) {
        burst = new KeyBurst(understanding, settings.prefix());
        followsScan = behindScan;
        phase = Phase.BURST;
        hold(event);
    }

    private void hold(KeyEvent event) {
        burst.add(event, clock.instant(), capsLock.getAsBoolean());
        gap = burst.isPromising() && settings.maxGap().compareTo(SLOWEST) < 0 ? SLOWEST : settings.maxGap();
        if (burst.isHeldKey()) {
            giveBack();
        } else if (burst.isOverlong()) {
            deliver(Phase.ENDLESS);
        } else if (isEnd(event) && burst.isScan()) {
            deliver(Phase.TAIL);
        } else if (burst.isFull()) {
            decide();
        }
    }

    private void decide() {
        if (burst.isSilent()) {
            phase = Phase.ENDLESS;
        } else if (burst.isScan()) {
            burst.settle();
        } else {
            giveBack();
        }
    }

    private void followScan(KeyEvent event) {
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
        if (typed && event.getCharacter().codePoints().noneMatch(Character::isISOControl)) {
            begin(event, true);
        }
    }

    private void onPause() {
        if (phase != Phase.BURST) {
            phase = Phase.IDLE;
        } else if (burst.isScan()) {
            deliver(Phase.IDLE);
        } else {
            giveBack();
        }
    }

    private void deliver(Phase next) {
        phase = next;
        gap = burst.tail().compareTo(gap) < 0 ? burst.tail() : gap;
        Reading code = burst.code();
        replay(burst.ofPerson(code));
        if (!code.text().isBlank()) {
            scans.accept(new Scan(code.text(), Scan.Source.WEDGE));
        }
    }

    private void giveBack() {
        phase = Phase.IDLE;
        timer.stop();
        if (!followsScan || burst.isHeldKey()) {
            replay(burst.events());
        }
    }

    private void replay(List<KeyEvent> events) {
        givingBack = true;
        try {
            for (KeyEvent event : events) {
                fire(event);
            }
        } finally {
            givingBack = false;
        }
    }

    private void fire(KeyEvent event) {
        if (scene != null) {
            Node focused = scene.getFocusOwner();
            EventTarget target = focused == null ? scene : focused;
            Event.fireEvent(target, event.copyFor(target, target));
        }
    }

    private static boolean isCapsLockOn() {
        return Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    }

    private static boolean isEnd(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return event.getCharacter().matches("[\r\n\t]");
        }
        boolean endKey = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        return endKey && event.getEventType() == KeyEvent.KEY_PRESSED;
    }
}
