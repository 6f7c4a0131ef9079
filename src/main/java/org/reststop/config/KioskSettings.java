package org.reststop.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a kiosk's operator may set.
 *
 * @param dataFolder where the store, the identity and the logs are; made if missing
 * @param hq HQ's base address, http or https
 */
public record KioskSettings(
        Path dataFolder,
        URI hq,
        Screen screen,
        Visit visit,
        Wedge wedge,
        Serial serial,
        Camera camera,
        Sync sync,
        Registration registration,
        Voice voice,
        Speech speech,
        Writing writing,
        Wall wall) {
    /** Voice memos if there is a microphone, speech if there is an engine, and the keyboard as it is by default. */
    public KioskSettings(
            Path dataFolder,
            URI hq,
            Screen screen,
            Visit visit,
            Wedge wedge,
            Serial serial,
            Camera camera,
            Sync sync,
            Registration registration) {
        this(
                dataFolder,
                hq,
                screen,
                visit,
                wedge,
                serial,
                camera,
                sync,
                registration,
                Voice.USUAL,
                Speech.USUAL,
                Writing.USUAL,
                Wall.USUAL);
    }

    /** The companies that couriers usually work for. */
    public static final List<String> COMPANIES =
            List.of("美团", "饿了么", "京东", "顺丰", "中通", "圆通", "申通", "韵达", "极兔", "邮政", "闪送", "达达");

    /** Which way the screen hangs; AUTO goes by which side is longer. */
    public enum Orientation {
        AUTO,
        PORTRAIT,
        LANDSCAPE
    }

    /** The language that each visit begins in. */
    public enum Language {
        ZH,
        EN
    }

    /**
     * @param diagonalInches the glass's diagonal, 7 to 100: touch targets are laid out in millimetres by it
     * @param fullscreen false only for development
     * @param access the modes that each visit begins with
     */
    public record Screen(
            Orientation orientation, double diagonalInches, boolean fullscreen, Language language, Access access) {
        /** With each visit beginning in the plain mode. */
        public Screen(Orientation orientation, double diagonalInches, boolean fullscreen, Language language) {
            this(orientation, diagonalInches, fullscreen, language, Access.PLAIN);
        }
    }

    /**
     * What a visit begins with and the person may change.
     *
     * @param largeType texts and icons half as large again
     * @param highContrast light on black
     * @param lowReach controls in the lower half of glass that is taller than wide
     * @param readAloud screens are spoken as they come up
     */
    public record Access(boolean largeType, boolean highContrast, boolean lowReach, boolean readAloud) {
        /** None of them. */
        public static final Access PLAIN = new Access(false, false, false, false);
    }

    /**
     * @param enabled whether speech is offered where its engine is installed
     * @param volume that each visit begins with, 1 to 5
     * @param wordsPerMinute 80 to 300
     */
    public record Speech(boolean enabled, int volume, int wordsPerMinute) {
        /** The usual volume and pace. */
        public static final Speech USUAL = new Speech(true, 3, 150);
    }

    /**
     * @param idle how long nobody need touch before the warning, 15 s to 10 min
     * @param warning how long the countdown runs after that, 20 s to 2 min
     * @param repeatWithin a second scan of the same person within this time is the same visit, 0 to 12 h
     */
    public record Visit(Duration idle, Duration warning, Duration repeatWithin) {}

    /** A keyboard's layout, by the country whose keyboards have it; AUTO is found out from the badges that are read. */
    public enum Keyboard {
        AUTO,
        US,
        UK,
        DE,
        CH,
        FR,
        ES,
        IT,
        RU
    }

    /**
     * A USB scanner that types.
     *
     * @param maxGap the longest pause between two characters of one scan, 20 to 1000 ms
     * @param prefix what the scanner is set to send before a code, often empty
     * @param suffix what the scanner is set to send behind a code, before Enter or Tab; often empty
     * @param scannerLayout of the keyboard that the scanner plays
     * @param systemLayout of the keyboard that this machine takes it for
     */
    public record Wedge(
            boolean enabled,
            Duration maxGap,
            String prefix,
            String suffix,
            Keyboard scannerLayout,
            Keyboard systemLayout) {
        /** With no suffix, and layouts that are found out. */
        public Wedge(boolean enabled, Duration maxGap, String prefix) {
            this(enabled, maxGap, prefix, "", Keyboard.AUTO, Keyboard.AUTO);
        }
    }

    /**
     * A scanner at a serial port, mostly a USB one that shows up as {@code /dev/ttyACM0} (USB CDC).
     *
     * @param enabled whether any is looked for
     * @param device its device; empty for whichever USB CDC device is plugged in
     * @param baud bits a second, 1200 to 921600; without meaning for USB CDC
     * @param prefix what the scanner is set to send before a code, often empty
     * @param suffix what the scanner is set to send behind a code, before the line's end; often empty
     */
    public record Serial(boolean enabled, Optional<String> device, int baud, String prefix, String suffix) {}

    /**
     * @param device a V4L2 device or a video file; empty for no camera
     * @param width of the frames asked for, 320 to 1920 pixels
     * @param height of the frames asked for, 240 to 1080 pixels
     * @param preview whether the scan page shows what the camera sees
     * @param mirror whether it shows that as a mirror does
     * @param exposure in steps of 0.1 ms as V4L2 counts it, 1 to 10000; empty for the camera's own choice
     */
    public record Camera(
            Optional<String> device, int width, int height, boolean preview, boolean mirror, OptionalInt exposure) {
        /** With a preview like a mirror, and the camera's own exposure. */
        public Camera(Optional<String> device, int width, int height) {
            this(device, width, height, true, true, OptionalInt.empty());
        }
    }

    /** @param companies to choose from at a registration, at most {@value #MOST_COMPANIES} */
    public record Registration(List<String> companies) {
        public Registration {
            companies = List.copyOf(companies);
        }
    }

    /**
     * @param enabled whether memos are offered where there is a microphone
     * @param device an ALSA device, {@code pulse:} and a source of PulseAudio's, or a sound file; empty for the default
     * @param speaker an ALSA or PulseAudio device to play them back on; empty for the default
     */
    public record Voice(boolean enabled, Optional<String> device, Optional<String> speaker) {
        /** The machine's own microphone and loudspeaker. */
        public static final Voice USUAL = new Voice(true, Optional.empty(), Optional.empty());
    }

    /**
     * The keyboard on the glass.
     *
     * @param accents whether pinyin may be written as local accents say it: z for zh, l for n, in for ing and so on
     * @param click whether keys click, where there is a loudspeaker
     */
    public record Writing(boolean accents, boolean click) {
        /** Accents, and no click. */
        public static final Writing USUAL = new Writing(true, false);
    }

    /**
     * The notices' wall.
     *
     * @param mediaMb how many million bytes pictures and films may take on this kiosk's disk, 50 to 100,000
     * @param sound whether emergencies sound, where there is a loudspeaker
     */
    public record Wall(int mediaMb, boolean sound) {
        /** Two thousand million bytes, and sound. */
        public static final Wall USUAL = new Wall(2_000, true);
    }

    /** More would not stand on the glass. */
    public static final int MOST_COMPANIES = 24;

    /**
     * @param interval between exchanges when nothing happens, 5 s to 1 h
     * @param jitter how far the interval is spread at random, as a share of it, 0 to 0.5
     * @param timeout how long one exchange may take, 2 s to 5 min
     * @param windows what holds instead of the interval at certain times; the first that matches counts
     * @param onNewFact whether a new fact hastens the exchange; false for lines that are paid by the byte
     * @param holdConnection whether a connection is held open on which HQ says that there is news; some 500 KB a day
     */
    public record Sync(
            Duration interval,
            double jitter,
            Duration timeout,
            List<SyncWindow> windows,
            boolean onNewFact,
            boolean holdConnection) {
        public Sync {
            windows = List.copyOf(windows);
        }

        /** The same at all times, and soon after a new fact. */
        public Sync(Duration interval, double jitter, Duration timeout) {
            this(interval, jitter, timeout, List.of(), true);
        }

        /** Without an open connection. */
        public Sync(Duration interval, double jitter, Duration timeout, List<SyncWindow> windows, boolean onNewFact) {
            this(interval, jitter, timeout, windows, onNewFact, false);
        }
    }
}
