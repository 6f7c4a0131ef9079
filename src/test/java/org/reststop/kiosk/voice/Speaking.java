package org.reststop.kiosk.voice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Enclosure;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;

/** A voice memo at each of its states, for the tests that look at all screens and for pictures. */
public final class Speaking {
    private Speaking() {}

    /** By name, in their order. */
    public static Map<String, Screen> screens(Ui ui) {
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("voice-ready", at(ui, steps -> {}));
        all.put("voice-opening", at(ui, steps -> steps.model.record()));
        all.put("voice-recording", at(ui, steps -> {
            steps.model.record();
            steps.run(2);
        }));
        all.put("voice-recorded", at(ui, steps -> {
            steps.model.record();
            steps.run(Integer.MAX_VALUE);
        }));
        return all;
    }

    /** A part whose work is done one by one, when a picture wants it. */
    private static final class Steps {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final VoiceViewModel model;

        private Steps() {
            try {
                Path file = Files.createTempFile("microphone", ".wav");
                Microphone there =
                        new Microphone(new KioskSettings.Voice(true, Optional.of(file.toString()), Optional.empty()));
                short[] sung = Tone.of(Pcm.RATE * 2);
                Recorder recorder = new Recorder(
                        () -> new FakeMicrophone(3, sung, FakeMicrophone.Then.IS_UNPLUGGED),
                        Runnable::run,
                        Duration.ofSeconds(1));
                Player player = new Player(
                        () -> {
                            throw new IOException("none");
                        },
                        Runnable::run);
                model = new VoiceViewModel(
                        there, recorder, player, new Background(Runnable::run, Runnable::run), waiting::add);
                model.look();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(int most) {
            for (int i = 0; i < most && !waiting.isEmpty(); i++) {
                waiting.remove().run();
            }
        }
    }

    /** What a screen may show before anything is said. */
    public static Enclosure silent(Ui ui) {
        return part(ui, steps -> {});
    }

    /** What a screen may show once all is said. */
    public static Enclosure said(Ui ui) {
        return part(ui, steps -> {
            steps.model.record();
            steps.run(Integer.MAX_VALUE);
        });
    }

    private static VoicePart part(Ui ui, Consumer<Steps> until) {
        Steps steps = new Steps();
        until.accept(steps);
        return new VoicePart(ui, steps.model);
    }

    private static Screen at(Ui ui, Consumer<Steps> until) {
        VoicePart part = part(ui, until);
        return scope -> {
            VBox page = new VBox(part.part(scope));
            page.getStyleClass().add("page");
            return page;
        };
    }
}
