package org.reststop.kiosk.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.screen.Narrator;

/** The real espeak-ng, and engines that are missing, fail or hang. */
class EspeakNarratorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Espeak engine = new Espeak(Espeak.USUAL, 150, PATIENCE, threads);
    private final List<byte[]> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void endTheThreads() {
        threads.shutdownNow();
    }

    @Test
    void bothLanguagesAreSpokenAndALongTextLongerThanAShortOne() throws IOException {
        assertThat(engine.missing()).isEmpty();
        byte[] greeting = engine.speak("早上好，王某明。", Language.ZH, 3);
        byte[] english = engine.speak("Good morning. Welcome to the rest stop.", Language.EN, 3);
        byte[] longer = engine.speak("早上好，王某明。8:42 签到成功，欢迎来到驿站。", Language.ZH, 3);

        assertThat(loudness(greeting)).isGreaterThan(100);
        assertThat(loudness(english)).isGreaterThan(100);
        assertThat(longer.length).isGreaterThan(greeting.length * 3 / 2);
    }

    /** In the plain Mandarin voice each of these is spoken as an English word and its tone as "three". */
    @Test
    void charactersOfTheThirdToneAreSpokenAsShortAsOthers() throws IOException {
        int third = engine.speak("点好水老我", Language.ZH, 3).length;
        int first = engine.speak("天高风山家", Language.ZH, 3).length;

        assertThat(third).isLessThan(first * 3 / 2);
    }

    @Test
    void theVolumeIsHeard() throws IOException {
        byte[] soft = engine.speak("欢迎", Language.ZH, 1);
        byte[] loud = engine.speak("欢迎", Language.ZH, 5);

        assertThat(loudness(loud)).isGreaterThan(2 * loudness(soft));
    }

    @Test
    void theTextIsNotAmongTheArguments() throws IOException {
        Path arguments = folder.resolve("arguments");
        Path input = folder.resolve("input");
        Espeak spy = fake("echo \"$@\" > " + arguments + "; cat > " + input);

        spy.speak("王某明 [[h@'loU]]", Language.ZH, 3);

        assertThat(arguments).content().doesNotContain("王某明").contains("--stdin");
        assertThat(input).content().contains("王某明").doesNotContain("[[");
    }

    @Test
    void anEngineThatIsNotThereOffersNothing() {
        Espeak missing = new Espeak(folder.resolve("none").toString(), 150, PATIENCE, threads);
        EspeakNarrator narrator = atOnce(missing);
        narrator.start();

        assertThat(missing.missing()).hasSize(1);
        assertThat(narrator.stateProperty().get()).isEqualTo(Narrator.State.NONE);
    }

    @Test
    void anEngineThatIsThereIsOffered() {
        EspeakNarrator narrator = atOnce(engine);
        narrator.start();

        assertThat(narrator.stateProperty().get()).isEqualTo(Narrator.State.READY);
    }

    @Test
    void anEngineThatHangsIsEnded() throws IOException {
        Path pid = folder.resolve("pid");
        Espeak hung = new Espeak(script("echo $$ > " + pid + "; exec sleep 600"), 150, Duration.ofSeconds(2), threads);

        assertThatThrownBy(() -> hung.speak("欢迎", Language.ZH, 3)).isInstanceOf(IOException.class);
        long child = Long.parseLong(Files.readString(pid).strip());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void anEngineThatFailsIsToldAndTriedAgain() throws IOException {
        Path broken = Files.createFile(folder.resolve("broken"));
        EspeakNarrator narrator = narrator(
                fake("if [ -e " + broken + " ]; then exit 1; fi; exec espeak-ng \"$@\""),
                (wav, over) -> heard.add(wav));
        narrator.say("欢迎", Language.ZH, 3);
        await().until(() -> narrator.stateProperty().get() == Narrator.State.FAILED);
        Files.delete(broken);
        narrator.say("欢迎", Language.ZH, 3);

        await().until(() -> narrator.stateProperty().get() == Narrator.State.READY);
        assertThat(heard).hasSize(1);
    }

    @Test
    void withoutALoudspeakerThatIsTold() {
        EspeakNarrator narrator = narrator(engine, (wav, over) -> {
            throw new IOException("no such device");
        });
        narrator.say("欢迎", Language.ZH, 3);

        await().until(() -> narrator.stateProperty().get() == Narrator.State.NO_SOUND);
    }

    @Test
    void whatIsSaidNextStopsWhatIsBeingSaid() {
        List<String> sounds = new CopyOnWriteArrayList<>();
        EspeakNarrator narrator = narrator(engine, (wav, over) -> {
            sounds.add("began");
            await().until(over::getAsBoolean);
            sounds.add("over");
        });
        narrator.say("第一页", Language.ZH, 3);
        await().until(() -> sounds.size() == 1);
        narrator.say("第二页", Language.ZH, 3);
        await().until(() -> sounds.size() == 3);
        narrator.hush();

        await().untilAsserted(() -> assertThat(sounds).containsExactly("began", "over", "began", "over"));
    }

    /** What it has found out is known once it has started. */
    private EspeakNarrator atOnce(Espeak by) {
        return new EspeakNarrator(by, (wav, over) -> heard.add(wav), Runnable::run, Runnable::run);
    }

    private EspeakNarrator narrator(Espeak by, Loudspeaker loudspeaker) {
        return new EspeakNarrator(by, loudspeaker, threads, Runnable::run);
    }

    private Espeak fake(String body) throws IOException {
        return new Espeak(script(body), 150, PATIENCE, threads);
    }

    private String script(String body) throws IOException {
        Path script = Files.createFile(
                folder.resolve("engine"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + body + "\n").toString();
    }

    /** The mean of all samples' distances from silence, 0 to 32768. */
    private static double loudness(byte[] wav) {
        ByteBuffer samples = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(44);
        double sum = 0;
        int count = 0;
        for (; samples.remaining() > 1; count++) {
            sum += Math.abs(samples.getShort());
        }
        return sum / Math.max(1, count);
    }
}
