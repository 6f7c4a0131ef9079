package org.reststop.kiosk.input.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recogniser makes of writing, tidy, untidy and impossible. */
class HandwritingEngineTest {
    private static final long SEED = 20_261_125;
    private static final int SAMPLE = 80;
    private static final float PAD = 400;

    private static final Stroke[] TEN = {Stroke.of(10, 50, 90, 50), Stroke.of(50, 10, 50, 90)};

    @SuppressWarnings("NullAway.Init")
    private static TemplateEngine engine;

    @BeforeAll
    static void open() {
        engine = TemplateEngine.open();
    }

    @Test
    void everyCharacterOfGb2312AndDigitsLettersAndMarksCanBeRead() {
        Set<String> known = engine.templates().stream().map(Template::text).collect(Collectors.toSet());

        assertThat(known).containsAll(gb2312());
        assertThat(known).containsAll(characters("0123456789"));
        assertThat(known).containsAll(characters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        assertThat(known).containsAll(characters("，。、？！：；（）“”《》—…·+-=/%@#&*￥℃"));
    }

    @Test
    void aCharactersOwnStrokesReadAsItselfInAnyOrder() {
        Distortion hand = new Distortion(new Random(SEED), 0);

        assertThat(share(1, (random, strokes) -> hand.shuffled(strokes))).isGreaterThan(0.98);
    }

    @Test
    void anUntidyHandIsReadInAnyOrder() {
        double share = share(1, (random, strokes) -> {
            Distortion hand = new Distortion(random, 0.7);
            return hand.shuffled(hand.drawn(strokes));
        });

        assertThat(share).as("seed " + SEED).isGreaterThan(0.9);
    }

    @Test
    void strokesWrittenWithoutLiftingThePenAreRead() {
        double share = share(1, (random, strokes) -> {
            Distortion hand = new Distortion(random, 0.7);
            return hand.joined(hand.drawn(strokes), 0.5);
        });

        assertThat(share).as("seed " + SEED).isGreaterThan(0.85);
    }

    @Test
    void aWholeCharacterInOneLineIsAmongTheFirstTen() {
        double share = share(10, (random, strokes) -> new Distortion(random, 0.7).joined(strokes, 1));

        assertThat(share).as("seed " + SEED).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"口", "日", "你", "我", "好", "门", "电", "修", "路", "谢"})
    void commonCharactersWrittenInOneLineAreRead(String character) {
        Distortion hand = new Distortion(new Random(SEED), 0.5);
        float[][] line = hand.joined(hand.drawn(strokes(character)), 1);

        assertThat(line).hasNumberOfRows(1);
        assertThat(read(Distortion.strokes(line, PAD)).getFirst().text()).isEqualTo(character);
    }

    @Test
    void aJoinedLineMayLingerWhereItsStrokesMeet() {
        float[][] strokes = strokes("日");
        StrokeMatcher matcher = new StrokeMatcher(new float[][] {{0.2f, 0, 0.2f, 1, 0.2f, 0, 0.9f, 0, 0.9f, 1}});

        assertThat(matcher.cost(strokes, true)).isLessThan(matcher.cost(strokes, false));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.01f, 1, 300})
    void sizeAndPlaceOnThePadDoNotMatter(float scale) {
        List<Stroke> written = List.of(
                Stroke.of(7 + 10 * scale, 7 + 50 * scale, 7 + 90 * scale, 7 + 50 * scale),
                Stroke.of(7 + 50 * scale, 7 + 10 * scale, 7 + 50 * scale, 7 + 90 * scale));

        assertThat(read(written).getFirst().text()).isEqualTo("十");
    }

    @Test
    void candidatesComeAfterEachStroke() {
        assertThat(read(List.of(TEN[0])).getFirst().text())
                .as("rather than a dash")
                .isEqualTo("一");
        assertThat(read(List.of(TEN)).getFirst().text()).isEqualTo("十");
        List<Stroke> three = List.of(TEN[0], TEN[1], Stroke.of(10, 92, 90, 92));
        assertThat(read(three)).extracting(Candidate::text).first().isIn("土", "士");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "8", "A", "R", "e", "？", "《"})
    void digitsLettersAndMarksAreAmongTheFirst(String sign) {
        List<Stroke> written = Distortion.strokes(new Distortion(new Random(SEED), 0.5).drawn(strokes(sign)), PAD);

        assertThat(read(written)).extracting(Candidate::text).contains(sign);
    }

    @Test
    void candidatesAreBestFirstWithoutDoublesAndNoMoreThanAsked() {
        List<Candidate> read = engine.candidates(List.of(TEN), 7, () -> true);

        assertThat(read).hasSize(7).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(read).extracting(Candidate::text).doesNotHaveDuplicates();
    }

    @Test
    void noStrokeIsNoCharacter() {
        assertThat(read(List.of())).isEmpty();
        assertThat(read(List.of(Stroke.of(), Stroke.of(Float.NaN, 3)))).isEmpty();
    }

    @Test
    void aTouchWithoutAMoveIsReadAsSomething() {
        assertReadable(List.of(Stroke.of(5, 5)));
        assertReadable(List.of(Stroke.of(5, 5, 5, 5), Stroke.of(5, 5)));
    }

    @Test
    void coordinatesThatAreNoneOrAbsurdDoNoHarm() {
        assertReadable(List.of(Stroke.of(Float.NaN, 1, 10, 50, Float.POSITIVE_INFINITY, 2, 90, 50), TEN[1]));
        assertReadable(List.of(Stroke.of(-Float.MAX_VALUE, 0, Float.MAX_VALUE, 0), TEN[1]));
    }

    @Test
    void aHundredLinesOfTenThousandPointsAreAnswered() {
        Random random = new Random(SEED);
        List<Stroke> scribble = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            float[] points = new float[i == 0 ? 20_000 : 20];
            for (int k = 0; k < points.length; k++) {
                points[k] = random.nextFloat() * 400;
            }
            scribble.add(Stroke.of(points));
        }

        assertThat(scribble.getFirst().points()).isLessThan(1_000);
        assertReadable(scribble);
    }

    @Test
    void aReadingStopsWhenANewerStrokeMakesItUseless() {
        assertThatThrownBy(() -> engine.candidates(List.of(TEN), 10, () -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theTextToTheLeftDecidesBetweenLikeCharacters() {
        List<Candidate> alike = List.of(new Candidate("土", -1), new Candidate("士", -1.2), new Candidate("王", -9));
        LeftContext model =
                (left, candidate) -> Map.of("土", -9.0, "士", -4.0, "王", -1.0).getOrDefault(candidate, -20.0);

        assertThat(model.ranked("护", alike)).extracting(Candidate::text).containsExactly("士", "土", "王");
    }

    @Test
    void aDamagedFileIsSaidSo() throws IOException {
        byte[] whole;
        try (InputStream file = TemplateEngine.class.getResourceAsStream("/hand/strokes.bin.gz")) {
            whole = file == null ? new byte[0] : file.readNBytes(5_000);
        }

        assertThatThrownBy(() -> Templates.characters(new ByteArrayInputStream(whole)))
                .isInstanceOf(IOException.class);
    }

    /** How many of a sample are among the first when their templates are redrawn so. */
    private static double share(int first, BiFunction<Random, float[][], float[][]> hand) {
        Random random = new Random(SEED);
        Set<String> common = gb2312();
        List<Template> sample = new ArrayList<>(engine.templates().stream()
                .filter(template -> common.contains(template.text()))
                .toList());
        Collections.shuffle(sample, random);
        int right = 0;
        for (Template template : sample.subList(0, SAMPLE)) {
            List<Stroke> written = Distortion.strokes(hand.apply(random, template.strokes()), PAD);
            boolean found = read(written).stream()
                    .limit(first)
                    .anyMatch(candidate -> candidate.text().equals(template.text()));
            right += found ? 1 : 0;
        }
        return (double) right / SAMPLE;
    }

    private static float[][] strokes(String character) {
        return engine.templates().stream()
                .filter(template -> template.text().equals(character))
                .findFirst()
                .orElseThrow()
                .strokes();
    }

    private static List<Candidate> read(List<Stroke> strokes) {
        return engine.candidates(strokes, 10, () -> true);
    }

    private static void assertReadable(List<Stroke> strokes) {
        assertThat(read(strokes)).isNotEmpty().allSatisfy(candidate -> assertThat(candidate.score())
                .isFinite());
    }

    private static Set<String> gb2312() {
        Charset charset = Charset.forName("GB2312");
        Set<String> all = new HashSet<>();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String character = new String(new byte[] {(byte) row, (byte) cell}, charset);
                if (character.length() == 1 && character.charAt(0) != '\uFFFD') {
                    all.add(character);
                }
            }
        }
        assertThat(all).hasSize(6_763);
        return all;
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
