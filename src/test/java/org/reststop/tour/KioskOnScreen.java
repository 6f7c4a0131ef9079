package org.reststop.tour;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.reststop.command.demo.RunningProgram;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;
import org.reststop.kiosk.scan.Scanner;
import org.reststop.testing.HandsOnScreen;

/** The kiosk's program in front of a visitor: acts on its screen and waits until its log says what it shows. */
final class KioskOnScreen {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Longer than two taps count as one. */
    private static final Duration BEFORE_TAPPING_AGAIN = Duration.ofSeconds(2);

    /** Longer than a code must be away to count anew. */
    private static final long AWAY_MILLIS = Scanner.AWAY.plusMillis(500).toMillis();

    /** Two taps within half a second are one. */
    private static final long ONE_TAP_MILLIS = 600;

    /** The colour between the keyboard's keys. */
    private static final int BOARD = 0xE6DAC4;

    private static final int BOARD_PIXELS = 20_000;
    private static final Rectangle2D KEYS = new Rectangle2D.Double(0, 0.7, 1, 0.29);

    /** The colour of a button that goes on. */
    private static final int GO_ON = 0x14493F;

    private static final int GO_ON_LEAST = 600;

    /** Less than the height of a button. */
    private static final double NEAR = 0.015;

    private static final String TILES = "Tiles [";
    private static final String TASKS = "Tasks [";

    private static final int MOST_LOOKS = 8;

    private RunningProgram program;
    private final HandsOnScreen hands;
    private final Path log;
    private final Map<String, Long> scanned = new HashMap<>();
    private int read;
    private boolean frozen;
    private Sight last = Sight.NOTHING;
    private long tapped = System.nanoTime();

    KioskOnScreen(RunningProgram program, HandsOnScreen hands, Path log) {
        this.program = program;
        this.hands = hands;
        this.log = log;
    }

    /** It was started anew, with a log of its own. */
    void restarted(RunningProgram other) {
        program = other;
        read = 0;
    }

    /** What a person's fingers do on the glass. */
    HandsOnScreen hands() {
        return hands;
    }

    /** Scans a code and waits for the screen that answers it; one that was just scanned has to be away for a while. */
    void scan(String text, String screen) throws IOException, InterruptedException {
        scanned(text);
        awaitLog("Showing " + screen);
    }

    /** As {@link #scan(String, String)}, with one of two screens; returns which it was. */
    String scan(String text, String one, String other) throws IOException, InterruptedException {
        scanned(text);
        program.await(() -> has("Showing " + one) || has("Showing " + other), PATIENCE);
        String shown = has("Showing " + one) ? one : other;
        awaitLog("Showing " + shown);
        return shown;
    }

    /** A code was before the camera until now: it has to be away for a while before it counts anew. */
    void seen(String text) {
        scanned.put(text, System.nanoTime());
    }

    /** Lets the program stand still until something has been scanned. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
        frozen = true;
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(program.pid()))
                .start()
                .waitFor();
    }

    private void scanned(String text) throws IOException, InterruptedException {
        Long before = scanned.get(text);
        long away = before == null ? AWAY_MILLIS : (System.nanoTime() - before) / 1_000_000;
        letPass(AWAY_MILLIS - away);
        hands.scan(text);
        scanned.put(text, System.nanoTime());
        if (frozen) {
            frozen = false;
            signal("CONT");
        }
    }

    /** Taps a button and waits for the screen that it leads to; as a person would, once more if nothing happens. */
    void tap(Target button, String screen) throws IOException, InterruptedException {
        tapUntil(button, "Showing " + screen);
    }

    /** As {@link #tap(Target, String)}, to another step or page of the same screen, by the name that the log gives it. */
    void step(Target button, String step) throws IOException, InterruptedException {
        tapUntil(button, step);
    }

    private void tapUntil(Target button, String shown) throws IOException, InterruptedException {
        tap(button);
        long end = System.nanoTime() + BEFORE_TAPPING_AGAIN.toNanos();
        program.await(() -> has(shown) || System.nanoTime() > end, PATIENCE);
        if (!has(shown)) {
            tap(button);
        }
        awaitLog(shown);
        // A kiosk that is slow has taken the tap later than it was made.
        tapped = System.nanoTime();
    }

    /** Taps a button that stays on its screen. */
    void tap(Target button) throws IOException, InterruptedException {
        letPass(ONE_TAP_MILLIS - (System.nanoTime() - tapped) / 1_000_000);
        hands.tap(button.x(), button.y());
        tapped = System.nanoTime();
    }

    /** Waits until the log says so, after the last thing waited for. */
    void awaitLog(String words) {
        program.await(() -> passed(words), PATIENCE);
    }

    /** Takes a picture once the screen has come to rest: two looks that are alike, or the last of a few. */
    void picture(Path png) throws IOException, InterruptedException {
        last = atRest(png);
    }

    private Sight atRest(Path png) throws IOException, InterruptedException {
        Sight before = Sight.NOTHING;
        Sight now = look(png);
        for (int look = 1; look < MOST_LOOKS && !before.isLike(now); look++) {
            before = now;
            now = look(png);
        }
        return now;
    }

    private Sight look(Path png) throws IOException, InterruptedException {
        hands.picture(png);
        return new Sight(Files.readAllBytes(png));
    }

    /** Waits until the screen shows something other than in the picture before, and takes a picture of that. */
    void changed(Path png) throws IOException, InterruptedException {
        awaitSight(png, sight -> !sight.isLike(last));
        picture(png);
    }

    /** What is looked for on the screen. */
    interface Sought {
        boolean isIn(Sight sight) throws IOException;
    }

    /** Looks until it sees that. */
    void awaitSight(Path png, Sought sought) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!sought.isIn(look(png))) {
            if (System.nanoTime() > end) {
                throw new IOException("what is looked for does not come on the kiosk's screen");
            }
        }
    }

    /** Waits until the keyboard has come up, in its usual colours, and all above it has found its place. */
    void awaitKeys() throws IOException, InterruptedException {
        Path png = log.resolveSibling("look.png");
        awaitSight(png, sight -> sight.has(BOARD, BOARD_PIXELS, KEYS));
        atRest(png);
    }

    /** Waits until there is a button that goes on where it is to be tapped. */
    void awaitButton(Target button) throws IOException, InterruptedException {
        Rectangle2D around = new Rectangle2D.Double(button.x() - NEAR, button.y() - NEAR, 2 * NEAR, 2 * NEAR);
        awaitSight(log.resolveSibling("look.png"), sight -> sight.has(GO_ON, GO_ON_LEAST, around));
    }

    /** Waits as long as the kiosk does. */
    void letPass(Duration time) throws InterruptedException {
        letPass(time.toMillis());
    }

    /** Time itself is what is waited for: the kiosk counts it too. */
    private static void letPass(long millis) throws InterruptedException {
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    /** Waits until a code is on the screen that can be read. */
    String code(Path png) throws IOException, InterruptedException {
        ImageReader reader = new ImageReader();
        awaitSight(png, sight -> reader.read(png) instanceof ImageReading.Code);
        picture(png);
        return switch (reader.read(png)) {
            case ImageReading.Code(String text) -> text;
            case ImageReading other -> throw new IOException("no code on the kiosk's screen: " + other);
        };
    }

    /** Taps a button that stays on its screen and takes a picture of what that changed; once more if nothing happens. */
    void pictureAfter(Target button, Path png) throws IOException, InterruptedException {
        Sight before = look(png);
        for (int attempt = 0; attempt < 3; attempt++) {
            tap(button);
            for (int look = 0; look < MOST_LOOKS; look++) {
                if (!look(png).isLike(before)) {
                    picture(png);
                    return;
                }
            }
        }
        throw new IOException("nothing happens at " + button);
    }

    /** A tile of the home screen that is up. */
    HomeTile homeTile(String name) {
        return HomeTile.among(lastList(TILES), name);
    }

    /** A tile of the staff desk that is up. */
    DeskTile deskTile(String task) {
        return DeskTile.among(lastList(TASKS), task);
    }

    private String lastList(String name) {
        String all = all();
        int begin = all.lastIndexOf(name) + name.length();
        return all.substring(begin, all.indexOf(']', begin));
    }

    /** Where the log ends by now. */
    int mark() {
        return all().length();
    }

    /** Waits until the log says so anywhere behind a mark. */
    void awaitLogSince(int mark, String words) {
        program.await(() -> all().indexOf(words, mark) >= 0, PATIENCE);
    }

    private boolean passed(String words) {
        int found = all().indexOf(words, read);
        if (found >= 0) {
            read = found + words.length();
        }
        return found >= 0;
    }

    private boolean has(String words) {
        return all().indexOf(words, read) >= 0;
    }

    private String all() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
