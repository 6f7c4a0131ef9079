package org.reststop.kiosk.keyboard.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.testing.TestClock;

class FingersTest {
    private static final Key A = Key.text("a", "A", "á");
    private static final Key B = Key.text("b");
    private static final Key C = Key.text("c");
    private static final Key ERASE = Key.of(Meaning.Command.ERASE, 1);

    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final ManualDelays delays = new ManualDelays(clock);
    private final List<String> typed = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Fingers fingers = new Fingers(clock, delays, new Hearing());

    @Test
    void aKeyIsTypedWhenTheFingerLifts() {
        fingers.down(1, A);
        assertThat(typed).isEmpty();
        assertThat(shown).containsExactly("1 on a");

        pass(80);
        fingers.up(1);
        assertThat(typed).containsExactly("a");
    }

    @Test
    void theKeyUnderASlidingFingerAtItsLiftingIsTyped() {
        fingers.down(1, A);
        fingers.moved(1, B);
        fingers.moved(1, C);
        fingers.up(1);

        assertThat(typed).containsExactly("c");
        assertThat(shown).containsSubsequence("1 on a", "1 on b", "1 on c", "1 gone");
    }

    @Test
    void aFingerThatSlidesOffTheKeysTypesNothing() {
        fingers.down(1, A);
        fingers.moved(1, null);
        fingers.up(1);

        assertThat(typed).isEmpty();
    }

    @Test
    void twoThumbsTypeInTheOrderInWhichTheyCameDown() {
        fingers.down(1, A);
        pass(40);
        fingers.down(2, B);
        pass(20);
        fingers.up(2);
        assertThat(typed).isEmpty();
        fingers.up(1);

        assertThat(typed).containsExactly("a", "b");
    }

    @Test
    void aFingerWithTheNumberOfOneThatWaitsForItsTurnTakesNothingFromIt() {
        fingers.down(1, A);
        fingers.down(2, B);
        fingers.up(2);
        pass(70);
        fingers.down(2, C);
        fingers.up(2);
        fingers.up(1);

        assertThat(typed).containsExactly("a", "b", "c");
    }

    @Test
    void aFingerThatRestsOnAKeyHoldsNobodyUp() {
        fingers.down(1, B);
        pass(500);
        fingers.down(2, C);
        fingers.up(2);

        assertThat(typed).containsExactly("c");
    }

    @Test
    void aFingerThatSlidOffTheKeysHoldsNobodyUp() {
        fingers.down(1, A);
        fingers.down(2, B);
        fingers.up(2);
        fingers.moved(1, null);
        assertThat(typed).containsExactly("b");

        fingers.down(3, C);
        fingers.up(3);
        assertThat(typed).containsExactly("b", "c");
    }

    @Test
    void aPalmTypesNothingEvenIfItLandsAndLiftsBitByBit() {
        fingers.down(1, A);
        pass(10);
        fingers.down(2, B);
        fingers.up(2);
        fingers.down(3, C);
        pass(10);
        fingers.down(4, ERASE);
        pass(2000);
        List.of(1, 3, 4).forEach(fingers::up);
        assertThat(typed).isEmpty();

        fingers.down(5, A);
        fingers.up(5);
        assertThat(typed).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 55})
    void aKeyStruckTwiceWithinMillisecondsIsOne(int between) {
        strike(A, between - 1);
        pass(1);
        strike(A, 30);

        assertThat(typed).containsExactly("a");
    }

    @Test
    void aTremblingFingerThatLiftsForAMomentTypesItsKeyOnce() {
        strike(A, 300);
        pass(8);
        strike(A, 300);

        assertThat(typed).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 300})
    void aRealDoubleLetterIsTwo(int between) {
        strike(A, 50);
        pass(between - 50);
        strike(A, 50);

        assertThat(typed).containsExactly("a", "a");
    }

    @Test
    void theSameLetterAfterAnotherIsTypedHoweverQuick() {
        strike(A, 10);
        strike(B, 10);
        strike(A, 10);

        assertThat(typed).containsExactly("a", "b", "a");
    }

    @Test
    void aKeyThatIsHeldShowsItsVariantsAndTypesNothingItself() {
        fingers.down(1, A);
        pass(500);
        assertThat(shown).endsWith("1 chooses of a");
        assertThat(fingers.isChoosing(1)).isTrue();

        fingers.up(1);
        assertThat(typed).isEmpty();
        assertThat(shown).endsWith("1 gone choosing");
    }

    @Test
    void holdingToEraseGoesOnEverFaster() {
        fingers.down(1, ERASE);
        pass(449);
        assertThat(typed).isEmpty();
        pass(1);
        assertThat(typed).hasSize(1);
        pass(1000);
        int firstSecond = typed.size();
        pass(1000);
        int nextSecond = typed.size() - firstSecond;
        fingers.up(1);
        pass(5000);

        assertThat(firstSecond).isBetween(7, 20);
        assertThat(nextSecond).isBetween(firstSecond + 3, 30);
        assertThat(typed).hasSize(firstSecond + nextSecond);
        assertThat(typed.get(1)).isEqualTo("erase again");
    }

    @Test
    void aTapErasesOnce() {
        strike(ERASE, 80);

        assertThat(typed).containsExactly("erase");
    }

    @Test
    void aClockThatIsSetBackBlocksNoKey() {
        strike(A, 50);
        clock.advance(Duration.ofDays(-1));
        strike(A, 50);

        assertThat(typed).containsExactly("a", "a");
    }

    @Test
    void whenTheKeyboardGoesNoFingerMeansAnythingMore() {
        fingers.down(1, ERASE);
        fingers.down(2, A);
        fingers.cancel();
        pass(1000);
        fingers.up(1);
        fingers.up(2);

        assertThat(typed).isEmpty();
    }

    private void strike(Key key, int ms) {
        fingers.down(1, key);
        pass(ms);
        fingers.up(1);
    }

    private void pass(int ms) {
        delays.pass(Duration.ofMillis(ms));
    }

    private static String name(Key key) {
        return key.id().substring("key-".length());
    }

    private final class Hearing implements Fingers.Listener {
        @Override
        public void under(int finger, @Nullable Key key) {
            shown.add(finger + " on " + (key == null ? "nothing" : name(key)));
        }

        @Override
        public void typed(Key key, boolean repeated) {
            typed.add(name(key) + (repeated ? " again" : ""));
        }

        @Override
        public void held(int finger, Key key) {
            shown.add(finger + " chooses of " + name(key));
        }

        @Override
        public void gone(int finger, boolean choose) {
            shown.add(finger + " gone" + (choose ? " choosing" : ""));
        }
    }
}
