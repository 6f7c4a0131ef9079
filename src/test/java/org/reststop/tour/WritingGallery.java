package org.reststop.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What nobody can do with the tour's fingers on its upright glass: every layout and the wall on a glass that lies,
 * emoji, and ten thousand characters. The real screens and keyboard, painted by a program of their own without a window.
 */
final class WritingGallery {
    private static final long PATIENCE_SECONDS = 300;
    private static final String PAINTER = "org.reststop.kiosk.Pictures";
    private static final String PAINTED =
            "(keyboard-(emoji|ten-thousand|composing|expanded|english|digits|symbols|hand-written)|attract-(picture|formatted|call-out))";
    private static final String UPRIGHT = "-zh-1080.png";
    private static final String LYING = "-zh-1920.png";

    private final Album album;
    private final Path folder;

    /** @param folder for pictures before they come into the album */
    WritingGallery(Album album, Path folder) {
        this.album = album;
        this.folder = folder;
    }

    void show() throws IOException, InterruptedException {
        paint();
        for (Map.Entry<String, String> each : shown().entrySet()) {
            String name = each.getKey();
            album.add(
                    name.replace(".png", "").replace("-zh-1080", "").replace("-zh-1920", "-wide"),
                    each.getValue(),
                    png -> Files.copy(folder.resolve(name), png));
        }
    }

    private static Map<String, String> shown() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("keyboard-emoji" + UPRIGHT, "emoji, characters of two units, words from right to left");
        all.put("keyboard-emoji" + LYING, "the same on a glass that lies");
        all.put("keyboard-ten-thousand" + UPRIGHT, "ten thousand characters: kept, counted, not to be sent");
        all.put("keyboard-ten-thousand" + LYING, "the same on a glass that lies");
        all.put("keyboard-composing" + LYING, "pinyin on a glass that lies");
        all.put("keyboard-expanded" + LYING, "all that the letters may mean");
        all.put("keyboard-english" + LYING, "English letters");
        all.put("keyboard-digits" + LYING, "digits");
        all.put("keyboard-symbols" + LYING, "signs");
        all.put("keyboard-hand-written" + LYING, "two characters written by hand");
        all.put("attract-picture" + LYING, "the wall on a glass that lies: a notice's picture has its turn");
        all.put("attract-formatted" + UPRIGHT, "a notice's words, with headings, lists and a code for phones");
        all.put("attract-formatted" + LYING, "the same on a glass that lies");
        all.put("attract-call-out" + LYING, "a call for volunteers, with how many are still needed");
        return all;
    }

    private void paint() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path said = folder.resolve("said.txt");
        Process painter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PAINTER,
                        folder.toString(),
                        PAINTED,
                        "",
                        "ZH")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!painter.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || painter.exitValue() != 0) {
            painter.destroyForcibly();
            throw new IOException("nothing is painted:\n" + Files.readString(said));
        }
    }
}
