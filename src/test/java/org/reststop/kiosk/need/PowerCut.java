package org.reststop.kiosk.need;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets somebody type at a kiosk in a process of its own, and kills it. */
public final class PowerCut {
    /** What was typed. */
    public static final String WORDS = DraftTyping.WORDS;

    private PowerCut() {}

    /** Returns what the process said, once it is dead; the store in the folder holds what was typed. */
    public static List<String> whileTyping(Path folder) throws IOException, InterruptedException {
        Process kiosk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftTyping.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = kiosk.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("kept")) {
                    kiosk.toHandle().destroyForcibly();
                }
            }
        }
        kiosk.waitFor();
        return said;
    }
}
