package org.reststop.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reststop.config.KioskSettings.Access;
import org.reststop.config.KioskSettings.Camera;
import org.reststop.config.KioskSettings.Keyboard;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.config.KioskSettings.Registration;
import org.reststop.config.KioskSettings.Screen;
import org.reststop.config.KioskSettings.Serial;
import org.reststop.config.KioskSettings.Speech;
import org.reststop.config.KioskSettings.Sync;
import org.reststop.config.KioskSettings.Visit;
import org.reststop.config.KioskSettings.Voice;
import org.reststop.config.KioskSettings.Wall;
import org.reststop.config.KioskSettings.Wedge;
import org.reststop.config.KioskSettings.Writing;

/** Reads a kiosk's settings: the environment ({@code RESTSTOP_KIOSK_…}) before the file before the defaults. */
public final class KioskSettingsFile {
    /** Where the file is unless another is named, from the project's folder. */
    public static final Path USUAL = Path.of("kiosk-config", "kiosk.yaml");

    private static final Pattern SERIAL_DEVICE = Pattern.compile("auto|off|/dev/.+");

    /** Chinese commas would make one name of many. */
    private static final Pattern COMPANY = Pattern.compile("[^，、;；\\p{Cntrl}]{1,8}");

    private KioskSettingsFile() {}

    /**
     * Reads a file that was asked for by name.
     *
     * @param env the process's environment
     * @throws SettingsException with every problem; also if there is no such file
     */
    public static KioskSettings load(Path file, Map<String, String> env) {
        return read(new SettingsReader("RESTSTOP_KIOSK_", Optional.of(file), env), env);
    }

    /**
     * Reads the file at its {@link #USUAL} place; without one, the environment and the defaults decide.
     *
     * @param env the process's environment, whose RESTSTOP_HOME is the project's folder; else it is the current one
     * @throws SettingsException with every problem
     */
    public static KioskSettings loadUsual(Map<String, String> env) {
        Optional<Path> file = Optional.of(
                        Path.of(env.getOrDefault("RESTSTOP_HOME", "")).resolve(USUAL))
                .filter(Files::exists);
        return read(new SettingsReader("RESTSTOP_KIOSK_", file, env), env);
    }

    private static KioskSettings read(SettingsReader in, Map<String, String> env) {
        KioskSettings settings = new KioskSettings(
                in.path("data-folder", DataFolder.of("kiosk", env)),
                in.address("hq", URI.create("http://127.0.0.1:8080")),
                screen(in),
                visit(in),
                wedge(in),
                serial(in),
                camera(in),
                sync(in),
                registration(in),
                voice(in),
                speech(in),
                new Writing(in.truth("writing.accents", true), in.truth("writing.click", false)),
                new Wall(
                        in.number("wall.media-mb", Wall.USUAL.mediaMb(), 50, 100_000),
                        in.truth("wall.sound", Wall.USUAL.sound())));
        in.finish();
        return settings;
    }

    private static Registration registration(SettingsReader in) {
        List<String> companies = in.list("registration.companies", COMPANY, "allowed-companies");
        return new Registration(
                companies.isEmpty()
                        ? KioskSettings.COMPANIES
                        : companies.stream().limit(KioskSettings.MOST_COMPANIES).toList());
    }

    private static Screen screen(SettingsReader in) {
        return new Screen(
                in.oneOf("screen.orientation", Orientation.AUTO, Orientation.class),
                in.decimal("screen.diagonal-inches", 21.5, 7, 100),
                in.truth("screen.fullscreen", true),
                in.oneOf("screen.language", Language.ZH, Language.class),
                new Access(
                        in.truth("screen.large-type", false),
                        in.truth("screen.high-contrast", false),
                        in.truth("screen.low-reach", false),
                        in.truth("screen.read-aloud", false)));
    }

    private static Speech speech(SettingsReader in) {
        return new Speech(
                in.truth("speech.enabled", Speech.USUAL.enabled()),
                in.number("speech.volume", Speech.USUAL.volume(), 1, 5),
                in.number("speech.words-per-minute", Speech.USUAL.wordsPerMinute(), 80, 300));
    }

    private static Visit visit(SettingsReader in) {
        return new Visit(
                in.duration("visit.idle", Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofMinutes(10)),
                in.duration("visit.warning", Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMinutes(2)),
                in.duration("visit.repeat-within", Duration.ofMinutes(10), Duration.ZERO, Duration.ofHours(12)));
    }

    private static Wedge wedge(SettingsReader in) {
        return new Wedge(
                in.truth("wedge.enabled", true),
                in.duration("wedge.max-gap", Duration.ofMillis(100), Duration.ofMillis(20), Duration.ofSeconds(1)),
                in.text("wedge.prefix", ""),
                in.text("wedge.suffix", ""),
                in.oneOf("wedge.scanner-layout", Keyboard.AUTO, Keyboard.class),
                in.oneOf("wedge.system-layout", Keyboard.AUTO, Keyboard.class));
    }

    private static Serial serial(SettingsReader in) {
        String device = in.matching("serial.device", "auto", SERIAL_DEVICE, "allowed-serial");
        return new Serial(
                !device.equals("off"),
                Optional.of(device).filter(name -> name.startsWith("/")),
                in.number("serial.baud", 9600, 1200, 921_600),
                in.text("serial.prefix", ""),
                in.text("serial.suffix", ""));
    }

    private static Camera camera(SettingsReader in) {
        return new Camera(
                in.path("camera.device").map(Path::toString),
                in.number("camera.width", 1280, 320, 1920),
                in.number("camera.height", 720, 240, 1080),
                in.truth("camera.preview", true),
                in.truth("camera.mirror", true),
                in.numberOr("auto", "camera.exposure", 1, 10_000));
    }

    private static Voice voice(SettingsReader in) {
        return new Voice(in.truth("voice.enabled", true), sound(in, "voice.device"), sound(in, "voice.speaker"));
    }

    private static Optional<String> sound(SettingsReader in, String key) {
        return Optional.of(in.text(key, "").strip()).filter(name -> !name.isEmpty() && !name.equals("auto"));
    }

    private static Sync sync(SettingsReader in) {
        return new Sync(
                in.duration("sync.interval", Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofHours(1)),
                in.decimal("sync.jitter", 0.2, 0, 0.5),
                in.duration("sync.timeout", Duration.ofSeconds(20), Duration.ofSeconds(2), Duration.ofMinutes(5)),
                in.windows("sync.windows"),
                in.truth("sync.on-new-fact", true),
                in.truth("sync.hold-connection", true));
    }
}
