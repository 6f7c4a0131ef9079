package org.reststop.kiosk.neighbour;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.need.PublicNeed;
import org.reststop.kiosk.neighbour.NeighbourViewModel.News;
import org.reststop.kiosk.neighbour.NeighbourViewModel.Sight;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** What others at this station asked for, one a page, with "me too". */
public final class NeighbourScreen implements Screen {
    private static final double DISC_MM = 20;
    private static final double LEAST_MM = 40;

    private final Ui ui;
    private final NeighbourViewModel model;
    private final ZoneId zone;

    /** @param zone by which days are told */
    public NeighbourScreen(Ui ui, NeighbourViewModel model, ZoneId zone) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("neighbour");
        AtomicReference<Scope> ofSight = new AtomicReference<>(new Scope());
        scope.listen(model.sightProperty(), sight -> {
            ofSight.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(sight, ofSight.get()));
        });
        scope.onRelease(() -> ofSight.get().release());
        return place;
    }

    private Node page(Sight sight, Scope scope) {
        Texts texts = ui.texts();
        VBox head = new VBox(ui.label(texts.get("neighbour.title"), "title"));
        // Large words leave no room for what the button says as well.
        if (!ui.isLarge() || sight.one().isEmpty()) {
            head.getChildren().add(ui.label(hint(sight), "body"));
        }
        head.getStyleClass().add("register-head");
        Region body = sight.one().<Region>map(one -> card(one, scope)).orElseGet(Ui::spring);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(head, news(sight.news()));
        sight.one().ifPresent(one -> page.getChildren().add(turning(sight)));
        page.getChildren().addAll(body, bar(sight));
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private String hint(Sight sight) {
        if (!sight.loaded()) {
            return ui.texts().get("notices.loading");
        }
        return ui.texts().get(sight.all().isEmpty() ? "neighbour.none" : "neighbour.hint");
    }

    private Node news(News news) {
        String word = news.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label label =
                ui.label(news == News.NONE ? "" : ui.texts().get("neighbour.news." + word), "body", "need-trouble");
        label.setId("neighbour-news");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setVisible(news != News.NONE && news != News.JOINED);
        label.setManaged(label.isVisible());
        return label;
    }

    /** Which one it is, and the ways to the others. */
    private Node turning(Sight sight) {
        Texts texts = ui.texts();
        Button before =
                ui.button("neighbour-before", Icon.LEFT, texts.get("neighbour.before"), () -> model.turn(-1), "quiet");
        Button next =
                ui.button("neighbour-next", Icon.RIGHT, texts.get("neighbour.next"), () -> model.turn(1), "quiet");
        before.setDisable(sight.at() == 0);
        next.setDisable(sight.at() + 1 >= sight.all().size());
        String key = ui.isLarge() ? "neighbour.at-short" : "neighbour.at";
        Label at = ui.label(texts.get(key, sight.at() + 1, sight.all().size()), "register-strong");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Bar row = new Bar(before, Ui.spring(), at, Ui.spring(), next);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private Region card(Asked asked, Scope scope) {
        PublicNeed need = asked.need();
        Texts texts = ui.texts();
        HBox top = new HBox(
                ui.disc(Names.icon(model.categories(), need.category()), DISC_MM, "disc-soft"),
                ui.label(new Names(texts).name(model.categories(), need.category()), "register-choice"));
        top.getStyleClass().add("step");
        top.setAlignment(Pos.CENTER_LEFT);
        Label words = ui.label(need.words(), "notice-body");
        words.setId("neighbour-words");
        VBox text = new VBox(words);
        Scroller scroller = new Scroller(ui, text, scope);
        ((Region) scroller.pane()).setMinHeight(ui.glass().mm(LEAST_MM));
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        String place = need.place();
        String day = texts.format("format.date", need.raisedAt().atZone(zone));
        String where = place == null ? day : texts.get("neighbour.where", place, day);
        Label count = ui.label(texts.count("neighbour.count", need.supporters() + 1L), "register-strong");
        count.setId("neighbour-count");
        Region foot = ui.isLarge() && ui.glass().portrait()
                ? new VBox(count, scroller.buttons())
                : new Bar(count, Ui.spring(), scroller.buttons());
        VBox card = new VBox(
                top,
                scroller.pane(),
                ui.label(
                        where
                                + texts.get(
                                        "neighbour.state",
                                        texts.get("story.state." + need.state().word())),
                        "small"),
                foot);
        card.getStyleClass().addAll("card-flat", "enrol-card");
        return card;
    }

    private Node bar(Sight sight) {
        Texts texts = ui.texts();
        Bar bar =
                new Bar(ui.button("neighbour-back", Icon.BACK, texts.get("back"), model::leave, "quiet"), Ui.spring());
        if (sight.all().size() > 1) {
            bar.getChildren()
                    .add(ui.button(
                            "neighbour-order",
                            Icon.AGAIN,
                            texts.get(sight.supported() ? "neighbour.newest" : "neighbour.most"),
                            () -> model.order(!sight.supported()),
                            "quiet"));
        }
        sight.one().ifPresent(one -> bar.getChildren().add(join(one)));
        return bar;
    }

    private Button join(Asked asked) {
        String key = asked.own() ? "neighbour.own" : asked.joined() ? "neighbour.joined" : "neighbour.join";
        Button join = ui.button("neighbour-join", Icon.HANDS, ui.texts().get(key), model::join, "primary");
        join.setDisable(!asked.isOpenToJoin());
        return join;
    }
}
