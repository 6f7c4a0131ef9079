package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.kiosk.input.hand.HandwritingEngine;
import org.reststop.kiosk.keyboard.pad.HandWritten;

/** Writing by hand with a finger on the glass, with both engines that every installation has. */
class HandwritingByTouchTest {
    private static HandwritingEngine reader;

    private final Random random = new Random(11);

    @BeforeAll
    static void load() {
        reader = Typing.reader();
    }

    @ParameterizedTest
    @CsvSource({"1080,1920", "1920,1080"})
    void charactersOneAfterAnotherBecomeASentence(int width, int height) {
        try (WritingDesk desk = open(width, height)) {
            int box = 0;
            for (String character : List.of("大", "门", "口", "太", "小")) {
                write(desk, box, character);
                box = 1 - box;
            }
            desk.keys("。");

            await().untilAsserted(() -> assertThat(desk.text()).isEqualTo("大门口太小。"));
        }
    }

    @Test
    void aStrokeTakenBackAndACandidateTouched() {
        try (WritingDesk desk = open(1080, 1920)) {
            write(desk, 0, "太");
            awaitFirst(desk, "太");
            desk.keys("stroke-back");
            awaitFirst(desk, "大");
            WritingDesk.onFx(() -> {
                desk.hand.tap(desk.offers().getFirst());
                return true;
            });

            await().untilAsserted(() -> assertThat(desk.text()).isEqualTo("大"));
            desk.keys("symbols", "！", "hand");
            assertThat(desk.text()).isEqualTo("大！");
        }
    }

    @Test
    void aPalmThatTouchesTheOtherBoxWhileAFingerWritesChangesNothing() {
        try (WritingDesk desk = open(1080, 1920)) {
            desk.run(() -> {
                Point2D palm = Hand.middle(desk.hand.find("ink-1"));
                draw(desk.hand, 0, "大", random, () -> {
                    desk.hand.down(2, palm);
                    desk.hand.move(2, palm.add(20, 20));
                    desk.hand.up(2);
                });
            });
            awaitFirst(desk, "大");
            desk.keys("。");

            await().untilAsserted(() -> assertThat(desk.text()).isEqualTo("大。"));
        }
    }

    @Test
    void aLiftedFingerThatTheGlassDidNotTellOfDoesNotBlockThePad() {
        try (WritingDesk desk = open(1080, 1920)) {
            desk.run(() -> {
                Point2D middle = Hand.middle(desk.hand.find("ink-1"));
                desk.hand.down(7, middle);
                desk.hand.move(7, middle.add(60, 0));
                desk.hand.lose(7);
                draw(desk.hand, 0, "大", random);
            });
            awaitFirst(desk, "大");
        }
    }

    private static WritingDesk open(int width, int height) {
        WritingDesk desk = WritingDesk.open(width, height, Typing.engine());
        desk.run(() -> desk.keyboard.use(reader));
        desk.keys("hand");
        return desk;
    }

    private static void awaitFirst(WritingDesk desk, String meaning) {
        await().until(() -> WritingDesk.onFx(() -> desk.offers().stream()
                .findFirst()
                .map(Label::getText)
                .filter(meaning::equals)
                .isPresent()));
    }

    private void write(WritingDesk desk, int box, String character) {
        desk.run(() -> draw(desk.hand, box, character, random));
    }

    static void draw(Hand hand, int box, String character, Random random) {
        draw(hand, box, character, random, () -> {});
    }

    /** @param meanwhile done in the middle of every stroke */
    private static void draw(Hand hand, int box, String character, Random random, Runnable meanwhile) {
        Node ink = hand.find("ink-" + box);
        Bounds bounds = ink.localToScene(ink.getLayoutBounds());
        double side = 0.8 * Math.min(bounds.getWidth(), bounds.getHeight()) / 100;
        for (List<Point2D> stroke : HandWritten.points(character, random)) {
            List<Point2D> points = stroke.stream()
                    .map(point -> new Point2D(
                            bounds.getCenterX() + (point.getX() - 50) * side,
                            bounds.getCenterY() + (point.getY() - 50) * side))
                    .toList();
            hand.down(1, points.getFirst());
            points.subList(0, points.size() / 2).forEach(point -> hand.move(1, point));
            meanwhile.run();
            points.subList(points.size() / 2, points.size()).forEach(point -> hand.move(1, point));
            hand.up(1);
        }
    }
}
