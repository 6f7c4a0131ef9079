package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskMainTest {
    @TempDir
    Path folder;

    @Test
    void argumentsNameTheSettingsAndTheCode() {
        var arguments = KioskMain.Arguments.of("--config", "kiosk.yaml", "--enrol", "ABCD-2345");

        assertThat(arguments).isEqualTo(new KioskMain.Arguments(Path.of("kiosk.yaml"), Optional.of("ABCD-2345")));
        assertThatThrownBy(() -> KioskMain.Arguments.of("--enrol")).hasMessageContaining("usage");
        assertThatThrownBy(() -> KioskMain.Arguments.of("--colour", "red")).hasMessageContaining("usage");
    }

    @Test
    void aKioskThatIsAskedToStopStopsWithExitCodeZero() throws Exception {
        Process kiosk = start();
        try {
            Path log = folder.resolve("log/kiosk.log");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(log) && Files.readString(log).contains("Waiting to be enrolled"));

            kiosk.destroy();

            assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(kiosk.exitValue()).isZero();
            assertThat(Files.readString(log)).contains("Stopped").doesNotContain("ERROR");
        } finally {
            kiosk.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.reststop.kiosk.KioskMain"));
        builder.environment().put("RESTSTOP_KIOSK_DATA_FOLDER", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "console"))
                .start();
    }
}
