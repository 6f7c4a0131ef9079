package org.reststop.kiosk.need;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Ui;

/** Who it is from: the one who has checked in, somebody with a telephone, or nobody in particular. */
record AuthorPart(Ui ui, NeedViewModel model) {
    private static final double DISC_MM = 30;

    Region body(Scope scope) {
        Region first =
                model.signing().signers().offered().<Region>map(this::known).orElseGet(() -> scan(scope));
        Button phone = tile("need-with-phone", Icon.CALL, "need.author.phone", model.signing()::leavePhone);
        Button anonymous = tile("need-anonymous", Icon.MASK, "need.author.anonymous", model.signing()::beAnonymous);
        return new Choice(ui).arranged(first, phone, anonymous);
    }

    private Button known(Visitor visitor) {
        String name = visitor.maskedName()
                .map(masked -> ui.texts().get("need.author.known-name", masked))
                .orElse(ui.texts().get("need.author.known"));
        String hint = ui.texts().get("need.author.known.hint");
        return button("need-as-visitor", Icon.PERSON, name, hint, model.signing()::beVisitor);
    }

    private Button tile(String id, Icon icon, String key, Runnable action) {
        return button(id, icon, ui.texts().get(key), ui.texts().get(key + ".hint"), action);
    }

    private Button button(String id, Icon icon, String name, String hint, Runnable action) {
        VBox words = new VBox(ui.label(name, "register-choice"));
        if (!ui.isLarge() || ui.glass().portrait()) {
            words.getChildren().add(ui.label(hint, "body"));
        }
        Region content = new Choice(ui).content(ui.disc(icon, DISC_MM, "disc-soft"), words);
        return ui.card(id, name, content, action, "card", "register-tile");
    }

    /** Not a button: the badge itself is the answer. */
    private Region scan(Scope scope) {
        Label hint = ui.label("", "body");
        hint.setId("need-scan-hint");
        scope.listen(
                model.troubleProperty(),
                trouble -> hint.setText(ui.texts()
                        .get(
                                trouble == Trouble.NOT_RECOGNIZED
                                        ? "need.author.scan.unknown"
                                        : "need.author.scan.hint")));
        VBox words = new VBox(ui.label(ui.texts().get("need.author.scan"), "register-choice"), hint);
        return new Choice(ui).content(ui.disc(Icon.SCAN, DISC_MM, "disc-sun"), words);
    }
}
