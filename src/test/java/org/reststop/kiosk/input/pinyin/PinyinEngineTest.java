package org.reststop.kiosk.input.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.InputEngine;

class PinyinEngineTest {
    private static InputEngine engine;

    @BeforeAll
    static void load() throws IOException {
        try {
            engine = PinyinInput.good(LibimeFiles.find());
        } catch (NoSuchFileException e) {
            throw new AssertionError(
                    "these tests need apt-get install libime-data libime-data-language-model (scripts/test does it)",
                    e);
        }
    }

    @Test
    void theFirstCandidateIsTheWholeSentence() {
        assertThat(best("xiwangyizhanzengjiajigechongdianchazuo")).isEqualTo("希望驿站增加几个充电插座");
        assertThat(best("womenxiaoquyousanbaiduohujumin")).isEqualTo("我们小区有三百多户居民");
    }

    @Test
    void wordsOfOurFieldAreKnownThatAGeneralModelMisses() {
        assertThat(best("jianyizaixiaoqumenkoushezhikuaidigui")).isEqualTo("建议在小区门口设置快递柜");
        assertThat(best("xiexiewanggeyuan")).isEqualTo("谢谢网格员");
    }

    @Test
    void theSentenceUsesUpAllLettersAndAWordItsOwn() {
        List<Candidate> all = candidates("womendexiaoqu");

        assertThat(all.getFirst().letters()).isEqualTo("womendexiaoqu".length());
        assertThat(all).contains(new Candidate("我们", 5), new Candidate("我", 2));
    }

    @Test
    void longerBeginningsStandBeforeShorterOnes() {
        List<Integer> letters =
                candidates("womendexiaoqu").stream().map(Candidate::letters).toList();

        assertThat(letters).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void noTextIsOfferedTwice() {
        assertThat(candidates("xianshi")).extracting(Candidate::text).doesNotHaveDuplicates();
    }

    @Test
    void lettersThatMayBeCutInTwoWaysAreBothOffered() {
        assertThat(candidates("xian")).extracting(Candidate::text).contains("西安", "先");
        assertThat(candidates("fangan")).extracting(Candidate::text).contains("方案", "反感");
    }

    @Test
    void anApostropheCutsWhereItStands() {
        assertThat(best("xi'an")).isEqualTo("西安");
        assertThat(candidates("xi'an")).extracting(Candidate::text).doesNotContain("先");
        assertThat(candidates("xi'an'").getFirst().letters()).isEqualTo(6);
    }

    @Test
    void initialsAloneMayStandForWords() {
        assertThat(candidates("zhg")).extracting(Candidate::text).contains("中国");
        assertThat(candidates("kdg")).extracting(Candidate::text).contains("快递柜");
        assertThat(best("kuaidig")).isEqualTo("快递柜");
    }

    @Test
    void vStandsForUWithDots() {
        assertThat(candidates("nv")).extracting(Candidate::text).contains("女");
        assertThat(candidates("lve")).extracting(Candidate::text).contains("略");
        assertThat(candidates("lue")).extracting(Candidate::text).contains("略");
    }

    @Test
    void anAccentIsUnderstood() {
        assertThat(best("congdianzhuangtaisaole")).isEqualTo(best("chongdianzhuangtaishaole"));
        assertThat(best("xiaoqumengkou")).isEqualTo("小区门口");
        assertThat(best("lenggoulijie")).isEqualTo("能够理解");
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "zh,z,zhuoye,作业",
        "z,zh,zongyang,中央",
        "ch,c,chanting,餐厅",
        "c,ch,congdianqi,充电器",
        "sh,s,shushe,宿舍",
        "s,sh,sangdian,商店",
        "n,l,nianxi,联系",
        "l,n,liunai,牛奶",
        "an,ang,panbian,旁边",
        "ang,an,angquan,安全",
        "en,eng,shenhuo,生活",
        "eng,en,mengkou,门口",
        "in,ing,tinche,停车",
        "ing,in,lingju,邻居"
    })
    void eachOfTheSevenPairsIsUnderstoodBothWays(String said, String meant, String letters, String word) {
        assertThat(candidates(letters).stream().limit(3))
                .extracting(Candidate::text)
                .contains(word);
    }

    @Test
    void theLettersAsTypedComeBeforeAnAccent() {
        assertThat(best("si"))
                .isIn("四", "是")
                .isEqualTo(candidates("si").getFirst().text());
        assertThat(best("sanlou")).isEqualTo("三楼");
        assertThat(best("zaoshang")).isEqualTo("早上");
    }

    @Test
    void theTextBeforeDecides() {
        assertThat(best("li", "小区")).isEqualTo("里");
        assertThat(best("shi", "他")).isEqualTo("是");
    }

    @Test
    void theSplitShowsTheSyllablesOfTheFirstCandidate() {
        assertThat(engine.suggest("womende", "", 5).split()).isEqualTo("wo men de");
        assertThat(engine.suggest("xi'anshi", "", 5).split()).isEqualTo("xi'an shi");
    }

    @Test
    void typingLetterByLetterAndErasingGivesTheSameAsTypingAtOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "qingwenlinghuojiuyerenyuanshebaozenmejiao";
        int length = 0;
        for (int i = 0; i < 120; i++) {
            length = Math.clamp(length + (random.nextInt(4) == 0 ? -1 : 1), 1, letters.length());
            List<Candidate> asTyped = candidates(letters.substring(0, length));
            if (i % 10 == 0) {
                engine.forget();
                assertThat(asTyped)
                        .as("seed %d, %d letters", seed, length)
                        .isEqualTo(candidates(letters.substring(0, length)));
            }
        }
    }

    @Test
    void anyLettersHaveACandidateThatUsesThemUp() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder letters = new StringBuilder();
            int length = 1 + random.nextInt(20);
            for (int j = 0; j < length; j++) {
                letters.append((char) ('a' + random.nextInt(26)));
            }
            assertThat(candidates(letters.toString()).getFirst().letters())
                    .as("seed %d, letters %s", seed, letters)
                    .isEqualTo(length);
        }
    }

    @Test
    void lettersPastTheMostAndApostrophesAloneDoNoHarm() {
        assertThat(candidates("wo".repeat(InputEngine.MOST_LETTERS)).getFirst().letters())
                .isEqualTo(InputEngine.MOST_LETTERS);
        assertThat(engine.suggest("''", "", 5).candidates()).isEmpty();
        assertThat(candidates("'wo")).extracting(Candidate::text).contains("我");
    }

    @Test
    void noMoreCandidatesAreGivenThanAskedFor() {
        assertThat(engine.suggest("shi", "", 7).candidates()).hasSize(7);
    }

    @Test
    void wordsThatOftenFollowArePredicted() {
        assertThat(engine.predict("我们", 30)).contains("的").hasSizeLessThanOrEqualTo(30);
        assertThat(engine.predict("", 5)).isEmpty();
        assertThat(engine.predict("ok", 5)).isEmpty();
    }

    @Test
    void nothingIsLearntFromWhatWasTyped() {
        List<Candidate> before = candidates("shiyanshi");
        best("shiyan");
        engine.forget();

        assertThat(candidates("shiyanshi")).isEqualTo(before);
    }

    private static String best(String letters) {
        return best(letters, "");
    }

    private static String best(String letters, String left) {
        return engine.suggest(letters, left, 5).candidates().getFirst().text();
    }

    private static List<Candidate> candidates(String letters) {
        return engine.suggest(letters, "", 200).candidates();
    }
}
