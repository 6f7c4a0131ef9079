package org.reststop.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs are told by files, the environment and the defaults. */
class SettingsFilesTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/li");

    @TempDir
    Path folder;

    @Test
    void theFilesOfTheRepositorySayTheDefaults() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing\n");

        assertThat(KioskSettingsFile.load(KioskSettingsFile.USUAL, HOME))
                .isEqualTo(KioskSettingsFile.load(empty, HOME));
        assertThat(HqSettingsFile.load(HqSettingsFile.USUAL, HOME)).isEqualTo(HqSettingsFile.load(empty, HOME));
    }

    @Test
    void theEnvironmentOverridesTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), """
                hq: https://hq.example.org
                visit:
                  idle: 90s
                  warning: 30s
                """);

        KioskSettings settings = KioskSettingsFile.load(file, Map.of("RESTSTOP_KIOSK_VISIT_IDLE", "2m"));

        assertThat(settings.hq()).isEqualTo(URI.create("https://hq.example.org"));
        assertThat(settings.visit().idle()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.visit().warning()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aStationMayBeginEveryVisitInTheModesThatItsPeopleNeed() throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), """
                screen:
                  large-type: true
                  low-reach: true
                speech:
                  volume: 5
                """);

        KioskSettings settings = KioskSettingsFile.load(file, HOME);

        assertThat(settings.screen().access()).isEqualTo(new KioskSettings.Access(true, false, true, false));
        assertThat(settings.speech()).isEqualTo(new KioskSettings.Speech(true, 5, 150));
    }

    @Test
    void theDatabasesPasswordComesFromTheEnvironmentAndIsNeverPrinted() throws IOException {
        Path file =
                Files.writeString(folder.resolve("hq.yaml"), "database:\n  url: jdbc:postgresql://db:5432/reststop\n");

        HqSettings settings = HqSettingsFile.load(file, Map.of("RESTSTOP_HQ_DATABASE_PASSWORD", "hunter2"));

        assertThat(settings.database().password()).isEqualTo("hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    @Test
    void aChoiceOfSeveralWordsIsSpeltAsTheFileExplainsIt() throws IOException {
        for (String spelling : List.of("two-people", "two_people")) {
            Path file = Files.writeString(folder.resolve("hq.yaml"), "notices:\n  approval: " + spelling + "\n");

            assertThat(HqSettingsFile.load(file, HOME).notices().approval()).isEqualTo(HqSettings.Approval.TWO_PEOPLE);
        }
    }

    @Test
    void pathsStartAtTheFileOrAtHome() throws IOException {
        Path file = Files.writeString(
                folder.resolve("kiosk.yaml"), "data-folder: ../data\ncamera:\n  device: ~/badge.mp4\n");

        KioskSettings settings = KioskSettingsFile.load(file, HOME);

        assertThat(settings.dataFolder()).isEqualTo(folder.resolveSibling("data"));
        assertThat(settings.camera().device()).contains("/home/li/badge.mp4");
    }

    @Test
    void dataGoesWhereTheSystemKeepsIt() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "");

        assertThat(HqSettingsFile.load(empty, HOME).dataFolder())
                .isEqualTo(Path.of("/home/li/.local/share/reststop/hq"));
        assertThat(HqSettingsFile.load(empty, Map.of("XDG_DATA_HOME", "/srv")).dataFolder())
                .isEqualTo(Path.of("/srv/reststop/hq"));
        assertThat(HqSettingsFile.load(empty, Map.of()).dataFolder()).isEqualTo(Path.of("/var/lib/reststop/hq"));
    }

    @Test
    void anEmptyOverrideTakesTheCameraAway() throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.yaml"), "camera:\n  device: /dev/video0\n");

        assertThat(KioskSettingsFile.load(file, Map.of("RESTSTOP_KIOSK_CAMERA_DEVICE", ""))
                        .camera()
                        .device())
                .isEmpty();
    }

    @Test
    void windowsAreAListInTheFileAndHaveSemicolonsBetweenThemInTheEnvironment() throws IOException {
        String day = "* 7-22 * * * every 30s";
        String night = "* * * * * every 10m";
        String never = "* 2-4 * * * never";
        Path file = Files.writeString(
                folder.resolve("kiosk.yaml"), "sync:\n  windows: [\"" + never + "\", \"" + day + "\"]\n");

        var fromFile = KioskSettingsFile.load(file, Map.of()).sync().windows();
        var fromEnvironment = KioskSettingsFile.load(file, Map.of("RESTSTOP_KIOSK_SYNC_WINDOWS", day + "; " + night))
                .sync()
                .windows();

        assertThat(fromFile)
                .extracting(SyncWindow::every)
                .containsExactly(Optional.empty(), Optional.of(Duration.ofSeconds(30)));
        assertThat(fromEnvironment)
                .extracting(SyncWindow::every)
                .containsExactly(Optional.of(Duration.ofSeconds(30)), Optional.of(Duration.ofMinutes(10)));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ResourceBundle.getBundle("text.config", Locale.CHINESE).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("text.config", Locale.ENGLISH).keySet());
    }
}
