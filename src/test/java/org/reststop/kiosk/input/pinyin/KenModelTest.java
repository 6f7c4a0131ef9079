package org.reststop.kiosk.input.pinyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KenModelTest {
    /** Not quite to one: 256 steps stand for all probabilities. */
    @Test
    void theProbabilitiesOfAllWordsAddUpToOneAfterAnyHistory() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            KenModel model = new KenModel(LibimeFiles.find().model(), arena);
            int thanks = model.id("感谢");
            int we = model.id("我们");

            assertThat(sum(model, LanguageModel.NONE, we)).isCloseTo(1, within(0.15));
            assertThat(sum(model, thanks, we)).isCloseTo(1, within(0.15));
        }
    }

    @Test
    void unknownWordsAllHaveOneNumber() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            KenModel model = new KenModel(LibimeFiles.find().model(), arena);

            assertThat(model.id("没有这样的一个词")).isEqualTo(LanguageModel.UNKNOWN);
            assertThat(model.id("我们")).isNotEqualTo(model.id("你们")).isPositive();
        }
    }

    /** The second value was computed by another program, from the published algorithm. */
    @Test
    void wordsAreHashedAsKenLmDoes() {
        assertThat(Murmur.hash("".getBytes(StandardCharsets.UTF_8))).isZero();
        assertThat(Murmur.hash("快递驿站".getBytes(StandardCharsets.UTF_8))).isEqualTo(0x1386c7d6db62735aL);
    }

    private static double sum(KenModel model, int before, int last) {
        double sum = 0;
        for (int word = 0; word < model.words(); word++) {
            sum += Math.pow(10, model.score(before, last, word));
        }
        return sum;
    }
}
