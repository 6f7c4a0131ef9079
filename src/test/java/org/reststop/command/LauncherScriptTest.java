package org.reststop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.kiosk.scan.BadgeImage;

/** The script, as a process of its own. */
class LauncherScriptTest {
    @TempDir
    Path folder;

    @Test
    void versionTellsWhatRunsHere() throws Exception {
        CommandRun run = run(Map.of(), "version");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "reststop-kiosk\t",
                        "git\t",
                        "JDK\t" + Runtime.version(),
                        "JavaFX\t26",
                        "H2\t2.",
                        "Hibernate\t7");
    }

    @Test
    void codesKeepEveryCharacterWhateverTheLocale() throws Exception {
        Path image = Files.write(folder.resolve("驿站.png"), new BadgeImage(4).png("签\t到\n\\", List.of()));

        CommandRun run = run(
                Map.of("LANG", "zh_CN.GB18030", "LC_ALL", "", "RESTSTOP_LANG", ""), "badge", "read", image.toString());

        assertThat(run.out()).isEqualTo(image + "\t签\\t到\\n\\\\\n");
        assertThat(run.status()).isZero();
    }

    private CommandRun run(Map<String, String> env, String... args) throws IOException, InterruptedException {
        Path err = folder.resolve("err");
        Process process = builder(env, args).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), out, Files.readString(err));
    }

    private static ProcessBuilder builder(Map<String, String> env, String... args) {
        List<String> command = new ArrayList<>(List.of("scripts/reststop"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("RESTSTOP_FROM_CLASSES", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(env);
        return builder;
    }
}
