package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
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

@ExtendWith(OnFxThread.class)
class SightTest {
    private static final int HEIGHT = 600;

    private TextField upper;
    private TextField lower;
    private VBox content;
    private Scene scene;

    @BeforeEach
    void putALongScreenOnAShortGlass() {
        upper = new TextField();
        lower = new TextField();
        content = new VBox(upper, gap(), lower, gap());
        Glass glass = Glass.of(new KioskSettings.Screen(Orientation.AUTO, 21.5, false, Language.ZH), 1000, 1000);
        Ui ui = new Ui(new Texts(Language.ZH), new Taps(InstantSource.system()), glass);
        scene = new Scene(new StackPane(new Sight(content, ui)), 1000, HEIGHT);
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
