package org.reststop.kiosk.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.gift.GiftClaim;
import org.reststop.domain.gift.GiftText;
import org.reststop.domain.notice.NoticeBlock;
import org.reststop.domain.notice.NoticeMarkup;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** A letter of thanks with its gift pack, and the page with a number that staff are shown once it is claimed. */
public final class GiftScreen implements Screen {
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
        Texts texts = ui.texts();
        GiftText text = page.gift().campaign().text();
        boolean chinese = texts.isChinese();
        VBox words = new VBox(ui.label(text.title(chinese), "notice-title"));
        words.getStyleClass().add("list");
        page.gift()
                .claim()
                .ifPresentOrElse(
                        claim -> words.getChildren().addAll(claimed(claim, text.pack(chinese))),
                        () -> words.getChildren().addAll(letter(text, chinese)));
        if (page.failed()) {
            Label failed = ui.label(texts.get("gift.not-kept"), "body", "activity-note");
            failed.setId("gift-failed");
            words.getChildren().add(1, failed);
        }
        Scroller scroller = new Scroller(ui, words, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        VBox whole = new VBox(scroller.pane(), bar(page.gift(), scroller));
        whole.getStyleClass().addAll("page", "register");
        return whole;
    }

    private List<Node> letter(GiftText text, boolean chinese) {
        List<Node> all = new ArrayList<>();
        for (NoticeBlock block : NoticeMarkup.parse(text.letter(chinese))) {
            switch (block) {
                case NoticeBlock.Heading(var words) -> all.add(ui.label(said(words), "register-strong"));
                case NoticeBlock.Paragraph(var words) -> all.add(ui.label(said(words), "notice-body"));
                case NoticeBlock.Points(var items) ->
                    items.forEach(item -> all.add(ui.label("• " + said(item), "notice-body")));
                case NoticeBlock.Steps(int first, var items) -> {
                    for (int i = 0; i < items.size(); i++) {
                        all.add(ui.label(first + i + ". " + said(items.get(i)), "notice-body"));
                    }
                }
            }
        }
        all.add(ui.label(ui.texts().get("gift.pack", text.pack(chinese)), "body", "activity-good"));
        return all;
    }

    private static String said(List<NoticeBlock.Span> words) {
        return words.stream().map(NoticeBlock.Span::text).collect(Collectors.joining());
    }

    private List<Node> claimed(GiftClaim claim, String pack) {
        Texts texts = ui.texts();
        if (!model.isHere(claim)) {
            return List.of(ui.label(texts.get("gift.elsewhere"), "body", "activity-good"));
        }
        Label code = ui.label(claim.code(), "figure-number");
        code.setId("gift-code");
        return List.of(
                ui.label(texts.get("gift.show-staff"), "register-strong"),
                code,
                ui.label(texts.get("gift.pack", pack), "body", "activity-good"),
                ui.label(texts.get("gift.once"), "body"));
    }

    private Node bar(Gift gift, Scroller scroller) {
        Texts texts = ui.texts();
        HBox bar = new HBox();
        if (gift.isWaiting()) {
            bar.getChildren()
                    .addAll(
                            ui.button("gift-later", Icon.BACK, texts.get("gift.later"), model::goOn, "quiet"),
                            Ui.spring(),
                            scroller.buttons(),
                            ui.button("gift-claim", Icon.CHECK, texts.get("gift.claim"), model::claim, "primary"));
        } else {
            bar.getChildren()
                    .addAll(
                            Ui.spring(),
                            scroller.buttons(),
                            ui.button("gift-on", Icon.FORWARD, texts.get("gift.on"), model::goOn, "primary"));
        }
        bar.getStyleClass().add("bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
