package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Glass;
import org.reststop.kiosk.screen.Taps;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.testing.OnFxThread;

/** Speaking instead of writing, on real screens, by ffmpeg from a sound file in the microphone's place. */
@ExtendWith(OnFxThread.class)
class VoiceMemoAtTheKioskTest {
    private static final int RATE = 48_000;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private NeedRig kiosk;
    private VoiceMemos memos;

    @BeforeEach
    void openTheKiosk() throws Exception {
        kiosk = new NeedRig(folder.resolve("kiosk"));
        Path file = folder.resolve("voice.wav");
        Files.write(file, wav(2 * RATE));
        FxThread fx = work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                later.add(work);
            }
        };
        Ui ui = new Ui(
                new Texts(KioskSettings.Language.ZH), new Taps(kiosk.clock), Glass.of(NeedRig.GLASS, 1080, 1920));
        memos = new VoiceMemos(
                new KioskSettings.Voice(true, Optional.of(file.toString()), Optional.empty()),
                ui,
                fx,
                new Attachments(folder.resolve("kiosk"), kiosk.store, kiosk.clock, 10_000_000),
                () -> {});
        Objects.requireNonNull(later.poll(30, TimeUnit.SECONDS), "no microphone was looked for")
                .run();
        kiosk.needs.with(memos);
    }

    @AfterEach
    void closeTheKiosk() {
        memos.close();
        kiosk.close();
    }

    /** Does what other threads want done here, as the JavaFX thread would. */
    private void until(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!done.getAsBoolean()) {
            Runnable next = later.poll(1, TimeUnit.SECONDS);
            if (next != null) {
                next.run();
            }
            assertThat(Instant.now()).as("it takes too long").isBefore(end);
        }
    }

    private void speak() throws InterruptedException {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        assertThat(kiosk.isDisabled("#need-next")).isTrue();
        kiosk.tap("#voice-record");
        until(() -> kiosk.isShown("#voice-length"));
    }

    private boolean nothingIsOnDisk() throws Exception {
        return new ContentFolder(folder.resolve("kiosk").resolve("attachments"))
                .names()
                .isEmpty();
    }

    @Test
    void aMemoGoesWithoutAWordAndIsGoneFromTheScreenAfterwards() throws Exception {
        speak();
        assertThat(kiosk.text("#voice-length")).contains("2 秒");
        kiosk.tap("#need-next");
        kiosk.tap("#need-anonymous");
        assertThat(kiosk.words()).contains("语音留言");
        assertThat(nothingIsOnDisk()).isTrue();
        kiosk.tap("#need-send");

        Attachment memo = kiosk.raised().getFirst().attachments().getFirst();
        assertThat(memo.mediaType()).isEqualTo(MediaTypes.OGG);
        assertThat(new ContentFolder(folder.resolve("kiosk").resolve("attachments")).names())
                .containsExactly(memo.sha256());
        assertThat(memos.enclosure().filled().getValue()).isFalse();
    }

    @Test
    void theScreenIsNotReadIntoTheMemoAndIsReadAfterwards() throws Exception {
        kiosk.tap("#attract-need");
        kiosk.tap("#need-category-parcel");
        kiosk.tap("#voice-record");
        assertThat(kiosk.readAloud()).isEqualTo("hush");

        until(() -> kiosk.isShown("#voice-length"));
        assertThat(kiosk.readAloud()).contains(kiosk.text("#voice-length"));
    }

    @Test
    void whoeverLeavesWithoutSendingLeavesNothing() throws Exception {
        speak();

        kiosk.navigator.rest();

        assertThat(memos.enclosure().filled().getValue()).isFalse();
        assertThat(nothingIsOnDisk()).isTrue();
        assertThat(kiosk.raised()).isEmpty();
    }

    private static byte[] wav(int samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
        file.putShort((short) 1)
                .putInt(RATE)
                .putInt(2 * RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) (12_000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
        }
        return file.array();
    }
}
