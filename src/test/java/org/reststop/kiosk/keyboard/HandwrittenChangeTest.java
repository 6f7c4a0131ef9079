package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.reststop.kiosk.input.hand.Stroke;
import org.reststop.kiosk.keyboard.keys.Key;
import org.reststop.kiosk.keyboard.keys.ManualDelays;
import org.reststop.kiosk.keyboard.keys.Meaning;
import org.reststop.kiosk.keyboard.keys.Meaning.Command;
import org.reststop.kiosk.keyboard.keys.Page;
import org.reststop.kiosk.keyboard.pad.HandWritten;
import org.reststop.kiosk.screen.Background;
import org.reststop.testing.TestClock;

/** A character taken for another can be changed until something else happens to the text, and never stands twice. */
class HandwrittenChangeTest {
    private final Random random = new Random(5);
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final ManualDelays delays = new ManualDelays(new TestClock(Instant.EPOCH));
    private final KeyboardViewModel model = new KeyboardViewModel(new Background(work::add, Runnable::run), delays);
    private final PlainText text = new PlainText();

    @BeforeEach
    void writeByHand() {
        model.use(Typing.engine());
        model.pad().use(Typing.reader());
        model.open(text, true);
        model.insert("很");
        turn(Page.HAND);
    }

    @Test
    void theChangedCharacterStandsInPlaceOfTheOneBeforeAndIsOneStepToUndo() {
        Offer other = otherThanWritten();
        model.choose(other);
        assertThat(text.text()).isEqualTo("很" + other.text());

        press(Command.UNDO);
        assertThat(text.text()).isEqualTo("很");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ERASE", "UNDO", "SPACE", "LEFT"})
    void whatHasBeenErasedOrWrittenBehindIsNotChangedAnyMore(Command command) {
        Offer other = otherThanWritten();
        press(command);
        String then = text.text();
        assertThat(model.offersProperty().get()).noneMatch(Offer::byHand);

        model.choose(other);
        assertThat(text.text()).isEqualTo(then);
    }

    @Test
    void aSignBehindTheCharacterEndsTheChoice() {
        Offer other = otherThanWritten();
        model.insert("，");
        assertThat(model.offersProperty().get()).noneMatch(Offer::byHand);

        model.choose(other);
        assertThat(text.text()).isEqualTo("很大，");
    }

    @Test
    void lettersTypedBehindTheCharacterEndTheChoice() {
        Offer other = otherThanWritten();
        turn(Page.PINYIN);
        for (char letter : "da".toCharArray()) {
            model.press(new Key(new Meaning.Letter(letter), 1, List.of()), false);
        }
        model.commit();
        String then = text.text();
        turn(Page.HAND);
        assertThat(model.offersProperty().get()).noneMatch(Offer::byHand);

        model.choose(other);
        assertThat(text.text()).isEqualTo(then);
    }

    @Test
    void aCharacterInPlaceOfASelectionIsChangedInPlaceToo() {
        text.select(0, 1);
        Offer other = otherThanWritten();
        model.choose(other);
        assertThat(text.text()).isEqualTo(other.text());

        press(Command.UNDO);
        assertThat(text.text()).isEqualTo("很");
    }

    @Test
    void aTextThatOthersHaveChangedStaysAsItIs() {
        Offer other = otherThanWritten();
        text.replace(0, 1, "大");
        model.choose(other);

        assertThat(text.text()).isEqualTo("大大");
    }

    @Test
    void aCharacterThatTheFingerHasMovedAwayFromStaysAsItIs() {
        Offer other = otherThanWritten();
        text.caret(1);
        model.choose(other);

        assertThat(text.text()).isEqualTo("很大");
    }

    /** Writes 大 and lets it be taken for that. */
    private Offer otherThanWritten() {
        for (Stroke stroke : HandWritten.strokes("大", random)) {
            model.pad().begin(0);
            model.pad().end(0, stroke);
        }
        engineAnswers();
        delays.pass(Duration.ofSeconds(3));
        engineAnswers();
        assertThat(text.text()).contains("大");
        return model.offersProperty().get().get(1);
    }

    private void press(Command command) {
        model.press(Key.of(command, 1), false);
    }

    private void turn(Page page) {
        model.press(new Key(new Meaning.Turn(page), 1, List.of()), false);
    }

    private void engineAnswers() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }
}
