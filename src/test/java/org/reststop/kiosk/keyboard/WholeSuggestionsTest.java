package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.pinyin.LibimeFiles;
import org.reststop.kiosk.input.pinyin.PinyinInput;

/** Whole suggestions, typed by touches on the keys with the engine that the program has. */
class WholeSuggestionsTest {
    private static InputEngine engine;

    @BeforeAll
    static void loadTheEngine() {
        try {
            engine = PinyinInput.good(LibimeFiles.find());
        } catch (IOException e) {
            throw new AssertionError(
                    "these tests need apt-get install libime-data libime-data-language-model (scripts/test does it)",
                    e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1920,1080"})
    void aSuggestionInChineseWithDigitsPunctuationAndAnEnglishWord(int width, int height) {
        try (WritingDesk desk = WritingDesk.open(width, height, engine)) {
            desk.letters("xiaoqubeimendekuaidiguitaishaole");
            desk.choose("小区北门的快递柜太少了");
            desk.keys("，");
            desk.letters("xiwangzengjiayizu");
            desk.choose("希望增加一组");
            desk.keys("。", "digits", "3", "号", "楼", "pinyin");
            desk.letters("menkoude");
            desk.choose("门口的");
            desk.keys("english", "shift", "W", "i", "shift", "F", "i", "pinyin");
            desk.letters("yelianbushang");
            desk.choose("也连不上");
            desk.keys("symbols", "！");

            assertThat(desk.text()).isEqualTo("小区北门的快递柜太少了，希望增加一组。3号楼门口的WiFi也连不上！");
        }
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1920,1080"})
    void aSuggestionInEnglish(int width, int height) {
        try (WritingDesk desk = WritingDesk.open(width, height, engine)) {
            desk.keys("english", "shift", "P");
            desk.letters("lease");
            desk.keys("space");
            desk.letters("fix");
            desk.keys("space");
            desk.letters("lamp");
            desk.keys("space", "digits", "1", "2", "english", "symbols", "!");

            assertThat(desk.text()).isEqualTo("Please fix lamp 12!");
        }
    }

    @ParameterizedTest
    @CsvSource({"1080,1920"})
    void whoeverTypesFasterThanTheEngineAnswersGetsEveryWord(int width, int height) {
        try (WritingDesk desk = WritingDesk.open(width, height, engine)) {
            WritingDesk.onFx(() -> {
                for (String key : "n,i,h,a,o,space,x,i,e,x,i,e,，,z,a,i,j,i,a,n,space,。".split(",")) {
                    desk.hand.key(key);
                }
                return true;
            });

            org.awaitility.Awaitility.await()
                    .untilAsserted(() -> assertThat(desk.text()).isEqualTo("你好谢谢，再见。"));
        }
    }
}
