package org.reststop.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.hq.HqHealth;
import org.reststop.command.text.Texts;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.pinyin.LibimeFiles;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import org.reststop.kiosk.voice.Microphone.Presence;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;

/** Each check of the doctor's, well and failing. */
class DoctorChecksTest {
    private static final Texts TEXTS = new Texts(Map.of("LANG", "en"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void anOldJavaIsToldWhereToGetANewOne() {
        bad(new JdkCheck(Runtime.Version.parse("21.0.4"), TEXTS), "21.0.4", "JDK 25 or newer");
        good(new JdkCheck(Runtime.version(), TEXTS), Runtime.version().toString());
    }

    @Test
    void wrongSettingsAreTold() throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), "visit:\n  idle: soon\n");

        bad(
                new ConfigCheck(() -> KioskSettingsFile.load(file, Map.of()), TEXTS),
                ":2: visit.idle",
                "Correct the lines");
    }

    @Test
    void missingLibrariesAreToldBeforeTheDisplay() {
        bad(
                new DisplayCheck(":0", name -> !name.startsWith("libgtk"), TEXTS),
                "missing: libgtk-3.so.0",
                "apt-get install");
    }

    @Test
    void noDisplayAndASilentDisplayAreFailures() {
        bad(new DisplayCheck("", name -> true, TEXTS), "no X display", "DISPLAY");
        bad(new DisplayCheck(":4711", name -> true, TEXTS), ":4711 does not answer", "graphical session");
        bad(new DisplayCheck("nonsense", name -> true, TEXTS), "nonsense does not answer", "graphical session");
    }

    @Test
    void aFontWithoutChineseIsSeenByItsDrawing() {
        good(new FontCheck(new Font(Font.SANS_SERIF, Font.PLAIN, 12), "驿", TEXTS), "驿 is drawn");
        bad(new FontCheck(new Font(Font.SANS_SERIF, Font.PLAIN, 12), "\u0378", TEXTS), "empty box", "fonts-noto-cjk");
        bad(new FontCheck(new Font(Font.SANS_SERIF, Font.PLAIN, 12), " ", TEXTS), "empty box", "fonts-noto-cjk");
    }

    @Test
    void speechWithoutItsVoicesOrALoudspeakerIsTold() {
        good(new SpeechCheck(true, List::of, () -> true, TEXTS), "Chinese and English");
        bad(
                new SpeechCheck(true, () -> List.of("cmn-latn-pinyin"), () -> true, TEXTS),
                "cmn-latn-pinyin is missing",
                "espeak-ng");
        assertThat(new SpeechCheck(true, List::of, () -> false, TEXTS).find())
                .isEqualTo(new Finding.NotChecked(TEXTS.say("doctor.speech.silent")));
    }

    @Test
    void pinyinWithoutItsPackagesIsTold() throws IOException {
        good(new InputCheck(LibimeFiles::find, PinyinInput::good, TEXTS), "驿站");
        bad(
                new InputCheck(
                        () -> {
                            throw new NoSuchFileException("sc.dict");
                        },
                        PinyinInput::good,
                        TEXTS),
                "sc.dict is missing",
                "libime-data-language-model");
        Path broken = Files.writeString(folder.resolve("broken"), "broken");
        bad(
                new InputCheck(() -> new LibimeFiles(broken, broken), PinyinInput::good, TEXTS),
                "damaged",
                "libime-data-language-model");
    }

    @Test
    void handwritingThatDoesNotReadIsTold() {
        good(new HandwritingCheck(HandwritingEngine::bundled, TEXTS), "十");
        bad(new HandwritingCheck(() -> (strokes, most, wanted) -> List.of(), TEXTS), "does not read", "install");
        bad(
                new HandwritingCheck(
                        () -> {
                            throw new UncheckedIOException(new IOException("strokes.bin.gz"));
                        },
                        TEXTS),
                "strokes.bin.gz",
                "install");
    }

    @Test
    void aScannerIsWhateverIsPluggedInAndTypes() throws IOException {
        Files.createFile(folder.resolve("usb-Logitech_Mouse-event-mouse"));
        bad(new ScannerCheck(true, Optional.empty(), folder, TEXTS), "none found", "Plug the scanner in");
        bad(
                new ScannerCheck(true, Optional.empty(), folder.resolve("none"), TEXTS),
                "none found",
                "Plug the scanner in");
        assertThat(new ScannerCheck(false, Optional.empty(), folder, TEXTS).find())
                .isInstanceOf(Finding.NotChecked.class);

        Files.createFile(folder.resolve("usb-Honeywell_Scanner-event-kbd"));
        good(new ScannerCheck(true, Optional.empty(), folder, TEXTS), "usb-Honeywell_Scanner-event-kbd");
    }

    @Test
    void aCameraThatDoesNotOpenIsAFailureAndNoCameraIsNone() throws IOException {
        Path video = Files.createFile(folder.resolve("badge.mp4"));

        good(camera(Optional.of(video.toString())), "badge.mp4");
        bad(camera(Optional.of(folder + "/video9")), "does not open", "Check the cable");
        assertThat(camera(Optional.empty()).find()).isInstanceOf(Finding.NotChecked.class);
    }

    @Test
    void aMicrophoneIsMissedOnlyIfTheSettingsNameOneAndIsToldToBeMuted() {
        good(new MicrophoneCheck(() -> Presence.WORKING, false, TEXTS), "hears");
        bad(new MicrophoneCheck(() -> Presence.SILENT, false, TEXTS), "not a sound", "alsamixer");
        bad(new MicrophoneCheck(() -> Presence.CLOSED, false, TEXTS), "does not open", "audio");
        bad(new MicrophoneCheck(() -> Presence.MISSING, true, TEXTS), "not there", "arecord");
        assertThat(new MicrophoneCheck(() -> Presence.MISSING, false, TEXTS).find())
                .isInstanceOf(Finding.NotChecked.class);
    }

    @Test
    void theDiskIsReallyWrittenToAndLeftClean() throws IOException {
        good(new DiskCheck(folder.resolve("not/yet/made"), 1, TEXTS), folder + ": a write is safe after");

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFullDiskAndADiskThatTakesNothingAreFailures() {
        bad(new DiskCheck(folder, Long.MAX_VALUE, TEXTS), "GB free", "Make room");
        bad(new DiskCheck(Path.of("/proc"), 1, TEXTS), "/proc takes no writes", "writable");
    }

    @Test
    void aClockThatIsOffIsAFailure() {
        good(new ClockCheck(CLOCK, Optional.of(true), Optional.of(Duration.ofSeconds(3)), TEXTS), "2026-03-01T08:00 Z");
        good(new ClockCheck(CLOCK, Optional.empty(), Optional.empty(), TEXTS), "2026-03-01");
        bad(new ClockCheck(CLOCK, Optional.of(false), Optional.empty(), TEXTS), "not kept", "set-ntp true");
        bad(
                new ClockCheck(CLOCK, Optional.of(true), Optional.of(Duration.ofHours(-2)), TEXTS),
                "HQ's clock is -7200 s ahead",
                "set-ntp true");
        Clock reset = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        bad(new ClockCheck(reset, Optional.of(true), Optional.empty(), TEXTS), "1970-01-01", "battery");
    }

    @Test
    void anHqThatDoesNotAnswerIsAFailure() {
        URI hq = URI.create("http://127.0.0.1:9");

        bad(
                new HqCheck(hq, new HqHealth.Answer(false, Optional.empty(), "ConnectException"), TEXTS),
                "ConnectException",
                "goes on working");
        good(new HqCheck(hq, new HqHealth.Answer(true, Optional.empty(), "HTTP 200"), TEXTS), hq.toString());
    }

    @Test
    void aStoreIsWellWhetherFreeOrInUseAndIsNeverMadeByLooking() throws IOException {
        assertThat(new StoreCheck(folder, CLOCK, TEXTS).find()).isInstanceOf(Finding.NotChecked.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }

        try (KioskStore running = KioskStores.open(folder, CLOCK, new UuidV7(CLOCK, RandomGenerator.getDefault()))) {
            assertThat(running.outbox().queued()).isZero();
            good(new StoreCheck(folder, CLOCK, TEXTS), "in use by the running kiosk");
        }
        good(new StoreCheck(folder, CLOCK, TEXTS), "0 facts wait");
    }

    private static void good(Check.Look look, String what) {
        assertThat(look.find()).isInstanceOfSatisfying(Finding.Good.class, good -> assertThat(good.what())
                .contains(what));
    }

    private static void bad(Check.Look look, String what, String advice) {
        assertThat(look.find()).isInstanceOfSatisfying(Finding.Bad.class, bad -> {
            assertThat(bad.what()).contains(what);
            assertThat(bad.advice()).contains(advice);
        });
    }

    private static CameraCheck camera(Optional<String> device) {
        return new CameraCheck(new KioskSettings.Camera(device, 640, 480), Clock.systemUTC(), TEXTS);
    }
}
