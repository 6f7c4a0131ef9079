package org.reststop.kiosk.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.reststop.config.KioskSettings.Language;

/**
 * espeak-ng as a child process for each text. The text goes to its standard input and never among its arguments, which
 * everybody on the machine may read. Safe to call from any thread; every method waits, so never from JavaFX's.
 */
public final class Espeak {
    /** The program as Debian's package installs it. */
    public static final String USUAL = "espeak-ng";

    /** Reads Chinese characters by their pinyin; the plain voice spells every third tone in English. */
    private static final String CHINESE = "cmn-latn-pinyin";

    private static final String ENGLISH = "en-us";
    private static final int[] AMPLITUDES = {30, 60, 100, 150, 200};
    private static final int LONGEST = 4000;

    private final String program;
    private final int wordsPerMinute;
    private final Duration patience;
    private final Executor threads;

    /**
     * @param program to start
     * @param patience after which it is ended as hung
     * @param threads for a watch over each process
     */
    public Espeak(String program, int wordsPerMinute, Duration patience, Executor threads) {
        this.program = program;
        this.wordsPerMinute = wordsPerMinute;
        this.patience = patience;
        this.threads = threads;
    }

    /** What is missing of the program and its voices, in its own words; empty if it can speak both languages. */
    public List<String> missing() {
        try {
            String voices = new String(run(List.of(program, "--voices"), new byte[0]), StandardCharsets.UTF_8);
            List<String> missing = new ArrayList<>(List.of(CHINESE, ENGLISH));
            missing.removeIf(voices::contains);
            return missing;
        } catch (IOException e) {
            return List.of(program);
        }
    }

    /**
     * Speaks a text into a WAV file.
     *
     * @param volume 1 to 5
     * @throws IOException if the engine is missing, fails or hangs; without the text
     */
    public byte[] speak(String text, Language language, int volume) throws IOException {
        List<String> command = List.of(
                program,
                "-b",
                "1",
                "-v",
                language == Language.ZH ? CHINESE : ENGLISH,
                "-s",
                Integer.toString(wordsPerMinute),
                "-a",
                Integer.toString(AMPLITUDES[volume - 1]),
                "--stdin",
                "--stdout");
        return run(command, plain(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Double brackets would be taken for phonemes, and a text without end would be spoken without end. */
    private static String plain(String text) {
        String plain = text.replaceAll("[\\[\\]\\p{Cntrl}]", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private byte[] run(List<String> command, byte[] input) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        threads.execute(() -> watch(process));
        try (OutputStream to = process.getOutputStream();
                InputStream from = process.getInputStream()) {
            to.write(input);
            to.close();
            byte[] output = from.readAllBytes();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(program + " ended with " + code);
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was not waited for", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private void watch(Process process) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
