package org.reststop.kiosk.input.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files of written characters are read. */
class StrokeFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "十\t10,50 90,50;50,10 50,90",
                "十\t10 50 90 50 | 50 10 50 90",
                "十\t10,50,90,50/50,10,50,90",
                "# a remark\n\n十\t10.0,50 90,50 ; 50,10 50,90;",
            })
    void strokesAreReadHoweverTheyAreParted(String text) throws IOException {
        List<StrokeFile.Sample> samples = read(text);

        assertThat(samples).hasSize(1);
        assertThat(samples.getFirst().text()).isEqualTo("十");
        assertThat(Stroke.lines(samples.getFirst().strokes()))
                .isDeepEqualTo(new float[][] {{10, 50, 90, 50}, {50, 10, 50, 90}});
    }

    @ParameterizedTest
    @ValueSource(strings = {"十 10,50 90,50", "十\t", "十\t10,50 90", "十\tten,50 90,50"})
    void aLineOfAnotherFormIsNamed(String wrong) {
        assertThatThrownBy(() -> read("一\t10,50 90,50\n" + wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    private List<StrokeFile.Sample> read(String text) throws IOException {
        return StrokeFile.read(Files.writeString(folder.resolve("strokes.tsv"), text));
    }
}
