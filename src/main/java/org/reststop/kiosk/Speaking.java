package org.reststop.kiosk;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Shell;
import org.reststop.kiosk.speech.Espeak;
import org.reststop.kiosk.speech.EspeakNarrator;
import org.reststop.kiosk.speech.SystemSound;

/** Gives the kiosk a voice, if its settings want one and its machine has one. For the JavaFX thread. */
final class Speaking {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Speaking() {}

    /** @param closing ends it */
    static void begin(KioskSettings.Speech settings, Shell shell, FxThread fx, Closing closing) {
        if (!settings.enabled()) {
            return;
        }
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("speech-", 0).factory());
        closing.add(threads::shutdownNow);
        Espeak engine = new Espeak(Espeak.USUAL, settings.wordsPerMinute(), PATIENCE, threads);
        EspeakNarrator narrator = closing.add(new EspeakNarrator(engine, new SystemSound(), threads, fx));
        shell.readBy(narrator, settings.volume());
        narrator.start();
    }
}
