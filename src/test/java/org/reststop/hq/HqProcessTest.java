package org.reststop.hq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** HQ as its operator meets it: a process with exit codes, files and a log; without the kiosk's libraries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HqProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Path folder;
    private Process running;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("running");
        running = launch(Map.of("DATA_FOLDER", folder.toString(), "LOG_FORMAT", "json"), "--sample");
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("address")) || !running.isAlive());
    }

    @AfterAll
    void kill() {
        running.destroyForcibly();
    }

    @Test
    void itsLogIsJsonAndHoldsNoNamesAndNoSecrets() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("logs/hq.log"));
        String token = Files.readString(folder.resolve("operator-token")).strip();
        List<String> signIns = Files.readAllLines(folder.resolve("sign-in.txt"));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode event = new WireCodec().parse(line);
            assertThat(event.get("level").isString()).isTrue();
            assertThat(event.get("formattedMessage").stringValue()).doesNotContain(token);
            assertThat(signIns).noneMatch(signIn -> line.contains(signIn.split("\t")[1]));
            assertThat(signIns).noneMatch(signIn -> line.contains(signIn.split("\t")[2]));
        });
    }

    @Test
    void nobodyElseMayLookIntoItsFolder() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }

    @Test
    void aFolderThatAnotherHqUsesIsSaidWithWhatToDo() throws Exception {
        Process second = launch(Map.of("DATA_FOLDER", folder.toString()));

        assertThat(errors(second)).contains("数据库", "正被另一个程序使用");
        assertThat(second.exitValue()).isEqualTo(StartProblem.DATABASE_IN_USE.exitCode());
    }

    @Test
    void aPortThatIsTakenIsSaidWithWhatToDo(@TempDir Path other) throws Exception {
        int port = URI.create(Files.readString(folder.resolve("address"))).getPort();

        Process second = launch(Map.of("DATA_FOLDER", other.toString(), "PORT", Integer.toString(port)));

        assertThat(errors(second)).contains("127.0.0.1:" + port, "RESTSTOP_HQ_PORT");
        assertThat(second.exitValue()).isEqualTo(StartProblem.PORT.exitCode());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidWithWhatToDo(@TempDir Path other) throws Exception {
        Process away =
                launch(Map.of("DATA_FOLDER", other.toString(), "DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none"));

        assertThat(errors(away)).contains("jdbc:postgresql://127.0.0.1:1/none");
        assertThat(away.exitValue()).isEqualTo(StartProblem.DATABASE_AWAY.exitCode());
    }

    @Test
    void aCertificateThatCannotBeUsedIsSaidWithWhatToDo(@TempDir Path other) throws Exception {
        String nowhere = other.resolve("nowhere.pem").toString();
        Process missing =
                launch(Map.of("DATA_FOLDER", other.toString(), "TLS_MODE", "file", "TLS_CERTIFICATE", nowhere));
        Process unnamed = launch(Map.of("DATA_FOLDER", other.toString(), "TLS_MODE", "file"));

        assertThat(errors(missing)).contains(nowhere, "tls");
        assertThat(missing.exitValue()).isEqualTo(StartProblem.TLS_UNREADABLE.exitCode());
        assertThat(errors(unnamed)).contains("tls.certificate");
        assertThat(unnamed.exitValue()).isEqualTo(StartProblem.USAGE);
    }

    @Test
    void aWrongCommandLineOrSettingEndsWithTheUsage(@TempDir Path other) throws Exception {
        Process wrong = launch(Map.of("DATA_FOLDER", other.toString()), "--sampel");
        Process setting = launch(Map.of("DATA_FOLDER", other.toString(), "PORT", "eighty"));

        assertThat(errors(wrong)).contains(HqArguments.USAGE);
        assertThat(wrong.exitValue()).isEqualTo(StartProblem.USAGE);
        assertThat(errors(setting)).contains("RESTSTOP_HQ_PORT");
        assertThat(setting.exitValue()).isEqualTo(StartProblem.USAGE);
    }

    @Test
    void askedToStopItFinishesAndLeavesNoAddressBehind(@TempDir Path other) throws Exception {
        Process hq = launch(Map.of("DATA_FOLDER", other.toString()));
        Path address = other.resolve("address");
        await().atMost(PATIENCE).until(() -> Files.exists(address) || !hq.isAlive());
        int port = URI.create(Files.readString(address)).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }

        hq.destroy();

        assertThat(hq.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(hq.exitValue()).isZero();
        assertThat(address).doesNotExist();
    }

    private static Process launch(Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath()));
        command.add("org.reststop.hq.HqMain");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> env = builder.environment();
        env.keySet().removeIf(name -> name.startsWith("RESTSTOP_") || name.startsWith("LC_"));
        env.put("LANG", "zh_CN.UTF-8");
        env.put("RESTSTOP_HQ_PORT", "0");
        settings.forEach((name, value) -> env.put("RESTSTOP_HQ_" + name, value));
        return builder.start();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(openjfx|zxing|bytedeco).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String errors(Process process) throws Exception {
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return errors;
    }
}
