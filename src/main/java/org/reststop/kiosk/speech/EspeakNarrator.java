package org.reststop.kiosk.speech;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Narrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks by espeak-ng on threads of its own; whatever fails is told by its state and never thrown. */
public final class EspeakNarrator implements Narrator, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EspeakNarrator.class);

    private final Espeak engine;
    private final Loudspeaker loudspeaker;
    private final Executor threads;
    private final FxThread fx;
    private final ReentrantLock sounding = new ReentrantLock();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private volatile Utterance current = new Utterance();

    /** @param threads may block, virtual threads in the program */
    public EspeakNarrator(Espeak engine, Loudspeaker loudspeaker, Executor threads, FxThread fx) {
        this.engine = engine;
        this.loudspeaker = loudspeaker;
        this.threads = threads;
        this.fx = fx;
    }

    private static final class Utterance {
        private volatile boolean over;
    }

    /** Looks for the engine; speech is offered once it is found. */
    public void start() {
        threads.execute(() -> {
            if (engine.missing().isEmpty()) {
                tell(State.READY);
            } else {
                log.info("Nothing is read aloud: espeak-ng or a voice of it is not installed");
            }
        });
    }

    @Override
    public void say(String text, Language language, int volume) {
        hush();
        Utterance utterance = new Utterance();
        current = utterance;
        threads.execute(() -> speak(utterance, text, language, volume));
    }

    @Override
    public void hush() {
        current.over = true;
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        hush();
    }

    private void speak(Utterance utterance, String text, Language language, int volume) {
        byte[] wav;
        try {
            wav = engine.speak(text, language, volume);
        } catch (IOException e) {
            failed(State.FAILED, e);
            return;
        }
        sounding.lock();
        try {
            if (!utterance.over) {
                loudspeaker.play(wav, () -> utterance.over);
                tell(State.READY);
            }
        } catch (IOException e) {
            failed(State.NO_SOUND, e);
        } finally {
            sounding.unlock();
        }
    }

    private void failed(State how, IOException cause) {
        log.warn("A screen was not read aloud: {}", cause.getMessage());
        tell(how);
    }

    private void tell(State now) {
        fx.run(() -> state.set(now));
    }
}
