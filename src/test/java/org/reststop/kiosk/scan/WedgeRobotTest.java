package org.reststop.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.reststop.kiosk.scan.KeysAtScene.onFx;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that come through the toolkit's own window, in real time. */
class WedgeRobotTest {
    private final List<Scan> scans = new CopyOnWriteArrayList<>();
    private final WedgeReader[] reader = new WedgeReader[1];
    private final Stage[] stage = new Stage[1];
    private final TextField[] field = new TextField[1];

    @BeforeEach
    void showAFieldWithTheFocus() throws Exception {
        onFx(() -> {
            field[0] = new TextField("written ");
            stage[0] = new Stage();
            stage[0].setScene(new Scene(field[0]));
            stage[0].show();
            stage[0].requestFocus();
            field[0].requestFocus();
            field[0].end();
            reader[0] = new WedgeReader(KeysAtScene.USUAL, Clock.systemUTC(), scans::add);
            reader[0].attach(stage[0].getScene());
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            reader[0].detach();
            stage[0].close();
            return null;
        });
    }

    @Test
    void aPaymentCodeIsAScanAndAKeyOfAPersonReachesTheField() throws Exception {
        type("134567890123456789\n");
        await().until(() -> scans.size() == 1);
        type("7");
        await().until(() -> field[0].getText().endsWith("7"));

        assertThat(scans).containsExactly(new Scan("134567890123456789", Scan.Source.WEDGE));
        assertThat(field[0].getText()).isEqualTo("written 7");
    }

    @Test
    void aCodeWithNoEndIsDeliveredAfterThePause() throws Exception {
        type("134567890");

        await().until(() -> scans.size() == 1);
        assertThat(field[0].getText()).isEqualTo("written ");
    }

    private static void type(String keys) throws Exception {
        onFx(() -> {
            Robot robot = new Robot();
            for (char key : keys.toCharArray()) {
                robot.keyType(key == '\n' ? KeyCode.ENTER : KeyCode.getKeyCode(String.valueOf(key)));
            }
            return null;
        });
    }
}
