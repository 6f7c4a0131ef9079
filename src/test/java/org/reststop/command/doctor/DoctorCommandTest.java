package org.reststop.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** The doctor's report as a whole. */
class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void everyFailureComesWithAdviceAndTheExitCodeIsOne() throws IOException {
        CommandRun run = CommandRun.of(
                Map.of("LANG", "zh_CN.UTF-8"), "doctor", "--config", config("").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("✓ 字体       能显示“驿”").contains("✗ 总部");
        assertThat(run.out().lines().filter(line -> line.startsWith("✗")).count())
                .isEqualTo(run.out().lines().filter(line -> line.contains("→")).count());
    }

    @Test
    void wrongSettingsSkipWhatNeedsThem() throws IOException {
        CommandRun run = CommandRun.of(
                Map.of("LANG", "en"),
                "doctor",
                "--config",
                config("hw: http://a\n").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("did you mean hq?").contains("– disk       needs correct settings first");
    }

    @Test
    void machinesReadTheSameInJson() throws IOException {
        CommandRun run = CommandRun.of(
                Map.of("LANG", "en"), "doctor", "--json", "--config", config("").toString());

        JsonNode report = new WireCodec().parse(run.out().strip());
        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(StreamSupport.stream(report.get("checks").spliterator(), false)
                        .map(check -> check.get("name").asString()))
                .containsExactly(
                        "jdk",
                        "config",
                        "display",
                        "font",
                        "input",
                        "handwriting",
                        "scanner",
                        "camera",
                        "microphone",
                        "speech",
                        "disk",
                        "store",
                        "hq",
                        "clock");
    }

    /** Nothing listens on port 9 of this machine, so HQ's check fails wherever the test runs. */
    private Path config(String more) throws IOException {
        String hq = more.isEmpty() ? "hq: http://127.0.0.1:9\n" : more;
        return Files.write(folder.resolve("kiosk.yaml"), ("data-folder: data\n" + hq).getBytes(StandardCharsets.UTF_8));
    }
}
