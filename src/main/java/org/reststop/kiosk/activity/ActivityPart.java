package org.reststop.kiosk.activity;

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
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.PlaceState;
import org.reststop.kiosk.media.LinkCode;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** One activity: what, when and where it is, how the person's place stands, and what can be done about it. */
final class ActivityPart {
    private static final double DISC_MM = 18;
    private static final double LEAST_MM = 40;
    private static final double CODE_MM = 44;

    private final Ui ui;
    private final ActivityViewModel model;
    private final ActivityWords words;
    private final Background background;

    ActivityPart(Ui ui, ActivityViewModel model, ActivityWords words, Background background) {
        this.background = background;
        this.ui = ui;
        this.model = model;
        this.words = words;
    }

    Node page(ActivityViewModel.Page.One one, Scope scope) {
        Activity activity = one.item().activity();
        VBox head = new VBox(ui.label(words.kind(activity), "eyebrow"), ui.label(words.title(activity), "title"));
        head.getStyleClass().add("register-head");
        VBox facts = new VBox(
                fact(Icon.CALENDAR, words.when(activity)),
                fact(Icon.PIN, words.place(activity)),
                fact(Icon.PERSON, words.standing(activity)));
        facts.getStyleClass().add("activity-facts");
        String said = activity.text().words(ui.texts().isChinese());
        VBox text = new VBox(facts);
        text.getStyleClass().add("list");
        if (!said.isBlank()) {
            text.getChildren().add(ui.label(said, "notice-body"));
        }
        thanks(one.item()).ifPresent(text.getChildren()::add);
        model.phone(one.item()).map(address -> forPhones(address, scope)).ifPresent(text.getChildren()::add);
        if (ui.isLarge() && ui.isLow()) {
            // In half the height the whole page is turned; a part of it that turns too would hide the buttons.
            return styled(new VBox(head, standing(one), text, bar(one)));
        }
        Scroller scroller = new Scroller(ui, text, scope);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_MM));
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        // Not beside the buttons, which want the whole width in large letters.
        HBox foot = new HBox(Ui.spring(), scroller.buttons());
        return styled(new VBox(head, standing(one), scroller.pane(), foot, bar(one)));
    }

    private static Node styled(VBox page) {
        page.setId("activity-page");
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private Node fact(Icon icon, String text) {
        Label label = ui.label(text, "body");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(ui.disc(icon, DISC_MM, "disc-soft"), label);
        row.getStyleClass().add("activity-fact");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Who has no badge, or is asked by a neighbour, signs up by this. */
    private Node forPhones(String address, Scope scope) {
        Region code = LinkCode.of(ui, address, CODE_MM, background, scope);
        Label label = ui.label(ui.texts().get("activity.phone"), "body");
        label.setId("activity-phone");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(code, label);
        row.getStyleClass().add("activity-fact");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Optional<Node> thanks(Item item) {
        return item.place().map(ActivityPlace::word).flatMap(word -> {
            String zh = word.thanksZh();
            String en = word.thanksEn();
            if (zh == null) {
                return Optional.empty();
            }
            String english = en == null || en.isBlank() ? zh : en;
            Label label = ui.label(ui.texts().isChinese() ? zh : english, "notice-body", "activity-thanks");
            label.setId("activity-thanks");
            return Optional.of(label);
        });
    }

    /** What is to be known before anything else; takes no room if nothing is. */
    private Node standing(ActivityViewModel.Page.One one) {
        Texts texts = ui.texts();
        String text;
        if (one.failed()) {
            text = texts.get("activity.not-kept");
        } else if (one.asking()) {
            text = texts.get("activity.leave.ask");
        } else if (one.item().activity().standing().cancelled()) {
            text = texts.get("activity.called-off");
        } else {
            text = one.item()
                    .place()
                    .map(place -> words.state(one.item().activity(), place))
                    .orElse("");
        }
        boolean good = !one.failed()
                && !one.asking()
                && !one.item().activity().standing().cancelled()
                && one.item()
                        .state()
                        .filter(state -> state == PlaceState.CONFIRMED || state == PlaceState.ATTENDED)
                        .isPresent();
        Label label = ui.label(text, "body", good ? "activity-good" : "activity-note");
        label.setId("activity-standing");
        label.setMaxWidth(Double.MAX_VALUE);
        Ui.show(label, !text.isEmpty());
        return label;
    }

    private Node bar(ActivityViewModel.Page.One one) {
        Texts texts = ui.texts();
        List<Node> all = new ArrayList<>();
        if (one.asking()) {
            all.add(ui.button("activity-stay", Icon.BACK, texts.get("activity.leave.no"), model::stay, "quiet"));
            all.add(Ui.spring());
            all.add(ui.button(
                    "activity-leave-yes", Icon.CROSS, texts.get("activity.leave.yes"), model::signOff, "primary"));
        } else {
            all.add(ui.button("activity-back", Icon.BACK, texts.get("back"), model::back, "quiet"));
            all.add(Ui.spring());
            deed(one.item()).ifPresent(all::add);
        }
        Bar bar = new Bar(all.toArray(Node[]::new));
        return bar;
    }

    private Optional<Node> deed(Item item) {
        Texts texts = ui.texts();
        if (model.isOpenToLeave(item)) {
            return Optional.of(
                    ui.button("activity-leave", Icon.CROSS, texts.get("activity.leave"), model::askToLeave, "quiet"));
        }
        if (!model.isOpenToSign(item)) {
            return Optional.empty();
        }
        boolean again =
                item.state().filter(state -> state == PlaceState.CANCELLED).isPresent();
        boolean full = item.activity().terms().isFull(item.activity().standing().taken());
        String key = model.isOn(item) && !full
                ? "activity.here"
                : again ? "activity.sign-again" : full ? "activity.wait" : "activity.sign";
        return Optional.of(ui.button("activity-sign", Icon.CHECK, texts.get(key), model::signUp, "primary"));
    }
}
