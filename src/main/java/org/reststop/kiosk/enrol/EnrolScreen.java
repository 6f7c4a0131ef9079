package org.reststop.kiosk.enrol;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.enrol.EnrolState.Stopped;
import org.reststop.kiosk.enrol.EnrolState.Waiting;
import org.reststop.kiosk.enrol.EnrolState.Working;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Says how to make this machine a kiosk of HQ's, and how that goes; for those who put it up. */
public final class EnrolScreen implements Screen {
    private static final int STEPS = 3;
    private static final double DISC_MM = 26;

    /** The page's padding and half of what is between its sides. */
    private static final double MARGIN_MM = 23;

    private final Ui ui;
    private final EnrolViewModel model;

    public EnrolScreen(Ui ui, EnrolViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    @Override
    public Stay stay() {
        return Stay.RESTING;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        scope.listen(model.stateProperty(), state -> place.getChildren().setAll(face(state)));
        VBox how = how();
        if (ui.glass().isNarrow()) {
            VBox page = new VBox(how, place);
            page.setId("enrol");
            page.getStyleClass().addAll("page", "enrol");
            return page;
        }
        HBox page = new HBox(how, place);
        double half = ui.glass().width() / 2 - ui.glass().mm(MARGIN_MM);
        for (Region side : List.of(how, place)) {
            side.setMinWidth(half);
            side.setMaxWidth(half);
        }
        page.setId("enrol");
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().addAll("page", "enrol");
        return page;
    }

    private VBox how() {
        Texts texts = ui.texts();
        VBox how = new VBox(ui.label(texts.get("enrol.title"), "title"), ui.label(texts.get("enrol.lead"), "body"));
        IntStream.rangeClosed(1, STEPS).forEach(step -> how.getChildren().add(step(step)));
        how.getStyleClass().add("stack");
        how.setAlignment(Pos.CENTER_LEFT);
        return how;
    }

    private Node step(int number) {
        Label mark = ui.label(Integer.toString(number), "step-number");
        mark.setMinWidth(ui.glass().mm(14));
        mark.setMinHeight(ui.glass().mm(14));
        Label text = ui.label(ui.texts().get("enrol.step." + number), "body");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox step = new HBox(mark, text);
        step.getStyleClass().add("step");
        step.setAlignment(Pos.CENTER_LEFT);
        return step;
    }

    private Node face(EnrolState state) {
        return switch (state) {
            case Waiting() -> card("enrol-waiting", Icon.SCAN, "disc-soft", "enrol.waiting");
            case Working(String hq) -> card("enrol-working", Icon.CLOCK, "disc-sun", "enrol.working", hq);
            case Stopped stopped -> stopped(stopped);
        };
    }

    private Node stopped(Stopped stopped) {
        VBox card = card(
                "enrol-stopped", Icon.WARNING, "disc-rose", stopped.trouble().key(), stopped.hq());
        stopped.seconds().ifPresent(seconds -> card.getChildren()
                .addAll(
                        ui.label(ui.texts().get("enrol.again.in", seconds), "small"),
                        ui.button(
                                "enrol-again", Icon.FORWARD, ui.texts().get("enrol.again"), model::again, "primary")));
        return card;
    }

    private VBox card(String id, Icon icon, String disc, String key, Object... values) {
        Label title = ui.label(ui.texts().get(key + ".title", values), "enrol-title");
        Label text = ui.label(ui.texts().get(key + ".text", values), "body");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(ui.disc(icon, DISC_MM, disc), title);
        head.getStyleClass().add("step");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head, text);
        card.setId(id);
        card.getStyleClass().addAll("card", "enrol-card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }
}
