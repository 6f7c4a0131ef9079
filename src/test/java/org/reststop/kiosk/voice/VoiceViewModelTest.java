package org.reststop.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.screen.Background;

/** One person's memo from the first word to the end, and that nothing of it stays when she goes. */
class VoiceViewModelTest {
    private static final short[] SUNG = Tone.of(Pcm.RATE / 10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Runnable> fx = new ConcurrentLinkedQueue<>();
    private final List<short[]> played = new ArrayList<>();
    private FakeMicrophone.Then then = FakeMicrophone.Then.SENDS_NOTHING;
    private boolean speaker = true;
    private final Path file;
    private final Microphone microphone;
    private final Recorder recorder;
    private final Player player;
    private final VoiceViewModel model;

    VoiceViewModelTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("microphone.wav");
        Files.write(file, new byte[0]);
        recorder = new Recorder(() -> new FakeMicrophone(20, SUNG, then), threads, Duration.ofSeconds(30));
        player = new Player(this::sink, threads);
        microphone = new Microphone(new KioskSettings.Voice(true, Optional.of(file.toString()), Optional.empty()));
        model = new VoiceViewModel(microphone, recorder, player, new Background(Runnable::run, Runnable::run), fx::add);
        model.look();
    }

    @Test
    void theMicrophoneIsLookedForOnceAtATimeAndARecordingWaitsForThat() {
        Queue<Runnable> looks = new ArrayDeque<>();
        VoiceViewModel early = early(looks);
        early.look();
        looks.remove().run();
        early.look();
        early.look();

        early.record();

        assertThat(looks).hasSize(1);
        assertThat(fx).isEmpty();
        assertThat(early.stateProperty().get()).isEqualTo(VoiceState.OPENING);
        looks.remove().run();
        await().until(() -> !fx.isEmpty());
        early.forget();
    }

    @Test
    void whoeverGivesUpBeforeTheMicrophoneIsFoundIsNotRecorded() {
        Queue<Runnable> looks = new ArrayDeque<>();
        VoiceViewModel early = early(looks);
        early.look();
        looks.remove().run();
        early.look();

        early.record();
        early.forget();
        looks.remove().run();

        assertThat(early.stateProperty().get()).isEqualTo(VoiceState.READY);
    }

    @Test
    void whoeverSpeaksIsThere() {
        AtomicInteger signs = new AtomicInteger();
        model.whileSpeaking(signs::incrementAndGet);

        model.record();
        await().until(() -> {
            runAll();
            return signs.get() > 1;
        });

        model.forget();
        runAll();
        signs.set(0);
        runAll();
        assertThat(signs).hasValue(0);
    }

    private void runAll() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
            next.run();
        }
    }

    private VoiceViewModel early(Queue<Runnable> looks) {
        return new VoiceViewModel(microphone, recorder, player, new Background(looks::add, Runnable::run), fx::add);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private SoundSink sink() throws IOException {
        if (!speaker) {
            throw new IOException("no loudspeaker");
        }
        return new SoundSink() {
            @Override
            public void play(short[] samples) {
                played.add(samples);
            }

            @Override
            public void close() {}
        };
    }

    private VoiceState state() {
        for (Runnable next = fx.poll(); next != null; next = fx.poll()) {
            next.run();
        }
        return model.stateProperty().get();
    }

    private void until(VoiceState wanted) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state() == wanted);
    }

    /** Two seconds of a song, of which the microphone has sent all. */
    private void recordAll() {
        model.record();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> state() == VoiceState.RECORDING
                        && model.secondsProperty().get() == 58);
    }

    private Optional<byte[]> memo() {
        List<Optional<byte[]>> given = new ArrayList<>();
        model.finish(given::add);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            state();
            return !given.isEmpty();
        });
        return given.getFirst();
    }

    @Test
    void whatIsRecordedCanBeHeardRecordedAgainAndDeleted() {
        recordAll();
        assertThat(model.levelProperty().get()).isBetween(0.5, 1.0);
        model.stop();
        until(VoiceState.RECORDED);
        assertThat(model.secondsProperty().get()).isEqualTo(2);

        model.play();
        assertThat(state()).isEqualTo(VoiceState.PLAYING);
        until(VoiceState.RECORDED);
        assertThat(played.stream().mapToInt(piece -> piece.length).sum()).isEqualTo(20 * SUNG.length);

        recordAll();
        model.stop();
        until(VoiceState.RECORDED);
        model.forget();
        assertThat(state()).isEqualTo(VoiceState.READY);
        assertThat(memo()).isEmpty();
    }

    @Test
    void whoSendsWhileRecordingSendsAllThatWasSaid() {
        recordAll();

        assertThat(memo()).isPresent();
        assertThat(state()).isEqualTo(VoiceState.RECORDED);
    }

    @Test
    void whoLeavesWhileRecordingLeavesNothing() {
        recordAll();

        model.forget();

        assertThat(state()).isEqualTo(VoiceState.READY);
        await().during(Duration.ofMillis(200)).until(() -> state() == VoiceState.READY);
        assertThat(memo()).isEmpty();
    }

    @Test
    void aMicrophoneThatIsUnpluggedLeavesWhatWasSaidAndIsToldOf() {
        then = FakeMicrophone.Then.IS_UNPLUGGED;

        model.record();

        until(VoiceState.RECORDED);
        assertThat(model.troubleProperty().get()).contains(VoiceTrouble.BROKEN_OFF);
        assertThat(memo()).isPresent();
    }

    @Test
    void withoutALoudspeakerTheMemoStays() {
        speaker = false;
        recordAll();
        model.stop();
        until(VoiceState.RECORDED);

        model.play();

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            state();
            return model.troubleProperty().get().equals(Optional.of(VoiceTrouble.NO_PLAYBACK));
        });
        assertThat(memo()).isPresent();
    }

    @Test
    void withoutAMicrophoneThereIsNothingToShow() throws IOException {
        Files.delete(file);

        model.look();

        assertThat(state()).isEqualTo(VoiceState.ABSENT);
        model.record();
        assertThat(state()).isEqualTo(VoiceState.ABSENT);
    }
}
