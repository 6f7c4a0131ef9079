package org.reststop.command.doctor;

import java.awt.Font;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.command.hq.HqHealth;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import org.reststop.config.HqSettingsFile;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.config.SettingsException;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.pinyin.LibimeFiles;
import org.reststop.kiosk.input.pinyin.PinyinInput;
import org.reststop.kiosk.scan.serial.SerialReader;
import org.reststop.kiosk.speech.Espeak;
import org.reststop.kiosk.speech.SystemSound;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityException;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.kiosk.voice.Microphone;
import org.reststop.sync.Pins;

/** All checks of a kiosk's machine, in the order in which they are told. */
final class Checkup {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LEAST_FREE = 500_000_000;
    private static final Path INPUT_DEVICES = Path.of("/dev/input/by-id");

    private final Texts texts;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, String> env;
    private final @Nullable Path config;

    /** @param config the kiosk's settings; null for the usual ones */
    Checkup(Surroundings around, @Nullable Path config) {
        this.texts = around.texts();
        this.clock = around.clock();
        this.http = around.http();
        this.env = around.env();
        this.config = config;
    }

    /** The checks; those that need settings are left out while the settings are wrong. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("jdk", new JdkCheck(Runtime.version(), texts)));
        checks.add(new Check("config", new ConfigCheck(this::loadAll, texts)));
        checks.add(new Check("display", new DisplayCheck(env.getOrDefault("DISPLAY", ""), Machine::loads, texts)));
        checks.add(new Check("font", new FontCheck(new Font(Font.SANS_SERIF, Font.PLAIN, 12), "驿", texts)));
        checks.add(new Check("input", new InputCheck(LibimeFiles::find, PinyinInput::good, texts)));
        checks.add(new Check("handwriting", new HandwritingCheck(HandwritingEngine::bundled, texts)));
        try {
            addFor(loadKiosk(), checks);
        } catch (SettingsException e) {
            for (String name : List.of("scanner", "camera", "microphone", "speech", "disk", "store", "hq", "clock")) {
                checks.add(new Check(name, () -> new Finding.NotChecked(texts.say("doctor.needs-config"))));
            }
        }
        return checks;
    }

    private void addFor(KioskSettings settings, List<Check> checks) {
        Optional<Identity> identity = identity(settings.dataFolder());
        URI hq = identity.map(Identity::hq).orElse(settings.hq());
        HttpClient client = identity.map(Identity::pins)
                .filter(pins -> !pins.isEmpty())
                .map(Checkup::trusting)
                .orElse(http);
        HqHealth.Answer answer = new HqHealth(client, hq, PATIENCE).ask();
        Optional<Duration> ahead = ClockCheck.ahead(answer.clock(), clock);
        Path folder = settings.dataFolder();
        checks.add(new Check(
                "scanner", new ScannerCheck(settings.wedge().enabled(), serial(settings), INPUT_DEVICES, texts)));
        checks.add(new Check("camera", new CameraCheck(settings.camera(), clock, texts)));
        checks.add(new Check(
                "microphone",
                new MicrophoneCheck(
                        new Microphone(settings.voice())::listen,
                        settings.voice().device().isPresent(),
                        texts)));
        checks.add(new Check("speech", speech(settings.speech())));
        checks.add(new Check("disk", new DiskCheck(folder, LEAST_FREE, texts)));
        checks.add(new Check("store", new StoreCheck(folder, clock, texts)));
        checks.add(new Check("hq", new HqCheck(hq, answer, texts)));
        checks.add(new Check("clock", new ClockCheck(clock, Machine.clockIsSynchronised(), ahead, texts)));
    }

    private SpeechCheck speech(KioskSettings.Speech settings) {
        Espeak engine = new Espeak(Espeak.USUAL, settings.wordsPerMinute(), PATIENCE, watch -> Thread.ofVirtual()
                .start(watch));
        return new SpeechCheck(settings.enabled(), engine::missing, new SystemSound()::isThere, texts);
    }

    private static Optional<Path> serial(KioskSettings settings) {
        if (!settings.serial().enabled()) {
            return Optional.empty();
        }
        return settings.serial().device().map(Path::of).filter(Files::exists).or(SerialReader::plugged);
    }

    /** Who this kiosk is, if it is enrolled and its file can be read; it knows its HQ better than the settings do. */
    private static Optional<Identity> identity(Path folder) {
        try {
            return new IdentityFile(folder.resolve("identity")).load();
        } catch (IdentityException e) {
            return Optional.empty();
        }
    }

    private static HttpClient trusting(List<String> pins) {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(Pins.trusting(pins))
                .build();
    }

    private void loadAll() {
        loadKiosk();
        HqSettingsFile.loadUsual(env);
    }

    /** @throws SettingsException if they are wrong */
    KioskSettings loadKiosk() {
        return config == null ? KioskSettingsFile.loadUsual(env) : KioskSettingsFile.load(config, env);
    }
}
