package org.reststop.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator is told about the commands. */
class HelpTest {
    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_GB.UTF-8");
    private static final Map<String, String> CHINESE = Map.of("LANG", "zh_CN.UTF-8");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "kiosk",
                "hq",
                "badge",
                "badge issue",
                "badge print",
                "badge phone",
                "badge read",
                "badge revoke",
                "badge renew-key",
                "backup",
                "restore",
                "doctor",
                "bench",
                "version"
            })
    void everyCommandsHelpHasAnExampleInBothLanguages(String command) {
        String[] call = (command + " --help").split(" ");

        CommandRun english = CommandRun.of(ENGLISH, call);
        CommandRun chinese = CommandRun.of(CHINESE, call);

        assertThat(english.status()).isZero();
        assertThat(english.out()).contains("Example:\n  scripts/reststop " + command.split(" ")[0]);
        assertThat(chinese.out()).contains("示例：\n  scripts/reststop " + command.split(" ")[0]);
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearestOne() {
        CommandRun run = CommandRun.of(ENGLISH, "docter");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("docter").contains("doctor");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(ResourceBundle.getBundle("text.command", Locale.CHINESE).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("text.command", Locale.ENGLISH).keySet());
    }
}
