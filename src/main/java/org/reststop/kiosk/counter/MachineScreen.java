package org.reststop.kiosk.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.sync.SyncStatus;

/** Sync, queue and faults: what is so, what is wrong and what to do. */
final class MachineScreen implements Screen {
    private static final double DISC_MM = 18;
    private static final double NAME_MM = 78;

    private final Ui ui;
    private final MachineModel model;
    private final ZoneId zone;
    private final Runnable onBack;

    /** @param zone by which times are told */
    MachineScreen(Ui ui, MachineModel model, ZoneId zone, Runnable onBack) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        VBox rows = new VBox();
        rows.getStyleClass().add("list");
        Button sync = ui.button("counter-sync", Icon.CLOUD_UP, texts.get("status.sync"), model::sync, "primary");
        scope.listen(model.sightProperty(), sight -> {
            fill(rows, sight);
            sync.setDisable(sight.asked());
            sync.setText(texts.get(sight.asked() ? "counter.machine.syncing" : "status.sync"));
        });
        Scroller scroller = new Scroller(ui, rows, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        sync.setMaxWidth(Double.MAX_VALUE);
        Button back = ui.button("counter-back", Icon.BACK, texts.get("back"), onBack, "quiet");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(ui.label(texts.get("counter.task.machine"), "title"), scroller.pane(), sync, bar);
        page.setId("counter-machine");
        page.getStyleClass().add("page");
        return page;
    }

    private void fill(VBox rows, MachineModel.Sight sight) {
        Texts texts = ui.texts();
        List<String> faults = sight.faults();
        rows.getChildren().clear();
        if (faults.isEmpty()) {
            rows.getChildren().add(card(Icon.CHECK, texts.get("counter.machine.well")));
        }
        faults.forEach(key -> rows.getChildren().add(card(Icon.WARNING, texts.get(key))));
        Optional<SyncStatus> sync = sight.sync();
        rows.getChildren()
                .add(row(
                        "status.row.last",
                        time(sync.flatMap(one -> Optional.ofNullable(one.lastSuccess())), "status.never")));
        rows.getChildren()
                .add(row(
                        "counter.machine.facts",
                        waiting(sync.map(SyncStatus::queued).orElse(0L))));
        rows.getChildren()
                .add(row("counter.machine.attachments", waiting(sight.amounts().attachments())));
        sync.flatMap(one -> Optional.ofNullable(one.load())).ifPresent(load -> rows.getChildren()
                .add(row(
                        "status.row.load",
                        texts.get("status.load", Texts.number(load.loaded()), Texts.number(load.expected())))));
        rows.getChildren()
                .add(row(
                        "status.row.next",
                        time(sync.flatMap(one -> Optional.ofNullable(one.nextAttempt())), "status.now")));
    }

    private String waiting(long count) {
        return count == 0 ? ui.texts().get("counter.machine.none") : Texts.number(count);
    }

    private String time(Optional<Instant> at, String otherwise) {
        return at.map(moment -> ui.texts().format("format.moment", moment.atZone(zone)))
                .orElseGet(() -> ui.texts().get(otherwise));
    }

    private Node card(Icon icon, String text) {
        Label words = ui.label(text, "body");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(ui.disc(icon, DISC_MM, "disc-soft"), words);
        card.getStyleClass().addAll("card", "notice-row");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private Node row(String key, String value) {
        Label name = ui.label(ui.texts().get(key), "fact-name");
        name.setPrefWidth(ui.glass().mm(NAME_MM));
        name.setMinWidth(ui.glass().mm(NAME_MM));
        Label words = ui.label(value, "fact-value");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(name, words);
        row.getStyleClass().add("fact-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
