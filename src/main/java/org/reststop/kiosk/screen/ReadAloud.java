package org.reststop.kiosk.screen;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** Reads screens aloud while the person wants it, each as it comes up. JavaFX thread only. */
final class ReadAloud {
    /** So long a screen may take to settle before it is read. */
    private static final Duration SETTLING = Duration.millis(350);

    private final Ui ui;
    private final Supplier<Node> seen;
    private final BooleanSupplier hushed;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private Narrator narrator = Narrator.none();
    private int firstVolume = 1;
    private int volume = 1;
    private String gist = "";

    /**
     * @param seen what is to be read
     * @param hushed whether nothing may be said now; what is seen is read afterwards
     */
    ReadAloud(Ui ui, Supplier<Node> seen, BooleanSupplier hushed) {
        this.ui = ui;
        this.seen = seen;
        this.hushed = hushed;
        settling.setOnFinished(event -> look());
    }

    /** Who speaks, and the volume that each visit begins with. */
    void by(Narrator speaker, int usualVolume) {
        narrator = speaker;
        firstVolume = usualVolume;
        volume = usualVolume;
    }

    /** How speaking goes. */
    Narrator.State state() {
        return narrator.stateProperty().get();
    }

    int volume() {
        return volume;
    }

    /** Something on the screen may have changed. */
    void changed() {
        if (isOn()) {
            settling.playFromStart();
        }
    }

    /** Reads what is seen unless that has just been read. */
    void look() {
        if (!isOn()) {
            return;
        }
        if (hushed.getAsBoolean()) {
            gist = "";
            narrator.hush();
            return;
        }
        Reading reading = Reading.of(seen.get());
        if (!reading.gist().equals(gist)) {
            gist = reading.gist();
            say(reading.spoken(ui.texts()));
        }
    }

    /** Reads the screen from its beginning. */
    void again() {
        gist = "";
        look();
    }

    /** Stops speaking; the next screen is read again. */
    void hush() {
        narrator.hush();
    }

    /** Speaks louder or more softly by one step and lets that be heard. */
    void louder(int steps) {
        volume = Math.clamp(volume + steps, 1, Narrator.LOUDEST);
        say(ui.texts().get("access.volume", volume));
    }

    /** The person has turned it on or off. */
    void switched() {
        gist = "";
        if (isOn()) {
            changed();
        } else {
            settling.stop();
            narrator.hush();
        }
    }

    /** The person has left. */
    void forget() {
        volume = firstVolume;
        gist = "";
        settling.stop();
        narrator.hush();
    }

    private void say(String text) {
        if (hushed.getAsBoolean()) {
            return;
        }
        narrator.say(WholeTimes.plain(text), ui.texts().languageProperty().get(), volume);
    }

    private boolean isOn() {
        return ui.comfort().modes().readAloud() && state() != Narrator.State.NONE;
    }
}
