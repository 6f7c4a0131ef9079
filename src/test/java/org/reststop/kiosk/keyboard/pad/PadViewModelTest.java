package org.reststop.kiosk.keyboard.pad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.input.hand.Candidate;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.keyboard.keys.ManualDelays;
import org.reststop.kiosk.screen.Background;
import org.reststop.testing.TestClock;

/** Characters one after another, with the real engine and an order of its answers of our own. */
class PadViewModelTest {
    private static HandwritingEngine engine;

    private final Random random = new Random(7);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final ManualDelays delays = new ManualDelays(new TestClock(Instant.EPOCH));
    private final Sheet sheet = new Sheet();
    private final PadViewModel pad = new PadViewModel(new Background(work::add, Runnable::run), delays, sheet);

    @BeforeAll
    static void load() {
        engine = HandwritingEngine.bundled();
    }

    @BeforeEach
    void use() {
        pad.use(engine);
    }

    @Test
    void meaningsAreOfferedAfterEachStroke() {
        draw(0, "大", 2);
        engineAnswers();
        assertThat(pad.meaningsProperty().get()).isNotEmpty();

        draw(0, "大", 2, 3);
        engineAnswers();
        assertThat(pad.meaningsProperty().get()).first().isEqualTo("大");
        assertThat(sheet.text.toString()).isEmpty();
    }

    @Test
    void theNextCharacterBeginsWhenTheFingerStartsInTheOtherBox() {
        draw(0, "大");
        engineAnswers();
        pad.begin(1);

        assertThat(sheet.text.toString()).isEqualTo("大");
        assertThat(pad.strokesProperty(0).get()).isZero();
        assertThat(pad.meaningsProperty().get()).isEmpty();
    }

    @Test
    void whoeverWritesFasterThanTheEngineReadsGetsTheCharactersInOrder() {
        draw(0, "大");
        draw(1, "门");
        draw(0, "口");
        pad.settle(() -> sheet.write("。"));
        assertThat(sheet.text.toString()).isEmpty();

        while (!work.isEmpty()) {
            work.pollLast().run();
        }
        assertThat(sheet.text.toString()).isEqualTo("大门口。");
    }

    @Test
    void afterAPauseTheLikeliestIsWrittenAndCanStillBeChanged() {
        draw(0, "大");
        engineAnswers();
        delays.pass(Duration.ofSeconds(3));
        assertThat(sheet.text.toString()).isEqualTo("大");
        assertThat(pad.strokesProperty(0).get()).isZero();
        String other = pad.meaningsProperty().get().get(1);

        pad.choose(other);
        assertThat(sheet.text.toString()).isEqualTo(other);
        assertThat(pad.meaningsProperty().get()).isEmpty();
    }

    @Test
    void aFingerThatIsStillOnTheGlassDoesNotPause() {
        draw(0, "大", 2);
        engineAnswers();
        pad.begin(0);
        delays.pass(Duration.ofSeconds(10));

        assertThat(sheet.text.toString()).isEmpty();
    }

    @Test
    void aStrokeThatEndsInAnotherBoxThanTheCharacterInWorkIsNoneOfIt() {
        draw(0, "大");
        pad.end(1, HandWritten.strokes("口", random).getFirst());
        engineAnswers();

        assertThat(pad.strokesProperty(0).get()).isEqualTo(3);
        assertThat(pad.strokesProperty(1).get()).isZero();
        assertThat(pad.meaningsProperty().get()).first().isEqualTo("大");
    }

    @Test
    void theChosenMeaningIsWrittenAndTheBoxIsFree() {
        draw(0, "大");
        engineAnswers();
        pad.choose("太");

        assertThat(sheet.text.toString()).isEqualTo("太");
        assertThat(pad.isEmpty()).isTrue();
        delays.pass(Duration.ofSeconds(5));
        assertThat(sheet.text.toString()).isEqualTo("太");
    }

    @Test
    void theLastStrokeCanBeTakenBackAndAllOfThemWiped() {
        draw(0, "太");
        engineAnswers();
        assertThat(pad.meaningsProperty().get()).first().isEqualTo("太");

        pad.strokeBack();
        engineAnswers();
        assertThat(pad.meaningsProperty().get()).first().isEqualTo("大");
        assertThat(pad.strokesProperty(0).get()).isEqualTo(3);

        pad.wipe();
        engineAnswers();
        assertThat(pad.meaningsProperty().get()).isEmpty();
        assertThat(pad.isEmpty()).isTrue();
    }

    @Test
    void onlyTheNewestStrokeIsReadToTheEnd() {
        draw(0, "大");
        assertThat(work).hasSize(3);
        engineAnswers();

        assertThat(sheet.weighed).isEqualTo(1);
    }

    @Test
    void whatComesLateAboutOlderStrokesChangesNothing() {
        Deque<Runnable> held = new ArrayDeque<>();
        sheet.held = held;
        draw(0, "太", 3);
        engineAnswers();
        draw(0, "太", 3, 4);
        engineAnswers();
        held.removeLast().run();
        held.removeFirst().run();

        assertThat(pad.meaningsProperty().get()).first().isEqualTo("太");
    }

    @Test
    void anEngineThatThrowsOrHangsHoldsUpNothing() {
        pad.use((strokes, most, wanted) -> {
            throw new IllegalStateException("forced");
        });
        draw(0, "大");
        engineAnswers();
        pad.settle(() -> sheet.write("，"));
        assertThat(sheet.text.toString()).isEqualTo("，");

        CountDownLatch never = new CountDownLatch(1);
        pad.use((strokes, most, wanted) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        draw(0, "大");
        pad.settle(() -> sheet.write("。"));
        delays.pass(Duration.ofSeconds(1));
        assertThat(sheet.text.toString()).isEqualTo("，。");
    }

    @Test
    void withoutAnEngineNothingIsReadAndNothingBreaks() {
        PadViewModel empty = new PadViewModel(new Background(work::add, Runnable::run), delays, sheet);
        empty.begin(0);
        empty.end(0, HandWritten.strokes("口", random).getFirst());
        empty.begin(1);

        assertThat(empty.isReady()).isFalse();
        assertThat(sheet.text.toString()).isEmpty();
    }

    @Test
    void whatIsKeptInHasteIsWhatTheStrokesBeforeWereTakenFor() {
        draw(0, "大");
        engineAnswers();
        draw(1, "太", 3);
        engineAnswers();
        draw(1, "太", 3, 4);
        pad.keep();
        assertThat(sheet.text.toString()).isEqualTo("大大");

        engineAnswers();
        assertThat(sheet.text.toString()).isEqualTo("大大");
    }

    @Test
    void aCharacterThatNobodyCouldReadIsTold() {
        pad.use((strokes, most, wanted) -> {
            throw new IllegalStateException("the engine is broken");
        });
        draw(0, "大");
        engineAnswers();
        pad.settle(() -> {});
        engineAnswers();

        assertThat(pad.unreadProperty().get()).isTrue();
        pad.begin(0);
        assertThat(pad.unreadProperty().get()).isFalse();
    }

    @Test
    void nothingIsLeftForTheNextPerson() {
        draw(0, "大");
        draw(1, "门");
        pad.drop();
        engineAnswers();

        assertThat(sheet.text.toString()).isEmpty();
        assertThat(pad.meaningsProperty().get()).isEmpty();
        assertThat(pad.strokesProperty(0).get() + pad.strokesProperty(1).get()).isZero();
    }

    private void draw(int box, String character) {
        draw(box, character, 0, Integer.MAX_VALUE);
    }

    private void draw(int box, String character, int strokes) {
        draw(box, character, 0, strokes);
    }

    private void draw(int box, String character, int from, int to) {
        List<Stroke> all = HandWritten.strokes(character, random);
        for (Stroke stroke : all.subList(from, Math.min(to, all.size()))) {
            pad.begin(box);
            pad.end(box, stroke);
        }
    }

    private void engineAnswers() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private static final class Sheet implements PadViewModel.Paper {
        private final StringBuilder text = new StringBuilder();
        private int weighed;
        private @Nullable Deque<Runnable> held;

        @Override
        public void write(String character) {
            text.append(character);
        }

        @Override
        public void rewrite(String before, String character) {
            text.replace(text.length() - before.length(), text.length(), character);
        }

        @Override
        public void weigh(List<Candidate> candidates, BooleanSupplier wanted, Consumer<List<Candidate>> ordered) {
            weighed++;
            if (held == null) {
                ordered.accept(candidates);
            } else {
                held.add(() -> ordered.accept(candidates));
            }
        }
    }
}
