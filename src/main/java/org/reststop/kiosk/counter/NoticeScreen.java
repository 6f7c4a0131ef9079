package org.reststop.kiosk.counter;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** The station's notices in the hands of its staff: a list, one of them, and one question at a time for a new one. */
final class NoticeScreen implements Screen {
    private final Ui ui;
    private final NoticeWork work;

    NoticeScreen(Ui ui, NoticeWork work) {
        this.ui = ui;
        this.work = work;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("counter-notices");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(work.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
        });
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(NoticePage page, Scope scope) {
        return switch (page) {
            case NoticePage.Loading() -> new VBox(ui.label(ui.texts().get("notices.loading"), "body"));
            case NoticePage.Listed(var listed) -> new NoticesPart(ui, work).page(listed, scope);
            case NoticePage.One(var notice) -> new NoticesPart(ui, work).one(notice, scope);
            case NoticePage.AskedDown(var notice) -> asked(notice.text().titleZh(), () -> work.takeDown(notice));
            case NoticePage.Wrote(NoticeStep step, Writing writing) -> writing(step, writing, scope);
            case NoticePage.Ended(var end) -> ended(end);
        };
    }

    private Node asked(String title, Runnable yes) {
        Texts texts = ui.texts();
        VBox words = CounterParts.words(ui, texts.get("counter.down.title"), texts.get("counter.down.hint", title));
        Button back = ui.button("counter-back", Icon.BACK, texts.get("back"), work::back, "quiet");
        Button down = ui.button("counter-down-yes", Icon.CROSS, texts.get("counter.down.yes"), yes, "primary");
        Region sign = CounterParts.sign(ui, Icon.CROSS, "disc-sun");
        return CounterParts.page(ui, "counter-down", words, sign, back, down);
    }

    private Node ended(NoticePage.End end) {
        Texts texts = ui.texts();
        String key = "counter.end." + end.name().toLowerCase(Locale.ROOT);
        VBox words = CounterParts.words(ui, texts.get(key), texts.get(key + ".hint"));
        Button list = ui.button("counter-list", Icon.NOTICE, texts.get("counter.notices.all"), work::list, "primary");
        boolean failed =
                switch (end) {
                    case FAILED, LATE, GONE -> true;
                    case UP, CHANGED, DOWN, BACK -> false;
                };
        Region sign = CounterParts.sign(ui, failed ? Icon.WARNING : Icon.CHECK, failed ? "disc-sun" : "disc-soft");
        return CounterParts.page(ui, "counter-ended", words, sign, Ui.spring(), list);
    }

    private Node writing(NoticeStep step, Writing writing, Scope scope) {
        Texts texts = ui.texts();
        String word = step.word();
        String key = "counter.write." + word;
        Label title = ui.label(texts.get(key), "title");
        title.setId("counter-title");
        String said = writing.wasNotKept() && step == NoticeStep.REVIEW ? "counter.not-kept" : key + ".hint";
        VBox head = new VBox(title, ui.label(texts.get(said), "body"));
        head.getStyleClass().add("register-head");
        WritingParts parts = new WritingParts(ui, work, writing);
        Region body =
                switch (step) {
                    case PICTURE -> new PicturePart(ui, work, writing).body(scope);
                    case TITLE, BODY, TITLE_EN, BODY_EN -> parts.words(step, scope);
                    case DAYS -> new DaysPart(ui, writing).body();
                    case REVIEW -> parts.review(scope);
                };
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox bar = bar(step);
        VBox page = new VBox(head, body, bar);
        page.setId("counter-" + word);
        page.getStyleClass().addAll("page", "register");
        scope.listen(ui.keyboardUpProperty(), typing -> {
            // On low glass the words need the room of all else; the keyboard's own key brings it back.
            Ui.show(head, !typing || ui.glass().portrait());
            Ui.show(bar, !typing || ui.glass().portrait() || !ui.isLarge());
        });
        return page;
    }

    private HBox bar(NoticeStep step) {
        Texts texts = ui.texts();
        Button back = ui.button("counter-back", Icon.BACK, texts.get("back"), work::back, "quiet");
        Bar bar = new Bar(back, Ui.spring());
        if (step == NoticeStep.REVIEW) {
            bar.getChildren()
                    .add(ui.button(
                            "counter-publish", Icon.CHECK, texts.get("counter.write.send"), work::next, "primary"));
        } else if (step != NoticeStep.PICTURE) {
            bar.getChildren()
                    .add(ui.button("counter-next", Icon.FORWARD, texts.get("need.next"), work::next, "primary"));
        } else {
            bar.getChildren()
                    .add(ui.button(
                            "counter-no-picture",
                            Icon.FORWARD,
                            texts.get("counter.write.no-picture"),
                            work::next,
                            "quiet"));
        }
        return bar;
    }
}
