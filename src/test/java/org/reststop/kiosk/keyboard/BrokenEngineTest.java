package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.SafeInput;
import org.reststop.kiosk.input.Suggestions;

/** Typing by touch while the engine throws or hangs, behind the guard that the program has. */
class BrokenEngineTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
    }

    @Test
    void whileTheGoodEngineHangsTheLesserOneIsThereWithinASecond() {
        try (SafeInput input = input(this::hang, Typing.engine());
                WritingDesk desk = WritingDesk.open(1080, 1920, input)) {
            desk.keys("。");
            desk.letters("nihao");
            assertThat(WritingDesk.onFx(() -> desk.keyboard
                            .model()
                            .composing()
                            .compositionProperty()
                            .get()
                            .letters()))
                    .isEqualTo("nihao");
            desk.choose("你好");

            assertThat(desk.text()).isEqualTo("。你好");
        }
    }

    @Test
    void withBothEnginesHangingLettersGoInAsTheyAreAndTheTextStays() {
        try (SafeInput input = input(this::hang, new Broken(this::hang));
                WritingDesk desk = WritingDesk.open(1080, 1920, input)) {
            desk.keys("。");
            desk.letters("kuaidi");
            desk.keys("space", "，");

            await().until(() -> desk.text().equals("。kuaidi，"));
        }
    }

    @Test
    void withBothEnginesThrowingEnterKeepsTheLettersAndDigitsAndSignsWork() {
        Runnable fail = () -> {
            throw new IllegalStateException("forced");
        };
        try (SafeInput input = input(fail, new Broken(fail));
                WritingDesk desk = WritingDesk.open(1920, 1080, input)) {
            desk.letters("kuaidi");
            desk.keys("enter", "digits", "3", "号", "楼", "pinyin");
            desk.letters("b");
            desk.keys("erase", "undo");

            await().untilAsserted(() -> assertThat(desk.text()).isEqualTo("kuaidi3号"));
        }
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SafeInput input(Runnable trouble, InputEngine lesser) {
        return new SafeInput(
                () -> new Broken(trouble),
                () -> lesser,
                Thread.ofPlatform().daemon().name("input-", 0).factory());
    }

    private record Broken(Runnable trouble) implements InputEngine {
        @Override
        public Suggestions suggest(String letters, String left, int most) {
            trouble.run();
            return Suggestions.none(letters);
        }

        @Override
        public List<String> predict(String left, int most) {
            trouble.run();
            return List.of();
        }

        @Override
        public void forget() {}
    }
}
