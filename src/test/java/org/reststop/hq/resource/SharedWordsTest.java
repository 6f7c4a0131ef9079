package org.reststop.hq.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWordsTest {
    private final SharedWords words = SharedWords.ofTheField();

    @Test
    void aWordIsNamedWholeAndNotByPartsOfIt() {
        assertThat(words.of("院内六个电动车充电位，骑手可以免费充电", "电动车没有地方充电")).containsExactly("电动车", "充电");
    }

    @Test
    void whatIsCutFromAnotherWordInOneOfTheTextsIsNotNamed() {
        assertThat(words.of("电动车充电位", "自行车充电")).containsExactly("充电");
        assertThat(words.of("可以停电动车", "坐动车去北京")).isEmpty();
    }

    @Test
    void aKnownWordWithinALongerOneIsAWordStill() {
        assertThat(words.of("在驿站借工具", "驿站的灯坏了")).containsExactly("驿站");
    }

    @Test
    void whatSaysNothingIsNoReason() {
        assertThat(words.of("我们可以上门修水管", "可以帮我们看看快递吗")).isEmpty();
        assertThat(words.of("there is room for the bikes", "is there a plug for the bikes?"))
                .containsExactly("bikes");
    }

    @Test
    void eachPairOfCharactersWeighsOnceAndAWordOfLettersToo() {
        assertThat(SharedWords.weight(words.of("电动车充电，WiFi", "电动车充电 wifi"))).isEqualTo(5);
    }
}
