package org.reststop.kiosk.story;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
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
import org.reststop.kiosk.story.StoryViewModel.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of somebody's needs: a list, one story a page, and whether it helped. */
public final class StoryScreen implements Screen {
    private static final Logger log = LoggerFactory.getLogger(StoryScreen.class);
    private static final long SECONDS_A_MINUTE = 60;

    private final Ui ui;
    private final StoryViewModel model;
    private final ZoneId zone;
    private final Runnable onFinish;

    /**
     * @param zone by which days are told
     * @param onFinish ends the visit
     */
    public StoryScreen(Ui ui, StoryViewModel model, ZoneId zone, Runnable onFinish) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
        this.onFinish = onFinish;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("story");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(model.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
            log.info("Page {}", key(page));
        });
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(Page page, Scope scope) {
        Region body = body(page, scope);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(head(page), trouble(scope), body, bar(page));
        all.setId("story-" + key(page));
        all.getStyleClass().addAll("page", "register");
        return all;
    }

    private Region body(Page page, Scope scope) {
        StoryWords words = new StoryWords(ui.texts(), model.categories(), zone);
        return switch (page) {
            case Page.Loading loading -> Ui.spring();
            case Page.Failed failed -> Ui.spring();
            case Page.Listed(var stories) -> new StoryListPart(ui, model, words).body(stories, scope);
            case Page.Asked asked -> new ReceiptPart(ui, model).body(scope);
            case Page.Read(Story story) -> new StoryPart(ui, model, words).body(story, scope);
            case Page.Answered(Story story, var face) -> new AnswerPart(ui, model).body(face, scope);
            case Page.Thanked(Story story, var face) -> new AnswerPart(ui, model).thanks(face);
        };
    }

    private VBox head(Page page) {
        Texts texts = ui.texts();
        VBox head = new VBox();
        head.getStyleClass().add("register-head");
        StoryWords words = new StoryWords(texts, model.categories(), zone);
        switch (page) {
            case Page.Read(Story story) -> {
                head.getChildren()
                        .add(ui.label(
                                texts.get(
                                        "story.read.eyebrow",
                                        words.name(story),
                                        story.receipt().shown()),
                                "eyebrow"));
                head.getChildren().add(title(words.state(story)));
                String expected = words.expected(story);
                if (!expected.isEmpty()) {
                    head.getChildren().add(ui.label(expected, "body"));
                }
            }
            case Page.Thanked(Story story, var face) -> {
                String end = face.isHelped() ? "helped" : "reopened";
                head.getChildren().add(title(texts.get("story.thanked.title")));
                head.getChildren().add(ui.label(texts.get("story.thanked." + end), "body"));
            }
            default -> {
                head.getChildren().add(title(texts.get("story." + key(page) + ".title")));
                head.getChildren().add(ui.label(texts.get("story." + key(page) + ".hint"), "body"));
            }
        }
        return head;
    }

    private Label title(String text) {
        Label title = ui.label(text, "title");
        title.setId("story-title");
        return title;
    }

    private Node trouble(Scope scope) {
        Label label = ui.label("", "body", "need-trouble");
        label.setId("story-trouble");
        label.setMaxWidth(Double.MAX_VALUE);
        scope.listen(model.troubleProperty(), trouble -> {
            label.setVisible(trouble != Trouble.NONE);
            label.setManaged(label.isVisible());
            label.setText(words(trouble));
        });
        return label;
    }

    private String words(Trouble trouble) {
        return switch (trouble) {
            case NONE -> "";
            case MISTYPED -> ui.texts().get("story.mistyped");
            case UNKNOWN -> ui.texts().get("story.unknown");
            case WAIT -> ui.texts().count("story.wait", minutes());
            case FAILED -> ui.texts().get("story.failed");
        };
    }

    private long minutes() {
        return Math.max(1, (model.pause().toSeconds() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }

    private Node bar(Page page) {
        Texts texts = ui.texts();
        Bar bar = new Bar(ui.button("story-back", Icon.BACK, texts.get("back"), model::back, "quiet"), Ui.spring());
        switch (page) {
            case Page.Listed listed ->
                bar.getChildren()
                        .add(ui.button(
                                "story-by-receipt",
                                Icon.GRID,
                                texts.get("story.by-receipt"),
                                model::askForReceipt,
                                "quiet"));
            case Page.Answered answered ->
                bar.getChildren()
                        .add(ui.button("story-send", Icon.CHECK, texts.get("story.send"), model::send, "primary"));
            case Page.Thanked thanked ->
                bar.getChildren()
                        .add(ui.button("story-finish", Icon.LEAVE, texts.get("need.finish"), onFinish, "primary"));
            default -> {}
        }
        return bar;
    }

    private static String key(Page page) {
        return switch (page) {
            case Page.Loading loading -> "loading";
            case Page.Failed failed -> "failed";
            case Page.Listed listed -> "list";
            case Page.Asked asked -> "ask";
            case Page.Read read -> "read";
            case Page.Answered answered -> "answer";
            case Page.Thanked thanked -> "thanked";
        };
    }
}
