package org.reststop.kiosk.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.counter.BadgePage.Deed;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Tiles;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WritingArea;

/** People's badges in the hands of the station's staff. */
final class BadgeScreen implements Screen {
    private static final double ARROW_MM = 9;
    private static final double NAME_MM = 40;
    private static final double TILE_MM = 26;

    private final Ui ui;
    private final BadgeWork work;
    private final ZoneId zone;

    /** @param zone by which times are told */
    BadgeScreen(Ui ui, BadgeWork work, ZoneId zone) {
        this.ui = ui;
        this.work = work;
        this.zone = zone;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("counter-badges");
        AtomicReference<Scope> ofPage = new AtomicReference<>(new Scope());
        scope.listen(work.pageProperty(), page -> {
            ofPage.getAndSet(new Scope()).release();
            place.getChildren().setAll(page(page, ofPage.get()));
        });
        scope.onRelease(() -> ofPage.get().release());
        return place;
    }

    private Node page(BadgePage page, Scope scope) {
        return switch (page) {
            case BadgePage.Loading() -> new VBox(ui.label(ui.texts().get("notices.loading"), "body"));
            case BadgePage.Listed(var holders, boolean unknown) -> list(holders, unknown, scope);
            case BadgePage.One(Holder holder) -> one(holder);
            case BadgePage.Asked(Deed deed, Holder holder) -> asked(deed, holder);
            case BadgePage.Name(String typed) -> name(typed, scope);
            case BadgePage.Company(String name) -> company(name);
            case BadgePage.Ended(Deed deed, boolean kept) -> ended(deed, kept);
        };
    }

    private Button back() {
        return ui.button("counter-back", Icon.BACK, ui.texts().get("back"), work::back, "quiet");
    }

    private Node list(List<Holder> holders, boolean unknown, Scope scope) {
        Texts texts = ui.texts();
        VBox head = CounterParts.words(
                ui,
                texts.get("counter.task.badges"),
                texts.get(unknown ? "counter.badges.unknown" : "counter.badges.hint"));
        VBox list = new VBox();
        list.getStyleClass().add("list");
        holders.forEach(holder -> list.getChildren().add(row(holder)));
        if (holders.isEmpty()) {
            list.getChildren().add(ui.label(texts.get("counter.badges.none"), "body"));
        }
        Scroller scroller = new Scroller(ui, list, scope);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button fresh =
                ui.button("counter-new", Icon.PERSON, texts.get("counter.badges.new"), work::beginNew, "primary");
        fresh.setMaxWidth(Double.MAX_VALUE);
        Bar bar = new Bar(back(), Ui.spring(), scroller.buttons());
        VBox page = new VBox(head, fresh, scroller.pane(), bar);
        page.setId("counter-badges-list");
        page.getStyleClass().add("page");
        return page;
    }

    private String name(Holder holder) {
        String name = holder.name().isEmpty() ? ui.texts().get("counter.badges.nameless") : holder.name();
        return holder.company().isEmpty() ? name : ui.texts().get("counter.badges.of", name, holder.company());
    }

    private String about(Holder holder) {
        Texts texts = ui.texts();
        String badge = holder.serial() == 0
                ? texts.get("counter.badges.card")
                : texts.get("counter.badges.serial", holder.serial());
        return holder.at().equals(Instant.EPOCH)
                ? badge
                : texts.get(
                        "counter.badges.seen",
                        badge,
                        texts.format("format.moment", holder.at().atZone(zone)));
    }

    private Node row(Holder holder) {
        HBox line = new HBox();
        line.getStyleClass().add("row");
        line.setAlignment(Pos.CENTER_LEFT);
        if (holder.revoked()) {
            line.getChildren().add(CounterParts.tag(ui, ui.texts().get("counter.badges.revoked"), "tag-new"));
        }
        line.getChildren().add(ui.label(about(holder), "small"));
        VBox words = new VBox(ui.label(name(holder), "notice-row-title"), line);
        words.getStyleClass().add("notice-row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(words, ui.icon(Icon.FORWARD, ARROW_MM));
        content.getStyleClass().addAll("notice-row", "accent");
        content.setAlignment(Pos.CENTER_LEFT);
        String id = "counter-holder-" + holder.personId() + "-" + holder.serial();
        return ui.card(id, name(holder), content, () -> work.open(holder), "card");
    }

    private Node one(Holder holder) {
        Texts texts = ui.texts();
        String about = holder.revoked() ? texts.get("counter.badges.revoked") : about(holder);
        VBox head = CounterParts.words(ui, name(holder), about);
        VBox deeds = new VBox();
        deeds.getStyleClass().add("stack");
        deeds.setAlignment(Pos.CENTER);
        boolean counts = holder.serial() > 0 && !holder.revoked();
        if (counts) {
            deeds.getChildren().add(deed(Deed.REPLACE, holder));
            deeds.getChildren().add(deed(Deed.REVOKE, holder));
        }
        deeds.getChildren().add(deed(Deed.ASK, holder));
        return CounterParts.page(ui, "counter-holder", head, deeds, back());
    }

    /** What it means is told once more before it is done; large words and low glass have no room for it here. */
    private Button deed(Deed deed, Holder holder) {
        String key = "counter.badge." + word(deed);
        String hint = ui.isLarge() || ui.glass().isNarrow() ? "" : ui.texts().get(key + ".hint");
        Button tile =
                ui.tile("counter-" + word(deed), icon(deed), ui.texts().get(key), hint, () -> work.ask(deed, holder));
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    private Node asked(Deed deed, Holder holder) {
        Texts texts = ui.texts();
        String key = "counter.badge." + word(deed);
        VBox head = CounterParts.words(ui, texts.get(key + ".ask", name(holder)), texts.get(key + ".hint"));
        Button yes = ui.button("counter-yes", Icon.CHECK, texts.get(key), () -> work.doIt(deed, holder), "primary");
        Region sign = CounterParts.sign(ui, icon(deed), "disc-sun");
        return CounterParts.page(ui, "counter-badge-ask", head, sign, back(), yes);
    }

    private Node name(String typed, Scope scope) {
        Texts texts = ui.texts();
        VBox head = CounterParts.words(ui, texts.get("counter.new.name"), texts.get("counter.new.name.hint"));
        WritingArea area =
                new WritingArea(ui, "counter-name-area", texts.get("counter.new.name.prompt"), BadgeWork.MAX_NAME);
        area.setText(typed);
        scope.listen(area.textProperty(), words -> work.type(words.replace('\n', ' ')));
        area.setPrefHeight(ui.glass().mm(NAME_MM));
        VBox body = new VBox(area.withCounter());
        Button next = ui.button("counter-next", Icon.FORWARD, texts.get("need.next"), work::named, "primary");
        VBox page = CounterParts.page(ui, "counter-new-name", head, body, back(), next);
        scope.listen(
                ui.keyboardUpProperty(),
                typing -> Ui.show(head, !typing || ui.glass().portrait()));
        return page;
    }

    private Node company(String name) {
        Texts texts = ui.texts();
        VBox head =
                CounterParts.words(ui, texts.get("counter.new.company", name), texts.get("counter.new.company.hint"));
        Tiles tiles = new Tiles(ui, ui.glass().portrait() ? 3 : 5, TILE_MM);
        List<Button> buttons = new ArrayList<>();
        for (int i = 0; i < work.companies().size(); i++) {
            String company = work.companies().get(i);
            buttons.add(
                    tiles.tile("counter-company-" + i, company, "register-strong", () -> work.works(name, company)));
        }
        buttons.add(tiles.tile(
                "counter-company-none",
                texts.get("counter.new.company.none"),
                "register-strong",
                () -> work.works(name, "")));
        return CounterParts.page(ui, "counter-new-company", head, Tiles.centred(tiles.of(buttons)), back());
    }

    private Node ended(Deed deed, boolean kept) {
        Texts texts = ui.texts();
        String key = kept ? "counter.badge." + word(deed) + ".done" : "counter.end.failed";
        VBox head = CounterParts.words(ui, texts.get(key), texts.get(key + ".hint"));
        Button list = ui.button("counter-list", Icon.BADGE, texts.get("counter.badges.all"), work::list, "primary");
        Region sign = CounterParts.sign(ui, kept ? Icon.CHECK : Icon.WARNING, kept ? "disc-soft" : "disc-sun");
        return CounterParts.page(ui, "counter-badge-ended", head, sign, Ui.spring(), list);
    }

    private static Icon icon(Deed deed) {
        return switch (deed) {
            case REPLACE -> Icon.AGAIN;
            case REVOKE -> Icon.BLOCKED;
            case ASK -> Icon.BADGE;
            case NEW -> Icon.PERSON;
        };
    }

    private static String word(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
