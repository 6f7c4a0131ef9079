package org.reststop.bench;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/** The least that a JavaFX program can be: the reference for the kiosk's cold start. */
public final class EmptyWindow extends Application {
    /** What it prints when its window has been painted. */
    static final String READY = "Window painted";

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(new Pane());
        AtomicInteger pulses = new AtomicInteger();
        scene.addPostLayoutPulseListener(() -> {
            // The second pulse begins when the first frame has gone to the screen.
            if (pulses.incrementAndGet() == 2) {
                System.out.println(READY);
            }
            if (pulses.get() < 2) {
                Platform.requestNextPulse();
            }
        });
        stage.setScene(scene);
        stage.setFullScreen(true);
        stage.show();
    }
}
