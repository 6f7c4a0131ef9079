package org.reststop.kiosk.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single keys do for a finger, with the times that the program has. */
class KeysByTouchTest {
    private WritingDesk desk;

    @BeforeEach
    void open() {
        desk = WritingDesk.open(1080, 1920, Typing.engine());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFingerHeldOnEraseEmptiesTheFieldAndOneTouchOfUndoBringsItBack() {
        desk.keys("digits", "3", "号", "楼", "1", "2", "0", "5");
        String whole = desk.text();
        Node erase = desk.node("key-erase");
        desk.run(() -> desk.hand.down(1, Hand.middle(erase)));
        await().until(() -> desk.text().isEmpty());
        desk.run(() -> desk.hand.up(1));
        desk.keys("undo");

        assertThat(whole).isEqualTo("3号楼1205");
        assertThat(desk.text()).isEqualTo(whole);
    }

    @Test
    void candidatesHavePagesForwardsAndBack() {
        desk.letters("shi");
        await().until(() -> !offered().isEmpty());
        List<String> first = offered();
        desk.keys("next");
        List<String> second = offered();
        desk.keys("previous");

        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(offered()).isEqualTo(first);
    }

    @Test
    void aKeyClicksWhenTheFingerComesDownNotWhenItLifts() {
        AtomicInteger clicks = new AtomicInteger();
        desk.run(() -> desk.keyboard.onTouch(clicks::incrementAndGet));
        Node key = desk.node("key-n");
        desk.run(() -> desk.hand.down(1, Hand.middle(key)));
        assertThat(clicks).hasValue(1);
        desk.run(() -> desk.hand.up(1));

        assertThat(clicks).hasValue(1);
    }

    private List<String> offered() {
        desk.run(() -> {});
        return WritingDesk.onFx(() -> desk.offers().stream().map(Label::getText).toList());
    }
}
