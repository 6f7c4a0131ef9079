package org.reststop.kiosk.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.kiosk.activity.ActivityViewModel.Page;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** The activities: a list with the person's own first, and a page for each on which a place is asked for. */
public final class ActivityScreen implements Screen {
    private static final double ARROW_MM = 9;

    private final Ui ui;
    private final ActivityViewModel model;
    private final ActivityWords words;
    private final ObservableValue<?> changes;
    private final Background background;

    /**
     * @param changes has another value whenever HQ's changes have arrived
     * @param background draws codes for phones
     */
    public ActivityScreen(
            Ui ui, ActivityViewModel model, ActivityWords words, ObservableValue<?> changes, Background background) {
        this.background = background;
        this.ui = ui;
        this.model = model;
        this.words = words;
        this.changes = changes;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("activities");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(model.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
        });
        scope.listen(changes, change -> model.refresh());
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(Page page, Scope scope) {
        return switch (page) {
            case Page.Loading loading -> message("activity.loading");
            case Page.Failed failed -> message("activity.failed");
            case Page.Gone gone -> message("activity.gone");
            case Page.Listed(var items, int minutes) when items.isEmpty() && minutes == 0 -> message("activity.none");
            case Page.Listed(var items, int minutes) -> list(items, words.volunteered(minutes), scope);
            case Page.One one -> new ActivityPart(ui, model, words, background).page(one, scope);
        };
    }

    private Node message(String key) {
        Label label = ui.label(ui.texts().get(key), "body");
        label.setId(key.replace('.', '-'));
        return styled(new VBox(title(), label, Ui.spring(), bar(List.of())));
    }

    private Node title() {
        Texts texts = ui.texts();
        VBox head = new VBox(ui.label(texts.get("activity.title"), "title"));
        if (!model.isKnown()) {
            head.getChildren().add(ui.label(texts.get("activity.scan-first"), "body"));
        }
        head.getStyleClass().add("register-head");
        return head;
    }

    private HBox bar(List<Node> more) {
        Bar bar = new Bar(
                ui.button("activity-back", Icon.BACK, ui.texts().get("back"), model::back, "quiet"), Ui.spring());
        bar.getChildren().addAll(more);
        return bar;
    }

    private Node list(List<Item> items, String volunteered, Scope scope) {
        List<Node> rows = new ArrayList<>();
        if (!volunteered.isEmpty()) {
            Label hours = ui.label(volunteered, "body", "activity-good");
            hours.setId("activity-volunteered");
            hours.setMaxWidth(Double.MAX_VALUE);
            rows.add(hours);
        }
        boolean mine = !items.isEmpty() && items.getFirst().isMine();
        if (mine) {
            rows.add(ui.label(ui.texts().get("activity.mine"), "register-strong"));
        }
        boolean others = !mine;
        for (Item item : items) {
            if (!others && !item.isMine()) {
                others = true;
                rows.add(ui.label(ui.texts().get("activity.more"), "register-strong"));
            }
            rows.add(row(item));
        }
        VBox list = new VBox(rows.toArray(Node[]::new));
        list.getStyleClass().add("list");
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        return styled(new VBox(title(), scroller.pane(), bar(List.of(scroller.buttons()))));
    }

    private static Node styled(VBox page) {
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private Node row(Item item) {
        Activity activity = item.activity();
        HBox tags = new HBox(tag(words.kind(activity), "tag-pinned"));
        tags.getStyleClass().add("row");
        tags.setAlignment(Pos.CENTER_LEFT);
        if (activity.kind() == ActivityKind.CALL_OUT && !activity.isClosed()) {
            tags.getChildren().add(tag(ui.texts().get("activity.needed"), "tag-new"));
        }
        VBox text = new VBox(
                tags,
                ui.label(words.title(activity), "notice-row-title"),
                ui.label(words.when(activity) + " · " + words.place(activity), "small"));
        item.place()
                .filter(place -> item.isMine())
                .ifPresentOrElse(
                        place -> text.getChildren()
                                .add(ui.label(words.state(activity, place), "small", "activity-state")),
                        () -> text.getChildren().add(ui.label(words.standing(activity), "small")));
        text.getStyleClass().add("notice-row-words");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox content = new HBox(text, ui.icon(Icon.FORWARD, ARROW_MM));
        content.getStyleClass().addAll("notice-row", "accent");
        content.setAlignment(Pos.CENTER_LEFT);
        return ui.card("activity-" + activity.id(), words.title(activity), content, () -> model.open(item), "card");
    }

    private Label tag(String text, String styleClass) {
        Label tag = ui.label(text, "tag", styleClass);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        return tag;
    }
}
