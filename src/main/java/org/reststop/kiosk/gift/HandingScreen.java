package org.reststop.kiosk.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.GiftText;
import org.reststop.kiosk.gift.HandingViewModel.Due;
import org.reststop.kiosk.gift.HandingViewModel.Page;
import org.reststop.kiosk.gift.HandingViewModel.Said;
import org.reststop.kiosk.gift.HandingViewModel.Waiting;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Staff give gift packs out: first whose badge, then which pack. */
public final class HandingScreen implements Screen {
    private static final double DISC_MM = 18;

    private final Ui ui;
    private final HandingViewModel model;

    public HandingScreen(Ui ui, HandingViewModel model) {
        this.ui = ui;
        this.model = model;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("handing");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(model.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
        });
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(Page page, Scope scope) {
        return switch (page) {
            case Waiting(List<Handed> today, Said said) -> waiting(today, said, scope);
            case Due(Recipient recipient, Said said) -> due(recipient, said, scope);
        };
    }

    private Node waiting(List<Handed> today, Said said, Scope scope) {
        Texts texts = ui.texts();
        List<Node> rows = new ArrayList<>();
        for (Handed each : today) {
            rows.add(row(each.campaign().text(), texts.get("counter.gifts.here", each.here())));
        }
        boolean none = rows.isEmpty() && said != Said.LOADING && said != Said.FAILED;
        String hint = none ? "counter.gifts.none" : "counter.gifts.scan";
        return page(texts.get("counter.task.gifts"), said, texts.get(hint), rows, "back", scope);
    }

    private Node due(Recipient recipient, Said said, Scope scope) {
        Texts texts = ui.texts();
        List<Node> rows = new ArrayList<>();
        for (Gift gift : recipient.gifts()) {
            Node row = row(gift.campaign().text(), came(gift));
            rows.add(gift.isWaiting() ? withButton(row, give(gift, rows.size())) : row);
        }
        String name = recipient.visitor().maskedName().orElseGet(() -> texts.get("counter.gifts.nameless"));
        boolean waiting = recipient.gifts().stream().anyMatch(Gift::isWaiting);
        String hint =
                waiting ? "counter.gifts.due" : rows.isEmpty() ? "counter.gifts.not-due" : "counter.gifts.all-had";
        return page(name, said, texts.get(hint), rows, "counter.gifts.next", scope);
    }

    /** What became of it, for whoever asks why there is nothing to give. */
    private String came(Gift gift) {
        Texts texts = ui.texts();
        return gift.claim()
                .map(claim -> model.isHere(claim) ? had(claim) : texts.get("counter.gifts.elsewhere"))
                .orElseGet(() -> texts.get("counter.gifts.waits"));
    }

    private String had(GiftClaim claim) {
        Texts texts = ui.texts();
        String at = texts.format("format.moment", claim.at().atZone(model.zone()));
        return texts.get("counter.gifts.had", at, claim.code());
    }

    private Button give(Gift gift, int number) {
        Button give = ui.button(
                "gift-give-" + number,
                Icon.CHECK,
                ui.texts().get("counter.gifts.give"),
                () -> model.give(gift),
                "primary");
        give.setMaxWidth(Double.MAX_VALUE);
        return give;
    }

    private static Node withButton(Node row, Button button) {
        VBox both = new VBox(row, button);
        both.getStyleClass().add("list");
        return both;
    }

    private Node row(GiftText text, String about) {
        boolean chinese = ui.texts().isChinese();
        Label came = ui.label(about, "small");
        came.getStyleClass().add("handing-about");
        VBox words =
                new VBox(ui.label(text.pack(chinese), "register-strong"), ui.label(text.title(chinese), "small"), came);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(ui.disc(Icon.PARCEL, DISC_MM, "disc-sun"), words);
        card.getStyleClass().addAll("card-flat", "need-call");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }

    private Node page(String title, Said said, String hint, List<Node> rows, String back, Scope scope) {
        Label words = ui.label(said == Said.NOTHING ? hint : ui.texts().get(key(said)), "body");
        words.setId("handing-said");
        Label name = ui.label(title, "title");
        name.setId("handing-title");
        VBox head = new VBox(name, words);
        head.getStyleClass().add("register-head");
        VBox list = new VBox();
        list.getStyleClass().add("list");
        list.getChildren().setAll(rows);
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Icon icon = back.equals("back") ? Icon.BACK : Icon.BADGE;
        Bar bar = new Bar(ui.button("handing-back", icon, ui.texts().get(back), model::back, "quiet"), Ui.spring());
        VBox page = new VBox(head, scroller.pane());
        // Large words leave no room for three buttons side by side.
        (ui.isLarge() ? page : bar).getChildren().add(scroller.buttons());
        page.getChildren().add(bar);
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private static String key(Said said) {
        return "counter.gifts." + said.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
