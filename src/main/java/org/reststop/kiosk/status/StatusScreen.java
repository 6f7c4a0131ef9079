package org.reststop.kiosk.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.status.StatusViewModel.Standing;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.store.FeedPlace;
import org.reststop.sync.Traffic;

/** The details of how the kiosk stands with HQ. */
public final class StatusScreen implements Screen {
    private final Ui ui;
    private final StatusViewModel model;
    private final Supplier<ZoneId> zone;
    private final Runnable onSync;
    private final Runnable onBack;

    /**
     * @param zone by which times are told
     * @param onSync asks for an exchange now
     */
    public StatusScreen(Ui ui, StatusViewModel model, Supplier<ZoneId> zone, Runnable onSync, Runnable onBack) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
        this.onSync = onSync;
        this.onBack = onBack;
    }

    @Override
    public Parent open(Scope scope) {
        Texts texts = ui.texts();
        VBox rows = new VBox();
        scope.listen(model.standingProperty(), standing -> fill(rows, standing));
        scope.listen(
                model.devicesProperty(),
                devices -> fill(rows, model.standingProperty().get()));
        Scroller scroller = new Scroller(ui, rows, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button back = ui.button("status-back", Icon.BACK, texts.get("back"), onBack, "quiet");
        Button sync = ui.button("status-sync", Icon.CLOUD_UP, texts.get("status.sync"), onSync, "primary");
        Bar bar = new Bar(back, Ui.spring(), scroller.buttons());
        VBox page = new VBox(ui.label(texts.get("status.title"), "title"), scroller.pane(), bar);
        if (ui.glass().isNarrow()) {
            sync.setMaxWidth(Double.MAX_VALUE);
            page.getChildren().add(2, sync);
        } else {
            bar.getChildren().add(1, sync);
        }
        page.setId("status");
        page.getStyleClass().add("page");
        return page;
    }

    private void fill(VBox rows, Standing standing) {
        Texts texts = ui.texts();
        rows.getChildren()
                .setAll(row("status.row.state", StatusWords.of(standing, texts).text()));
        standing.sync().ifPresent(sync -> {
            rows.getChildren()
                    .addAll(
                            row("status.row.last", time(sync.lastSuccess(), "status.never")),
                            row("status.row.queued", Long.toString(sync.queued())),
                            row("status.row.next", time(sync.nextAttempt(), "status.now")),
                            row("status.row.problem", problem(sync)));
            FeedPlace.Load load = sync.load();
            if (load != null) {
                rows.getChildren().add(row("status.row.load", LoadWords.of(load, texts)));
            }
            Duration offset = sync.clockOffset();
            if (offset != null) {
                rows.getChildren().add(row("status.row.clock", ClockWords.of(offset, texts)));
            }
        });
        standing.traffic().ifPresent(traffic -> rows.getChildren()
                .addAll(
                        row("status.row.day", amounts(traffic.dayUp(), traffic.dayDown())),
                        row("status.row.month", amounts(traffic.monthUp(), traffic.monthDown()))));
        standing.recovered().ifPresent(facts -> rows.getChildren()
                .add(row("status.row.recovered", texts.get("status.recovered", facts))));
        StatusViewModel.Devices devices = model.devicesProperty().get();
        rows.getChildren()
                .addAll(
                        row("status.row.camera", DeviceWords.of(devices.camera(), texts)),
                        row("status.row.serial", DeviceWords.of(devices.serial(), texts)),
                        row("status.row.version", standing.version()));
    }

    private String amounts(long up, long down) {
        return ui.texts().get("status.traffic", Traffic.spell(up), Traffic.spell(down));
    }

    private String problem(SyncStatus sync) {
        SyncStatus.Problem problem = sync.problem();
        return problem == null
                ? ui.texts().get("status.problem.none")
                : ui.texts()
                        .get("status.problem."
                                + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String time(@Nullable Instant at, String otherwise) {
        return at == null ? ui.texts().get(otherwise) : ui.texts().format("format.moment", at.atZone(zone.get()));
    }

    private Node row(String key, String value) {
        Label name = ui.label(ui.texts().get(key), "fact-name");
        name.setPrefWidth(ui.glass().mm(78));
        name.setMinWidth(ui.glass().mm(78));
        Label words = ui.label(value, "fact-value");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(name, words);
        row.getStyleClass().add("fact-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
