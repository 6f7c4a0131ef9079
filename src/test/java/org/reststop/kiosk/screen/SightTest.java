package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.testing.OnFxThread;
import org.reststop.testing.TestClock;

@ExtendWith(OnFxThread.class)
class SightTest {
    private static final int HEIGHT = 600;

    private TextField upper;
    private TextField lower;
    private VBox content;
    private Scene scene;
    private Sight sight;
    private final TestClock clock = new TestClock(Instant.EPOCH);

    @BeforeEach
    void putALongScreenOnAShortGlass() {
        upper = new TextField();
        lower = new TextField();
        content = new VBox(upper, gap(), lower, gap());
        Glass glass = Glass.of(new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH), 1000, 1000);
        Ui ui = new Ui(new Texts(Language.ZH), new Taps(clock), glass);
        sight = new Sight(content, ui);
        scene = new Scene(new StackPane(sight), 1000, HEIGHT);
    }

    @Test
    void aFieldThatAKeyboardWouldCoverIsMovedUpIntoSight() {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();

        lower.requestFocus();
        scene.snapshot(null);
        assertThat(inSight(lower)).isTrue();
        assertThat(inSight(upper)).isFalse();

        upper.requestFocus();
        scene.snapshot(null);
        assertThat(inSight(upper)).isTrue();
        assertThat(content.getLayoutY()).isZero();
        stage.hide();
    }

    @Test
    void everyButtonThatFitsIsWholeOnAPage() {
        Button first = button(0.3);
        Button second = button(0.5);
        Button third = button(0.6);
        Button fourth = button(0.5);
        content.getChildren().setAll(first, second, third, fourth);
        sight.open(new Scope());
        Set<Button> whole = new HashSet<>();
        for (int page = 0; page < 5; page++) {
            scene.snapshot(null);
            Button down = (Button) scene.lookup("#page-down");
            double foot = down.localToScene(down.getLayoutBounds()).getMinY();
            Stream.of(first, second, third, fourth)
                    .filter(button -> inSight(button) && bottom(button) <= foot + 1)
                    .forEach(whole::add);
            down.fire();
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(whole).containsExactlyInAnyOrder(first, second, third, fourth);
    }

    private static double bottom(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private static Button button(double share) {
        Button button = new Button();
        button.setMinHeight(share * HEIGHT);
        return button;
    }

    private static boolean inSight(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinY() >= 0 && bounds.getMaxY() <= HEIGHT;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinHeight(HEIGHT);
        return gap;
    }
}
