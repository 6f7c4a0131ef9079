package org.reststop.kiosk.attract;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** Where it says "scan here", and in its stead what is asked of whoever comes by. */
final class ScanPlace {
    private static final double PHONE_MM = 76;
    private static final double SMALL_PHONE_MM = 62;

    /** A longer appeal is in smaller letters, and has the picture's room. */
    private static final int SHORT_APPEAL = 36;

    private final Ui ui;
    private final AttractViewModel model;

    ScanPlace(Ui ui, AttractViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    Node open(Scope scope) {
        StackPane place = new StackPane();
        Runnable invite = () ->
                place.getChildren().setAll(invitation(model.stateProperty().get()));
        scope.listen(model.stateProperty(), state -> invite.run());
        scope.listen(model.checkingProperty(), checking -> {
            if (checking) {
                place.getChildren().setAll(row("checking", Icon.SCAN, "attract.checking"));
            } else {
                invite.run();
            }
        });
        scope.listen(model.appealProperty(), appeal -> invite.run());
        return place;
    }

    private Node invitation(AttractState state) {
        return switch (state) {
            case AttractState.Starting() -> row("starting", Icon.CLOCK, "attract.starting");
            case AttractState.Ready ready -> scanHere();
        };
    }

    private Node scanHere() {
        Optional<Appeal> appeal = model.appealProperty().get();
        HBox card = appeal.map(this::asked).orElseGet(() -> new HBox(words("attract.scan")));
        boolean isLong = card.getStyleClass().contains("long");
        if (!ui.isLarge() && !isLong) {
            double height = ui.glass().mm(ui.glass().portrait() ? PHONE_MM : SMALL_PHONE_MM);
            card.getChildren().addFirst(new PhoneAtScanner(height));
        }
        return card(card, "scan-here", "scan-card");
    }

    private HBox asked(Appeal appeal) {
        String title = appeal.title().get();
        HBox card = new HBox(words(title, appeal.text().get()));
        card.getStyleClass().add("appeal");
        if (title.length() / (ui.texts().isChinese() ? 1 : 2) > SHORT_APPEAL) {
            card.getStyleClass().add("long");
        }
        return card;
    }

    private Node row(String id, Icon icon, String key) {
        HBox card = new HBox(ui.disc(icon, 48, "disc-sun"), words(key));
        return card(card, id, "wait-card");
    }

    private VBox words(String key) {
        return words(ui.texts().get(key + ".title"), ui.texts().get(key + ".text"));
    }

    private VBox words(String title, String text) {
        VBox words = new VBox(ui.label(title, "scan-title"), ui.label(text, "scan-text"));
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Node card(HBox card, String id, String styleClass) {
        card.setId(id);
        card.getStyleClass().add(styleClass);
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }
}
