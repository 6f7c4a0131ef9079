package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.domain.UuidV7;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

/** What holds for all screens, on both ways to hang the glass, in both languages, on a large and on a small glass. */
@ExtendWith(OnFxThread.class)
class EveryScreenTest {
    private static final double LEAST_TARGET_MM = 20;
    private static final double ROUNDING = 1;

    private static KioskStore store;

    @BeforeAll
    static void fillTheStore(@TempDir Path folder) {
        TestClock clock = new TestClock(Showroom.NOW);
        store = KioskStores.open(folder, clock, new UuidV7(clock, new Random(1)));
        store.write(tx -> {
            SampleNotices.on(Showroom.TODAY, Showroom.NOW).forEach(tx.session()::insert);
            return 0;
        });
    }

    @AfterAll
    static void closeTheStore() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource({
        "1080,1920,21.5,ZH",
        "1080,1920,21.5,EN",
        "1920,1080,21.5,ZH",
        "1920,1080,21.5,EN",
        "1080,1920,15.6,EN",
        "1920,1080,32,ZH"
    })
    void everyButtonIsTwentyMillimetresHighAndWideAndWhollyOnTheGlass(
            int width, int height, double inches, Language language) {
        List<String> wrong = new ArrayList<>();
        onEveryScreen(width, height, inches, language, (name, room) -> {
            double least = room.ui.glass().mm(LEAST_TARGET_MM) - ROUNDING;
            for (Node node : shown(room.scene.getRoot())) {
                if (node instanceof Button button) {
                    Bounds bounds = button.localToScene(button.getLayoutBounds());
                    if (bounds.getWidth() < least || bounds.getHeight() < least) {
                        wrong.add(name + " #" + button.getId() + " is " + size(bounds) + ", least is " + least);
                    }
                    if (!scrolls(button) && !isInside(bounds, width, height)) {
                        wrong.add(name + " #" + button.getId() + " leaves the glass: " + bounds);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1080,1920,21.5,ZH",
        "1080,1920,21.5,EN",
        "1920,1080,21.5,ZH",
        "1920,1080,21.5,EN",
        "1080,1920,15.6,EN",
        "1920,1080,32,ZH"
    })
    void noTextIsShortenedOrCutOff(int width, int height, double inches, Language language) {
        List<String> wrong = new ArrayList<>();
        onEveryScreen(width, height, inches, language, (name, room) -> {
            for (Node node : shown(room.scene.getRoot())) {
                if (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isEmpty()
                        && labeled.lookup(".text") instanceof Text text) {
                    if (!text.getText().equals(labeled.getText())) {
                        wrong.add(name + " shortens \"" + labeled.getText() + "\" to \"" + text.getText() + "\"");
                    }
                    Bounds bounds = text.localToScene(text.getLayoutBounds());
                    if (!scrolls(labeled) && !isInside(bounds, width, height)) {
                        wrong.add(name + " cuts off \"" + labeled.getText() + "\" at the glass: " + bounds);
                    }
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    private static void onEveryScreen(
            int width, int height, double inches, Language language, BiConsumer<String, Showroom> look) {
        Showroom room =
                new Showroom(new KioskSettings.Screen(Orientation.AUTO, inches, false, language), width, height);
        room.screens(store).forEach((name, screen) -> {
            room.navigator.show(screen);
            layOut(room);
            look.accept(name, room);
        });
    }

    private static void layOut(Showroom room) {
        // A picture makes JavaFX lay the scene out as it would on a window.
        room.scene.snapshot(null);
    }

    private static List<Node> shown(Node node) {
        List<Node> all = new ArrayList<>();
        if (node.isVisible()) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> all.addAll(shown(child)));
            }
        }
        return all;
    }

    private static boolean scrolls(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(Bounds bounds, int width, int height) {
        return bounds.getMinX() >= -ROUNDING
                && bounds.getMinY() >= -ROUNDING
                && bounds.getMaxX() <= width + ROUNDING
                && bounds.getMaxY() <= height + ROUNDING;
    }

    private static String size(Bounds bounds) {
        return bounds.getWidth() + " by " + bounds.getHeight();
    }
}
