package org.reststop.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.sync.MediaTypes;

/** Whatever a microphone does, what was said until then is kept, and whoever speaks is told. */
class RecorderTest {
    private static final short[] SUNG = Tone.of(Pcm.RATE / 10);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Take> takes = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Recorder.Session record(SoundSource.Opener opener) {
        return new Recorder(opener, threads, Duration.ofMillis(200)).start(new Recorder.Listener() {
            @Override
            public void heard(Duration soFar, double level) {}

            @Override
            public void ended(Take take) {
                takes.add(take);
            }
        });
    }

    private Take take() throws InterruptedException {
        Take take = takes.poll(30, TimeUnit.SECONDS);
        if (take == null) {
            throw new AssertionError("the recording does not end");
        }
        return take;
    }

    @Test
    void whatWasSaidBeforeAMicrophoneIsUnpluggedIsKept() throws Exception {
        FakeMicrophone microphone = new FakeMicrophone(12, SUNG, FakeMicrophone.Then.IS_UNPLUGGED);

        record(() -> microphone);

        Take take = take();
        assertThat(take.trouble()).contains(VoiceTrouble.BROKEN_OFF);
        assertThat(take.samples()).hasSize(12 * SUNG.length);
        short[] heard = Tone.decode(take.file());
        assertThat(heard.length).isCloseTo(12 * SUNG.length, within(Pcm.RATE / 20));
        assertThat(Tone.hertz(heard)).isCloseTo(Tone.HERTZ, within(10.0));
        assertThat(MediaTypes.fits(MediaTypes.OGG, take.file())).isTrue();
    }

    @Test
    void aMicrophoneThatSendsNothingMoreIsNotWaitedForAndLetGo() throws Exception {
        FakeMicrophone microphone = new FakeMicrophone(5, SUNG, FakeMicrophone.Then.SENDS_NOTHING);

        record(() -> microphone);

        Take take = take();
        assertThat(take.trouble()).contains(VoiceTrouble.BROKEN_OFF);
        assertThat(take.samples()).hasSize(5 * SUNG.length);
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(microphone.isClosed()).isTrue();
    }

    @Test
    void aMutedMicrophoneIsNoMemo() throws Exception {
        record(() -> new FakeMicrophone(8, new short[SUNG.length], FakeMicrophone.Then.IS_UNPLUGGED));

        assertThat(take()).satisfies(take -> {
            assertThat(take.trouble()).contains(VoiceTrouble.SILENT);
            assertThat(take.isEmpty()).isTrue();
        });
    }

    @Test
    void aMicrophoneThatSomebodyElseHasIsToldOf() throws Exception {
        record(() -> {
            throw new IOException("Device or resource busy");
        });

        assertThat(take().trouble()).contains(VoiceTrouble.BUSY);
    }

    @Test
    void aMemoEndsAfterAMinute() throws Exception {
        record(() -> new FakeMicrophone(1000, SUNG, FakeMicrophone.Then.IS_UNPLUGGED));

        Take take = take();
        assertThat(take.trouble()).contains(VoiceTrouble.FULL);
        assertThat(Pcm.length(take.samples().length)).isEqualTo(Recorder.LONGEST);
        assertThat(take.file()).hasSizeLessThan(500_000);
    }
}
