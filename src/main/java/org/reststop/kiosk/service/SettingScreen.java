package org.reststop.kiosk.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;
import org.reststop.kiosk.service.SettingViewModel.Page;
import org.reststop.kiosk.service.SettingViewModel.Said;

/** Staff say how services stand: first which, then how. */
public final class SettingScreen implements Screen {
    private static final double TILE_MM = 26;
    private static final List<String> REASONS =
            List.of("repair", "parts", "water", "power", "cleaning", "refill", "ask");

    private final Ui ui;
    private final SettingViewModel model;
    private final ServiceWords words;

    public SettingScreen(Ui ui, SettingViewModel model, ServiceWords words) {
        this.ui = ui;
        this.model = model;
        this.words = words;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("service-setting");
        scope.listen(model.pageProperty(), page -> place.getChildren().setAll(page(page)));
        return place;
    }

    private Node page(Page page) {
        Texts texts = ui.texts();
        Optional<ServiceStanding> chosen = page.standing();
        VBox head = new VBox(ui.label(chosen.map(words::counted).orElse(texts.get("service.setting")), "title"));
        head.getStyleClass().add("register-head");
        VBox all = new VBox(head);
        if (page.asked().isPresent()) {
            head.getChildren().add(ui.label(texts.get("service.reason"), "body"));
        } else if (page.said() != Said.NOTHING) {
            String key = "service.setting."
                    + page.said().name().toLowerCase(Locale.ROOT).replace('_', '-');
            Label said = ui.label(texts.get(key), "body");
            said.setId("service-setting-said");
            head.getChildren().add(said);
        }
        if (page.asked().isPresent()) {
            all.getChildren().addAll(reasons(), bar());
        } else if (chosen.isPresent()) {
            all.getChildren().addAll(states(chosen.get()), bar());
        } else if (page.board().isPresent()) {
            WholeRows rows = new ServiceCards(ui, words, standing -> model.choose(standing.service()))
                    .rows(page.board().get().services());
            VBox.setVgrow(rows, Priority.ALWAYS);
            all.getChildren().add(rows);
            if (ui.isLarge()) {
                all.getChildren().addAll(rows.buttons(), bar());
            } else {
                all.getChildren().add(bar(rows.buttons()));
            }
        } else {
            all.getChildren().addAll(Ui.spring(), bar());
        }
        all.getStyleClass().addAll("page", "register");
        return all;
    }

    private Node states(ServiceStanding standing) {
        VBox all = Tiles.centred();
        for (ServiceState state : ServiceState.values()) {
            boolean now = state == standing.state();
            Icon icon = now ? Icon.CHECK : Icon.CIRCLE;
            Button button = ui.button(
                    "service-set-" + state.word(),
                    icon,
                    ui.texts().get("service.state." + state.word()),
                    () -> model.set(state),
                    now ? "primary" : "quiet");
            button.setMaxWidth(Double.MAX_VALUE);
            all.getChildren().add(button);
        }
        VBox.setVgrow(all, Priority.ALWAYS);
        return all;
    }

    /** In the words that whoever comes by reads. */
    private Node reasons() {
        Tiles tiles = new Tiles(ui, ui.glass().portrait() ? 2 : 3, TILE_MM);
        VBox all = Tiles.centred(tiles.of(REASONS.stream()
                .map(reason -> {
                    String words = ui.texts().get("service.reason." + reason);
                    return tiles.tile("service-reason-" + reason, words, "register-strong", () -> model.because(words));
                })
                .toList()));
        VBox.setVgrow(all, Priority.ALWAYS);
        return all;
    }

    private HBox bar(Node... more) {
        Bar bar = new Bar(
                ui.button("service-setting-back", Icon.BACK, ui.texts().get("back"), model::back, "quiet"),
                Ui.spring());
        bar.getChildren().addAll(more);
        return bar;
    }
}
