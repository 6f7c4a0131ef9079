package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.config.HqSettings;

class HqStartTextsTest {
    private static final HqSettings SETTINGS = new HqSettings(
            Path.of("/srv/hq"), "127.0.0.1", 8080, new HqSettings.Database("", "", ""), HqSettings.LogFormat.TEXT);

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ResourceBundle.getBundle("text.hq_start", Locale.CHINESE).keySet())
                .isEqualTo(ResourceBundle.getBundle("text.hq_start", Locale.ENGLISH)
                        .keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsToldWithWhatToDo(StartProblem problem) {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(problem.tell(SETTINGS, language, new IllegalStateException())
                            .lines())
                    .hasSize(2)
                    .allSatisfy(
                            line -> assertThat(line).doesNotContain("{", "''").isNotBlank());
        }
    }
}
