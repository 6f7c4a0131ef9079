package org.reststop.kiosk.gift;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.GiftText;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** A letter of thanks with its gift pack, and the page with a number that staff are shown once it is claimed. */
public final class GiftScreen implements Screen {
    private static final double DISC_MM = 18;
    private static final double LEAST_MM = 40;

    private final Ui ui;
    private final GiftViewModel model;

    public GiftScreen(Ui ui, GiftViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("gift");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(model.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
        });
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(GiftViewModel.Page page, Scope scope) {
        GiftText text = page.gift().campaign().text();
        boolean chinese = ui.texts().isChinese();
        VBox head = new VBox(ui.label(ui.texts().get("gift.from"), "eyebrow"), ui.label(text.title(chinese), "title"));
        head.getStyleClass().add("register-head");
        VBox whole = new VBox(head);
        if (page.told() != GiftViewModel.Told.NOTHING) {
            String key = page.told() == GiftViewModel.Told.GONE ? "gift.gone" : "gift.not-kept";
            Label failed = ui.label(ui.texts().get(key), "body", "activity-note");
            failed.setId("gift-failed");
            failed.setMaxWidth(Double.MAX_VALUE);
            whole.getChildren().add(failed);
        }
        if (page.told() == GiftViewModel.Told.GONE) {
            whole.getChildren().addAll(Ui.spring(), bar(false));
            whole.getStyleClass().addAll("page", "register");
            return whole;
        }
        page.gift()
                .claim()
                .ifPresentOrElse(
                        claim -> whole.getChildren().addAll(claimed(claim, text.pack(chinese)), Ui.spring()),
                        () -> whole.getChildren().addAll(letter(text, chinese, scope)));
        whole.getChildren().add(bar(page.gift().isWaiting()));
        whole.getStyleClass().addAll("page", "register");
        return whole;
    }

    private List<Node> letter(GiftText text, boolean chinese, Scope scope) {
        Region letter = Markup.column(ui, text.letter(chinese), "notice-body");
        letter.setId("gift-letter");
        Node pack = pack(ui.texts().get("gift.pack", text.pack(chinese)));
        if (ui.isLarge() && (ui.isLow() || !ui.glass().portrait())) {
            // On so little height the whole page is turned; a part of it that turns too would hide the buttons.
            return List.of(letter, pack);
        }
        Scroller scroller = new Scroller(ui, letter, scope);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_MM));
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        // Not beside the buttons, which want the whole width in large letters.
        return List.of(scroller.pane(), new HBox(Ui.spring(), scroller.buttons()), pack);
    }

    private Node pack(String words) {
        Label label = ui.label(words, "register-strong");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox card = new HBox(ui.disc(Icon.PARCEL, DISC_MM, "disc-sun"), label);
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private Node claimed(GiftClaim claim, String pack) {
        Texts texts = ui.texts();
        VBox words = new VBox();
        words.getStyleClass().add("list");
        if (!model.isHere(claim)) {
            words.getChildren().add(pack(texts.get("gift.elsewhere")));
            return words;
        }
        Label code = ui.label(claim.code(), "figure-number");
        code.setId("gift-code");
        words.getChildren()
                .addAll(
                        ui.label(texts.get("gift.show-staff"), "register-strong"),
                        code,
                        pack(texts.get("gift.pack", pack)),
                        ui.label(texts.get("gift.once"), "body"));
        return words;
    }

    private Node bar(boolean waiting) {
        Texts texts = ui.texts();
        Bar bar = new Bar();
        if (waiting) {
            bar.getChildren().add(ui.button("gift-later", Icon.BACK, texts.get("gift.later"), model::goOn, "quiet"));
        }
        bar.getChildren().add(Ui.spring());
        bar.getChildren()
                .add(
                        waiting
                                ? ui.button("gift-claim", Icon.CHECK, texts.get("gift.claim"), model::claim, "primary")
                                : ui.button("gift-on", Icon.FORWARD, texts.get("gift.on"), model::goOn, "primary"));
        return bar;
    }
}
