package org.reststop.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;

/** One service: how it stands, the way to report it as broken, and what came of that. */
record ServicePart(Ui ui, ServiceViewModel model, ServiceWords words) {
    private static final double DISC_MM = 30;

    Node one(ServiceStanding standing) {
        Texts texts = ui.texts();
        boolean usable = standing.state().isUsable();
        VBox text =
                new VBox(ui.label(words.counted(standing), "register-choice"), ServiceCards.tag(ui, words, standing));
        if (!standing.note().isEmpty()) {
            text.getChildren().add(ui.label(standing.note(), "body"));
        }
        text.getStyleClass().add("tile-words");
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(
                ui.disc(ServiceWords.icon(standing.service()), DISC_MM, usable ? "disc-soft" : "disc-rose"), text);
        card.getStyleClass().addAll("card-flat", "service-card-large");
        card.setAlignment(Pos.CENTER_LEFT);
        String reported = standing.report() == null
                ? texts.get(model.isKnown() ? "service.report.known" : "service.report.anybody")
                : texts.count("service.report.already", standing.reporters());
        Label hint = ui.label(reported, "body");
        hint.setId("service-hint");
        String key = standing.report() == null ? "service.report" : "service.report.too";
        Node report = ui.button("service-report", Icon.WRENCH, texts.get(key), model::report, "primary");
        return page(texts.get("service.title"), List.of(card, hint), Optional.of(report));
    }

    Node told(ServiceKind service, Reported outcome) {
        Texts texts = ui.texts();
        List<Node> body = new ArrayList<>();
        String key =
                switch (outcome) {
                    case Reported.Raised raised -> "service.told.raised";
                    case Reported.Joined joined -> "service.told.joined";
                    case Reported.TooMany many -> "service.told.too-many";
                    case Reported.NotKept not -> "service.told.not-kept";
                };
        boolean good = outcome instanceof Reported.Raised || outcome instanceof Reported.Joined;
        Label said = ui.label(texts.get(key + ".text", words.name(service)), "body");
        said.setId("service-told");
        VBox text = new VBox(ui.label(texts.get(key), "register-choice"), said);
        if (outcome instanceof Reported.Joined(int reporters) && reporters > 1) {
            text.getChildren().add(ui.label(texts.count("service.told.count", reporters), "body"));
        }
        text.getStyleClass().add("tile-words");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card =
                new HBox(ui.disc(good ? Icon.CHECK : Icon.WARNING, DISC_MM, good ? "disc-green" : "disc-rose"), text);
        card.getStyleClass().addAll("card-flat", "service-card-large");
        card.setAlignment(Pos.CENTER_LEFT);
        body.add(card);
        if (outcome instanceof Reported.Raised(Receipt receipt, var follow)) {
            Label number = ui.label(receipt.shown(), "service-receipt");
            number.setId("service-receipt");
            body.add(new VBox(ui.label(texts.get("service.receipt"), "body"), number));
        }
        return page(texts.get("service.title"), body, Optional.empty());
    }

    private Node page(String title, List<Node> body, Optional<Node> deed) {
        VBox head = new VBox(ui.label(title, "title"));
        head.getStyleClass().add("register-head");
        Region middle = Tiles.centred(body.toArray(Node[]::new));
        VBox.setVgrow(middle, Priority.ALWAYS);
        Bar bar = new Bar(
                ui.button("service-back", Icon.BACK, ui.texts().get("back"), model::back, "quiet"), Ui.spring());
        deed.ifPresent(bar.getChildren()::add);
        VBox page = new VBox(head, middle, bar);
        page.setId("service-page");
        page.getStyleClass().addAll("page", "register");
        return page;
    }
}
