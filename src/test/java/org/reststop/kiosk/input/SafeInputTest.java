package org.reststop.kiosk.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SafeInputTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().name("input-", 0).factory();

    private final CountDownLatch never = new CountDownLatch(1);
    private final Failing good = new Failing();
    private SafeInput input = guarding(() -> good, LONG);

    @AfterEach
    void close() {
        never.countDown();
        input.close();
    }

    @Test
    void theGoodEngineAnswersWhileItIsWell() {
        assertThat(first()).isEqualTo("good wo");
        assertThat(input.predict("我", 5)).containsExactly("good after 我");
    }

    @Test
    void anEngineThatThrowsIsReplacedByTheLesserOneInTheSameCall() {
        good.failure = () -> {
            throw new IllegalStateException("forced");
        };

        assertThat(first()).isEqualTo("lesser wo");
        assertThat(input.predict("我", 5)).containsExactly("lesser after 我");
    }

    @Test
    void anErrorCountsAsAFailureToo() {
        good.failure = () -> {
            throw new StackOverflowError("forced");
        };

        assertThat(first()).isEqualTo("lesser wo");
    }

    @Test
    void bothEnginesTogetherMayTakeLessThanASecond() {
        assertThat(SafeInput.PATIENCE.multipliedBy(2)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anEngineThatHangsIsReplacedByTheLesserOneInTheSameCall() {
        useGoodOnceLoaded();
        good.failure = this::hang;

        assertThat(first()).isEqualTo("lesser wo");
    }

    @Test
    void anEngineThatHangsCostsNoTimeTwice() {
        useGoodOnceLoaded();
        good.failure = this::hang;
        first();
        good.asked = 0;

        first();

        assertThat(good.asked).isZero();
    }

    @Test
    void filesThatCannotBeReadLeaveTheLesserEngine() {
        input.close();
        input = guarding(
                () -> {
                    throw new IOException("damaged");
                },
                LONG);

        assertThat(first()).isEqualTo("lesser wo");
    }

    @Test
    void whileTheGoodEngineLoadsTheLesserAnswers() {
        input.close();
        CountDownLatch loaded = new CountDownLatch(1);
        input = guarding(
                () -> {
                    loaded.await();
                    return good;
                },
                SHORT);

        assertThat(first()).isEqualTo("lesser wo");
        loaded.countDown();
        await().until(() -> first().equals("good wo"));
    }

    @Test
    void withoutAnyEngineTheLettersStay() {
        input.close();

        assertThat(input.suggest("wo", "", 5)).isEqualTo(Suggestions.none("wo"));
        assertThat(input.predict("我", 5)).isEmpty();
    }

    @Test
    void theNextPersonGetsTheGoodEngineAnew() {
        good.failure = () -> {
            throw new IllegalStateException("forced");
        };
        first();
        good.failure = () -> {};

        input.forget();

        await().until(() -> first().equals("good wo"));
    }

    @Test
    void anEngineThatFailsForEveryoneIsNotLoadedForEver() {
        good.failure = () -> {
            throw new IllegalStateException("forced");
        };
        for (int person = 0; person < 10; person++) {
            first();
            input.forget();
        }
        good.asked = 0;

        first();

        assertThat(good.asked).isZero();
    }

    @Test
    void forgettingReachesTheEngine() {
        first();

        input.forget();

        await().untilAsserted(() -> assertThat(good.forgotten).isEqualTo(1));
    }

    private void useGoodOnceLoaded() {
        input.close();
        input = guarding(() -> good, SHORT);
        await().until(() -> first().equals("good wo"));
    }

    private String first() {
        return input.suggest("wo", "", 5).candidates().getFirst().text();
    }

    private void hang() {
        while (never.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private static SafeInput guarding(Callable<InputEngine> loading, Duration patience) {
        return new SafeInput(loading, () -> new Naming("lesser"), DAEMONS, patience, LONG);
    }

    /** Answers with its name. */
    private static class Naming implements InputEngine {
        private final String name;
        volatile int forgotten;

        Naming(String name) {
            this.name = name;
        }

        @Override
        public Suggestions suggest(String letters, String left, int most) {
            return new Suggestions(letters, List.of(new Candidate(name + " " + letters, letters.length())));
        }

        @Override
        public List<String> predict(String left, int most) {
            return List.of(name + " after " + left);
        }

        @Override
        public void forget() {
            forgotten = 1;
        }
    }

    /** Fails in the way that a test chooses. */
    private static final class Failing extends Naming {
        volatile Runnable failure = () -> {};
        volatile int asked;

        Failing() {
            super("good");
        }

        @Override
        public Suggestions suggest(String letters, String left, int most) {
            asked = 1;
            failure.run();
            return super.suggest(letters, left, most);
        }
    }
}
