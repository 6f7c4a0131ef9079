package org.reststop.kiosk.need;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.need.PlaceName;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Aloud;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Ui;

/** All answers once more, before they are sent. */
record ReviewPart(Ui ui, NeedViewModel model) {
    private static final double DISC_MM = 20;
    private static final double PHOTO_MM = 24;
    private static final double SIDE_MM = 150;
    private static final double SIDE_LARGE_MM = 168;
    private static final double LEAST_WORDS_MM = 36;

    Region body(Scope scope) {
        VBox written = new VBox(ui.label(model.wordsProperty().get().strip(), "notice-body"));
        written.setId("need-written");
        Aloud.sayInstead(written, ui.texts().get("need.unspoken"));
        Scroller scroller = new Scroller(ui, written, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        written.setMinHeight(Region.USE_PREF_SIZE);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_WORDS_MM));
        HBox author = row(authorIcon(), author());
        Region all = ui.glass().portrait() || ui.glass().isNarrow()
                ? card(category(edit()), place(), scroller.pane(), scroller.buttons(), enclosed(), photos(), author)
                : beside(
                        card(category(placeTag()), scroller.pane(), photos()),
                        card(author, enclosed(), edit(), Ui.spring(), scroller.buttons()));
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox page = new VBox(trouble(scope), all);
        page.getStyleClass().add("stack");
        return page;
    }

    private Node place() {
        PlaceName place = model.answers().place();
        HBox row = row(Icon.PIN, place == null ? "" : new Names(ui.texts()).place(place));
        row.setId("need-review-place");
        row.setVisible(place != null);
        row.setManaged(place != null);
        return row;
    }

    private Node placeTag() {
        PlaceName place = model.answers().place();
        return ui.label(place == null ? "" : new Names(ui.texts()).place(place), "register-strong");
    }

    private Node photos() {
        return new PhotoRow(ui, model).of(PHOTO_MM, false);
    }

    private Node enclosed() {
        HBox row = row(Icon.MICROPHONE, ui.texts().get("need.enclosed"));
        row.setId("need-enclosed");
        row.setVisible(model.addition().isThere());
        row.setManaged(row.isVisible());
        return row;
    }

    private static VBox card(Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card-flat", "enrol-card");
        return card;
    }

    /** Where there is little height, the words have all of it. */
    private Region beside(VBox words, VBox rest) {
        double width = ui.glass().mm(ui.isLarge() ? SIDE_LARGE_MM : SIDE_MM);
        rest.setMinWidth(width);
        rest.setMaxWidth(width);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox all = new HBox(words, rest);
        all.getStyleClass().add("figures");
        return all;
    }

    private Button edit() {
        Button edit = ui.button("need-edit", Icon.PENCIL, ui.texts().get("need.edit"), model::editWords, "quiet");
        edit.setMinWidth(Region.USE_PREF_SIZE);
        return edit;
    }

    private HBox category(Node... more) {
        HBox row = row(Names.icon(model.category()), new Names(ui.texts()).name(model.category()));
        row.getChildren().add(Ui.spring());
        row.getChildren().addAll(more);
        return row;
    }

    private Node trouble(Scope scope) {
        Label label = ui.label("", "body", "need-trouble");
        label.setId("need-trouble");
        label.setMaxWidth(Double.MAX_VALUE);
        scope.listen(model.troubleProperty(), trouble -> {
            label.setVisible(trouble == Trouble.NOT_STORED || trouble == Trouble.TOO_MANY);
            label.setManaged(label.isVisible());
            label.setText(ui.texts().get(trouble == Trouble.TOO_MANY ? "need.too-many" : "need.not-stored"));
        });
        return label;
    }

    private HBox row(Icon icon, String text) {
        Label words = ui.label(text, "register-strong");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(ui.disc(icon, DISC_MM, "disc-soft"), words);
        row.getStyleClass().add("step");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Icon authorIcon() {
        return switch (model.answers().author()) {
            case NeedAuthor.Caller caller -> Icon.CALL;
            case NeedAuthor.Known known -> Icon.PERSON;
            case NeedAuthor.Anonymous anonymous -> Icon.MASK;
        };
    }

    private String author() {
        return switch (model.answers().author()) {
            case NeedAuthor.Caller(String phone) -> PhoneNumber.masked(phone);
            case NeedAuthor.Known known ->
                model.signing()
                        .signers()
                        .visitor()
                        .flatMap(Visitor::maskedName)
                        .orElse(ui.texts().get("need.author.known"));
            case NeedAuthor.Anonymous anonymous -> ui.texts().get("need.author.anonymous");
        };
    }
}
