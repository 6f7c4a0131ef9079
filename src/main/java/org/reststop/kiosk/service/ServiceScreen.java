package org.reststop.kiosk.service;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;
import org.reststop.kiosk.service.ServiceViewModel.Page;

/** What the station offers: a card for each service with how it stands, and a page for each on which it is reported. */
public final class ServiceScreen implements Screen {
    private final Ui ui;
    private final ServiceViewModel model;
    private final ServiceWords words;
    private final ObservableValue<?> changes;

    /** @param changes has another value whenever HQ's changes have arrived */
    public ServiceScreen(Ui ui, ServiceViewModel model, ServiceWords words, ObservableValue<?> changes) {
        this.ui = ui;
        this.model = model;
        this.words = words;
        this.changes = changes;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("services");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(model.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page));
        });
        scope.listen(changes, change -> model.refresh());
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(Page page) {
        ServicePart part = new ServicePart(ui, model, words);
        return switch (page) {
            case Page.Loading loading -> message("service.loading");
            case Page.Failed failed -> message("service.failed");
            case Page.All(ServiceBoard board) -> board.isEmpty() ? message("service.none") : all(board);
            case Page.One(ServiceStanding standing) -> part.one(standing);
            case Page.Told(var service, var outcome) -> part.told(service, outcome);
        };
    }

    private Node message(String key) {
        VBox head = new VBox(
                ui.label(ui.texts().get("service.title"), "title"),
                ui.label(ui.texts().get(key), "body"));
        head.getStyleClass().add("register-head");
        return styled(new VBox(head, Ui.spring(), bar()));
    }

    private HBox bar(Node... more) {
        Bar bar = new Bar(
                ui.button("service-back", Icon.BACK, ui.texts().get("back"), model::back, "quiet"), Ui.spring());
        bar.getChildren().addAll(more);
        return bar;
    }

    private static Node styled(VBox page) {
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private Node all(ServiceBoard board) {
        VBox head = new VBox(ui.label(ui.texts().get("service.title"), "title"));
        String line = words.line(board);
        if (!line.isEmpty()) {
            Label now = ui.label(line, "body", "service-now");
            now.setId("service-now");
            head.getChildren().add(now);
        }
        head.getStyleClass().add("register-head");
        WholeRows rows = new ServiceCards(ui, words, model::open).rows(board.services());
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox page = new VBox(head, rows);
        if (ui.isLarge()) {
            page.getChildren().addAll(rows.buttons(), bar());
        } else {
            page.getChildren().add(bar(rows.buttons()));
        }
        return styled(page);
    }
}
