package org.reststop.kiosk.input.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.InputEngine;

class LesserEngineTest {
    private static InputEngine engine;

    @BeforeAll
    static void load() throws IOException {
        engine = PinyinInput.lesser();
    }

    @Test
    void itWritesSentencesToo() {
        assertThat(engine.suggest("womenxiwangjiejuewenti", "", 5).candidates().getFirst())
                .isEqualTo(new Candidate("我们希望解决问题", 22));
    }

    @Test
    void itKnowsTheWordsOfOurField() {
        assertThat(engine.suggest("kuaidigui", "", 5).candidates().getFirst().text())
                .isEqualTo("快递柜");
    }

    @Test
    void itPredicts() {
        assertThat(engine.predict("我们", 20)).contains("的");
        assertThat(engine.predict("", 20)).isEmpty();
        assertThat(engine.predict("ok", 20)).isEmpty();
    }

    @Test
    void lettersMeanWhatAnAccentMakesOfThemOnlyWhereThatIsWanted() throws IOException {
        InputEngine strict = PinyinInput.lesser(Double.NEGATIVE_INFINITY);

        assertThat(engine.suggest("zongguo", "", 50).candidates()).contains(new Candidate("中国", 7));
        assertThat(strict.suggest("zongguo", "", 50).candidates()).doesNotContain(new Candidate("中国", 7));
        assertThat(strict.suggest("zhongguo", "", 50).candidates()).contains(new Candidate("中国", 8));
    }

    @Test
    void itKnowsWhichCharacterFollows() {
        List<Double> weights = engine.weigh("送快", List.of("递", "第", "\ud83d\ude00"));

        assertThat(weights.get(0)).isGreaterThan(weights.get(1));
        assertThat(weights).allSatisfy(weight -> assertThat(weight).isBetween(-50.0, 0.0));
        assertThat(engine.weigh("", List.of("我"))).hasSize(1);
    }
}
