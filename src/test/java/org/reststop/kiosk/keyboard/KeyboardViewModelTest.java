package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.Suggestions;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.Meaning;
import org.reststop.kiosk.keyboard.keys.Meaning.Command;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.screen.Background;

/** What keys do to a text, with the engine that every installation has and an order of its answers of our own. */
class KeyboardViewModelTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Watched engine = new Watched(Typing.engine());
    private final KeyboardViewModel model =
            new KeyboardViewModel(new Background(work::add, Runnable::run), (delay, work) -> () -> {});
    private final PlainText text = new PlainText();

    @BeforeEach
    void open() {
        model.use(engine);
        model.open(text, true);
    }

    @Test
    void lettersShowAtOnceAndMeanSomethingOnceTheEngineHasAnswered() {
        type("nihao");
        assertThat(model.composing().shownProperty().get()).isEqualTo("nihao");
        assertThat(offers()).isEmpty();

        engineAnswers();
        assertThat(model.composing().shownProperty().get()).isEqualTo("ni hao");
        assertThat(offers()).startsWith("你好");
        assertThat(text.text()).isEmpty();
    }

    @Test
    void onlyTheNewestLettersAreAskedAbout() {
        type("nihao");
        engineAnswers();

        assertThat(engine.asked).containsExactly("n", "nihao");
    }

    @Test
    void spaceTakesTheFirstCandidate() {
        type("nihao");
        engineAnswers();
        press(Command.SPACE);

        assertThat(text.text()).isEqualTo("你好");
        assertThat(model.composing().isEmpty()).isTrue();
    }

    @Test
    void whatIsPressedBeforeTheEngineAnswersWaitsForItsTurn() {
        type("nihao");
        press(Command.SPACE);
        type("xiexie");
        model.insert("，");
        press(Command.SPACE);
        assertThat(text.text()).isEmpty();

        engineAnswers();
        assertThat(text.text()).isEqualTo("你好谢谢， ");
    }

    @Test
    void erasingCallsOffAChoiceThatWaits() {
        type("nihao");
        press(Command.SPACE);
        press(Command.ERASE);
        engineAnswers();

        assertThat(text.text()).isEmpty();
        assertThat(model.composing().compositionProperty().get().letters()).isEqualTo("niha");
    }

    @Test
    void lettersErasedAndTypedAgainWaitForTheirOwnAnswer() {
        type("ni");
        engineAnswers();
        press(Command.ERASE);
        type("i");
        press(Command.SPACE);
        assertThat(text.text()).isEmpty();

        engineAnswers();
        assertThat(text.text()).isEqualTo("你");
    }

    @Test
    void aCandidateForTheFirstLettersLeavesTheOthers() {
        type("nihao");
        engineAnswers();
        choose("你");
        assertThat(text.text()).isEmpty();
        assertThat(model.composing().shownProperty().get()).startsWith("你hao");

        engineAnswers();
        choose("好");
        assertThat(text.text()).isEqualTo("你好");
    }

    @Test
    void aCandidateTouchedWhileMoreLettersCameStillCounts() {
        type("ni");
        engineAnswers();
        Offer offer = offer("你");
        type("h");
        model.choose(offer);
        type("ao");
        engineAnswers();
        press(Command.SPACE);

        assertThat(text.text()).isEqualTo("你好");
    }

    @Test
    void aCandidateForLettersThatAreGoneIsNotTaken() {
        type("ni");
        engineAnswers();
        Offer offer = offer("你");
        press(Command.ERASE);
        press(Command.ERASE);
        type("ta");
        model.choose(offer);
        engineAnswers();

        assertThat(text.text()).isEmpty();
        assertThat(model.composing().compositionProperty().get().letters()).isEqualTo("ta");
    }

    @Test
    void enterKeepsTheLettersAsTheyAre() {
        type("kfc");
        press(Command.ENTER);
        engineAnswers();

        assertThat(text.text()).isEqualTo("kfc");
        assertThat(text.finished).isZero();
    }

    @Test
    void enterWithNothingComposedIsTheFieldsOwnAndElseHidesTheKeyboard() {
        text.finishes = true;
        press(Command.ENTER);
        assertThat(text.finished).isEqualTo(1);
        assertThat(model.openProperty().get()).isTrue();

        text.finishes = false;
        press(Command.ENTER);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void wordsThatOftenFollowAreOfferedAfterAWord() {
        type("xiwang");
        engineAnswers();
        press(Command.SPACE);
        engineAnswers();
        assertThat(text.text()).isEqualTo("希望");
        assertThat(offers()).isNotEmpty();
        String next = offers().getFirst();

        choose(next);
        assertThat(text.text()).isEqualTo("希望" + next);
    }

    @Test
    void undoTakesBackChoicesAndErasuresOneByOne() {
        write("nihao");
        write("xiexie");
        erase(false);
        erase(true);
        erase(true);
        assertThat(text.text()).isEqualTo("你");

        press(Command.UNDO);
        assertThat(text.text()).isEqualTo("你好谢谢");
        press(Command.UNDO);
        assertThat(text.text()).isEqualTo("你好");
        press(Command.UNDO);
        assertThat(text.text()).isEmpty();
        assertThat(model.undoableProperty().get()).isFalse();
        press(Command.UNDO);
        assertThat(text.text()).isEmpty();
    }

    @Test
    void undoNeverTouchesATextThatOthersHaveChanged() {
        write("nihao");
        text.replace(0, 2, "别的");
        press(Command.UNDO);

        assertThat(text.text()).isEqualTo("别的");
    }

    @Test
    void anErasureThatOthersHaveMadeGoodIsNotUndoneAgain() {
        write("nihao");
        erase(false);
        text.replace(1, 1, "好");
        press(Command.UNDO);

        assertThat(text.text()).isEqualTo("你好");
    }

    @Test
    void whoeverHoldsEraseWhileComposingErasesLettersAndNothingElse() {
        write("nihao");
        type("xie");
        engineAnswers();
        erase(false);
        for (int i = 0; i < 20; i++) {
            erase(true);
        }
        assertThat(text.text()).isEqualTo("你好");
        assertThat(model.composing().isEmpty()).isTrue();
    }

    @Test
    void erasingTakesAWholeEmojiAndWhatIsSelected() {
        model.insert("好👨‍👩‍👧🇨🇳");
        erase(false);
        assertThat(text.text()).isEqualTo("好👨‍👩‍👧");
        erase(false);
        assertThat(text.text()).isEqualTo("好");

        text.select(0, 1);
        erase(false);
        assertThat(text.text()).isEmpty();
    }

    @Test
    void whatIsWrittenTakesTheSelectionsPlaceAndUndoBringsItBack() {
        model.insert("三楼的灯");
        text.select(0, 1);
        model.insert("五");
        assertThat(text.text()).isEqualTo("五楼的灯");

        press(Command.UNDO);
        assertThat(text.text()).isEqualTo("三楼的灯");
    }

    @Test
    void theCaretMovesByWhatIsSeenAsOneCharacter() {
        model.insert("好👨‍👩‍👧呀");
        press(Command.LEFT);
        press(Command.LEFT);
        assertThat(text.from()).isEqualTo(1);
        press(Command.RIGHT);
        model.insert("，");

        assertThat(text.text()).isEqualTo("好👨‍👩‍👧，呀");
    }

    @Test
    void oneShiftIsForOneLetterAndTwoAreForAll() {
        turn(Page.ENGLISH);
        press(Command.SHIFT);
        assertThat(model.shiftProperty().get()).isEqualTo(KeyboardViewModel.Shift.ONCE);
        model.press(new Key(new Meaning.Text("W"), 1, List.of()), false);
        assertThat(model.shiftProperty().get()).isEqualTo(KeyboardViewModel.Shift.OFF);

        press(Command.SHIFT);
        press(Command.SHIFT);
        model.press(new Key(new Meaning.Text("W"), 1, List.of()), false);
        assertThat(model.shiftProperty().get()).isEqualTo(KeyboardViewModel.Shift.LOCKED);
    }

    @Test
    void turningToEnglishKeepsTheLettersAndTurningToDigitsGoesOnComposing() {
        type("wifi");
        turn(Page.ENGLISH);
        assertThat(text.text()).isEqualTo("wifi");

        turn(Page.PINYIN);
        type("nihao");
        turn(Page.DIGITS);
        engineAnswers();
        model.insert("3");
        assertThat(text.text()).isEqualTo("wifi你好3");
    }

    @Test
    void hidingTheKeyboardWritesWhatIsKnownByThenAndThePersonsLeavingDropsIt() {
        type("nihao");
        engineAnswers();
        model.hide();
        assertThat(text.text()).isEqualTo("你好");

        model.open(text, true);
        type("ni");
        model.hide();
        assertThat(text.text()).isEqualTo("你好ni");

        model.open(text, true);
        type("hao");
        model.personLeft();
        engineAnswers();
        assertThat(text.text()).isEqualTo("你好ni");
    }

    @Test
    void whatIsCommittedBeforeTheEngineAnswersKeepsItsOrder() {
        type("wo");
        press(Command.SPACE);
        model.insert("，");
        type("kfc");
        model.commit();
        model.leave();
        engineAnswers();

        assertThat(text.text()).isEqualTo("wo，kfc");
    }

    @Test
    void theEngineForgetsWhenAFieldIsDoneAndWhenThePersonIsGone() {
        type("nihao");
        engineAnswers();
        model.hide();
        engineAnswers();
        assertThat(engine.forgotten).isEqualTo(1);

        model.open(text, true);
        type("n");
        model.leave();
        engineAnswers();
        assertThat(engine.forgotten).isEqualTo(2);
    }

    @Test
    void nothingIsLearntFromOnePersonForTheNext() {
        type("shi");
        engineAnswers();
        List<String> before = offers();
        choose(before.get(20));
        for (int i = 0; i < 5; i++) {
            type("shi");
            engineAnswers();
            choose(before.get(20));
            engineAnswers();
        }
        model.leave();
        engineAnswers();

        model.open(new PlainText(), true);
        type("shi");
        engineAnswers();
        assertThat(offers()).isEqualTo(before);
        assertThat(model.undoableProperty().get()).isFalse();
    }

    private void write(String letters) {
        type(letters);
        engineAnswers();
        press(Command.SPACE);
        engineAnswers();
    }

    private void type(String letters) {
        for (char letter : letters.toCharArray()) {
            model.press(new Key(new Meaning.Letter(letter), 1, List.of()), false);
        }
    }

    private void press(Command command) {
        model.press(Key.of(command, 1), false);
    }

    private void erase(boolean repeated) {
        model.press(Key.of(Command.ERASE, 1), repeated);
    }

    private void turn(Page page) {
        model.press(new Key(new Meaning.Turn(page), 1, List.of()), false);
    }

    private void choose(String candidate) {
        model.choose(offer(candidate));
    }

    private Offer offer(String candidate) {
        return model.composing().offersProperty().get().stream()
                .filter(offer -> offer.text().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private List<String> offers() {
        return model.composing().offersProperty().get().stream()
                .map(Offer::text)
                .toList();
    }

    private void engineAnswers() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    /** Passes all on to a real engine, and keeps count. */
    private static final class Watched implements InputEngine {
        private final InputEngine real;
        private final List<String> asked = new ArrayList<>();
        private int forgotten;

        Watched(InputEngine real) {
            this.real = real;
        }

        @Override
        public Suggestions suggest(String letters, String left, int most) {
            asked.add(letters);
            return real.suggest(letters, left, most);
        }

        @Override
        public List<String> predict(String left, int most) {
            return real.predict(left, most);
        }

        @Override
        public void forget() {
            forgotten++;
            real.forget();
        }
    }
}
