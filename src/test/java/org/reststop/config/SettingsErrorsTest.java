package org.reststop.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator who mistyped something is told. */
class SettingsErrorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            screen:\\n  orientatoin: auto               | :2: screen.orientatoin is not a setting; did you mean screen.orientation?
            diagonal-inches: 32                        | :1: diagonal-inches is not a setting; did you mean screen.diagonal-inches?
            favourite-colour: red                      | :1: favourite-colour is not a setting; known are: data-folder, hq, screen.orientation
            screen:\\n  orientation: sideways           | :2: screen.orientation is "sideways"; allowed: auto, portrait, landscape
            screen:\\n  diagonal-inches: twenty         | :2: screen.diagonal-inches is "twenty"; allowed: a number from 7 to 100
            screen:\\n  diagonal-inches: 250            | :2: screen.diagonal-inches is "250"; allowed: a number from 7 to 100
            screen:\\n  fullscreen: yes                 | :2: screen.fullscreen is "yes"; allowed: true, false
            screen:\\n  large-type: big                | :2: screen.large-type is "big"; allowed: true, false
            speech:\\n  volume: 9                      | :2: speech.volume is "9"; allowed: a number from 1 to 5
            screen: big                                | :1: screen is "big", but it is a section and holds: screen.orientation
            hq:\\n  - http://a\\n  - http://b            | :1: hq is a list; allowed: one value
            hq: example.org                            | :1: hq is "example.org"; allowed: an address like https://
            hq: ftp://example.org                      | :1: hq is "ftp://example.org"; allowed: an address like https://
            hq: http://example.org:70000               | :1: hq is "http://example.org:70000"; allowed: an address
            visit:\\n\\n  # how long\\n  idle: 60         | :4: visit.idle is "60"; allowed: a time from 15s to 10m, written like 200ms, 60s, 5m or 1h
            visit:\\n  idle: 11m                        | :2: visit.idle is "11m"; allowed: a time from 15s to 10m
            visit:\\n  idle: 20s\\n  idle: 30s           | :3: visit.idle is set twice, first in line 2: keep one
            camera:\\n  width: 12.5                     | :2: camera.width is "12.5"; allowed: a number from 320 to 1920
            sync:\\n  windows:\\n    - "* * * * * often" | :3: sync.windows is "* * * * * often"; allowed: five cron fields (minute 0-59, hour 0-23, day 1-31, month 1-12, weekday 0-7 or mon-sun) and then "every" with a time from 5s to 24h, or "never"; such as "* 7-22 * * * every 30s"
            sync:\\n  windows:\\n    - "* * * * * never"\\n    - "* 25 * * * never" | :4: sync.windows is "* 25 * * * never"; allowed: five cron fields
            sync:\\n  windows: ["* * * * * every 2s"]  | :2: sync.windows is "* * * * * every 2s"; allowed: five cron fields
            sync:\\n  windows: "7-22"                | :2: sync.windows is "7-22"; allowed: five cron fields
            sync:\\n  windows:\\n    - from: 7        | :3: sync.windows has an item that is not a plain value
            sync:\\n  widnows: ["* * * * * never"]   | :2: sync.widnows is not a setting; did you mean sync.windows?
            sync:\\n\\tjitter: 0.1                      | :2: a tab stands here: YAML is indented with spaces only
            hq: [                                      | this is not YAML
            just words                                 | :1: the file must hold settings in the form "name: value"
            hq: http://a\\n---\\nhq: http://b            | a second document begins here (---): keep one
            api-token: abc                             | :1: api-token is not a setting, and looks like a secret: take it out of the file
            """)
    void eachMistakeIsNamedWithItsLineAndWhatIsAllowed(String yaml, String expected) throws IOException {
        SettingsException refusal = refusal(yaml.replace("\\n", "\n").replace("\\t", "\t"), Map.of());

        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().getFirst().toString())
                .startsWith(kiosk().toString())
                .contains(expected);
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFile() throws IOException {
        SettingsException refusal = refusal("""
                hq: nowhere
                screen:
                  orientation: up
                  diagonal-inches: 1
                viist:
                  idle: 60s
                """, Map.of());

        assertThat(refusal.problems()).extracting(SettingsProblem::line).containsExactly(1, 3, 4, 6);
        assertThat(refusal.getMessage())
                .startsWith("4 problem(s) in the settings; nothing was started.")
                .contains("did you mean visit.idle?");
    }

    @Test
    void aWrongOverrideNamesTheVariableAndNotTheFile() throws IOException {
        SettingsException refusal =
                refusal("screen:\n  diagonal-inches: 32\n", Map.of("RESTSTOP_KIOSK_SCREEN_DIAGONAL_INCHES", "huge"));

        assertThat(refusal.problems())
                .extracting(SettingsProblem::toString)
                .containsExactly("RESTSTOP_KIOSK_SCREEN_DIAGONAL_INCHES: screen.diagonal-inches is \"huge\";"
                        + " allowed: a number from 7 to 100");
    }

    @Test
    void aMistypedOverrideIsNotIgnored() throws IOException {
        SettingsException refusal = refusal("", Map.of("RESTSTOP_KIOSK_VISIT_IDEL", "60s"));

        assertThat(refusal.problems())
                .extracting(SettingsProblem::toString)
                .containsExactly("RESTSTOP_KIOSK_VISIT_IDEL: RESTSTOP_KIOSK_VISIT_IDEL is not a setting;"
                        + " did you mean RESTSTOP_KIOSK_VISIT_IDLE?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            database:\\n  password: hunter2                             | :2: database.password must not be in a file: take it out and set it in the environment as RESTSTOP_HQ_DATABASE_PASSWORD
            database:\\n  url: jdbc:postgresql://u:hunter2@db/x         | :2: database.url is ***; allowed: empty, or jdbc:postgresql://host:port/name without a password
            database:\\n  url: jdbc:postgresql://db/x?password=hunter2  | :2: database.url is ***; allowed: empty, or jdbc:postgresql://host:port/name without a password
            """)
    void secretsInTheFileAreRefusedAndNotRepeated(String yaml, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("hq.yaml"), yaml.replace("\\n", "\n"));

        SettingsException refusal = catchThrowableOfType(
                SettingsException.class, () -> HqSettingsFile.load(file, Map.of("LANG", "en_GB.UTF-8")));

        assertThat(refusal.getMessage()).contains(expected).doesNotContain("hunter2");
    }

    @Test
    void aFileThatWasAskedForAndIsNotThereIsAnError() {
        SettingsException refusal = catchThrowableOfType(
                SettingsException.class, () -> KioskSettingsFile.load(folder.resolve("gone.yaml"), Map.of()));

        assertThat(refusal.getMessage()).contains("gone.yaml: there is no such file: check --config");
    }

    @Test
    void aFileInAnotherEncodingIsAnError() throws IOException {
        Files.write(kiosk(), "# 终端\nhq: http://a\n".getBytes("GBK"));

        SettingsException refusal =
                catchThrowableOfType(SettingsException.class, () -> KioskSettingsFile.load(kiosk(), Map.of()));

        assertThat(refusal.getMessage()).contains("not UTF-8 text: save it as UTF-8");
    }

    @Test
    void aFileThatUnfoldsWithoutEndIsAnError() throws IOException {
        String bomb = "a: &a {x: 1}\n"
                + "bcdefghij"
                        .chars()
                        .mapToObj(c -> (char) c + ": {l: *a, r: *a}\n")
                        .collect(Collectors.joining());

        assertThat(refusal(bomb, Map.of()).getMessage()).contains("this is not YAML");
    }

    @Test
    void aChineseTerminalIsToldInChinese() throws IOException {
        Files.write(kiosk(), "screen:\n  fullscreen: 是\n".getBytes(StandardCharsets.UTF_8));

        SettingsException refusal = catchThrowableOfType(
                SettingsException.class, () -> KioskSettingsFile.load(kiosk(), Map.of("LANG", "zh_CN.UTF-8")));

        assertThat(refusal.getMessage())
                .contains("配置有 1 处问题")
                .contains("kiosk.yaml:2: screen.fullscreen 的值是 \"是\"；允许的值：true, false");
    }

    private SettingsException refusal(String yaml, Map<String, String> env) throws IOException {
        Files.writeString(kiosk(), yaml);
        return catchThrowableOfType(SettingsException.class, () -> KioskSettingsFile.load(kiosk(), env));
    }

    private Path kiosk() {
        return folder.resolve("kiosk.yaml");
    }
}
