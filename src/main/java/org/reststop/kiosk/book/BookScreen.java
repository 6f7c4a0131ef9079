package org.reststop.kiosk.book;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.points.PointsTold;
import org.reststop.kiosk.book.BookViewModel.Page;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Names;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.screen.WholeRows;

/** Points and their last entries; for a mobile grid worker first the term and the reports with what came of them. */
public final class BookScreen implements Screen {
    private static final double DISC_MM = 18;
    private static final double GAP_MM = 6;

    private final Ui ui;
    private final BookViewModel model;
    private final ZoneId zone;

    /** @param zone by which days are told */
    public BookScreen(Ui ui, BookViewModel model, ZoneId zone) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
    }

    @Override
    public Parent open(Scope scope) {
        StackPane place = new StackPane();
        place.setId("book");
        scope.listen(model.pageProperty(), page -> place.getChildren().setAll(page(page)));
        return place;
    }

    private Node page(Page page) {
        return switch (page) {
            case Page.Loading loading -> whole(List.of());
            case Page.Failed failed -> whole(List.of(ui.label(ui.texts().get("book.failed"), "body")));
            case Page.Shown(Book book) -> whole(rows(book));
        };
    }

    private Node whole(List<Region> content) {
        Texts texts = ui.texts();
        Label title = ui.label(texts.get(model.isWorker() ? "book.title.worker" : "book.title"), "title");
        VBox head = new VBox(title);
        model.maskedName().ifPresent(name -> head.getChildren().addFirst(ui.label(name, "eyebrow")));
        head.getStyleClass().add("register-head");
        WholeRows rows = new WholeRows(ui, content, GAP_MM);
        VBox.setVgrow(rows, Priority.ALWAYS);
        Bar bar = new Bar(ui.button("book-back", Icon.BACK, texts.get("back"), model::back, "quiet"), Ui.spring());
        VBox page = new VBox(head, rows);
        // Large words leave tall glass no room for three buttons side by side.
        (ui.isLarge() && ui.glass().portrait() ? page : bar).getChildren().add(rows.buttons());
        page.getChildren().add(bar);
        page.getStyleClass().addAll("page", "register");
        return page;
    }

    private List<Region> rows(Book book) {
        List<Region> rows = new ArrayList<>(cards(book));
        if (model.isWorker() || !book.reports().isEmpty()) {
            rows.addAll(headed(
                    "book.reports",
                    book.reports().stream().map(report -> report(book, report)).toList()));
        }
        rows.addAll(headed("book.lines", book.lines().stream().map(this::line).toList()));
        return rows;
    }

    /** Beside one another where the glass is wide. */
    private List<Region> cards(Book book) {
        Texts texts = ui.texts();
        List<Region> cards = new ArrayList<>();
        book.term()
                .ifPresent(term -> cards.add(card(
                        Icon.SHIELD,
                        texts.get("book.term", texts.format("format.date", term.lastDay())),
                        texts.get("book.sum", book.reports().size(), book.done(), book.open()))));
        cards.add(card(Icon.HEART, texts.count("book.balance", book.balance()), texts.get("book.redeem")));
        if (ui.glass().portrait() || ui.isLarge()) {
            return cards;
        }
        HBox both = new HBox(cards.toArray(Region[]::new));
        both.setSpacing(ui.glass().mm(GAP_MM));
        for (Region card : cards) {
            card.setPrefWidth(ui.glass().mm(GAP_MM));
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return List.of(both);
    }

    /** The heading in one with the first row: it never ends a page. */
    private List<Region> headed(String key, List<Region> rows) {
        List<Region> all =
                new ArrayList<>(rows.isEmpty() ? List.of(ui.label(ui.texts().get(key + ".none"), "body")) : rows);
        VBox first = new VBox(ui.label(ui.texts().get(key), "register-strong"), all.getFirst());
        first.setSpacing(ui.glass().mm(GAP_MM));
        all.set(0, first);
        return all;
    }

    private Region card(Icon icon, String first, String second) {
        return row(icon, ui.label(first, "register-strong"), ui.label(second, "body"));
    }

    private Region report(Book book, Book.Report report) {
        String state = report.state()
                .map(one -> ui.texts().get("story.state." + one.word()))
                .orElse(ui.texts().get("story.state.kept"));
        return row(
                Names.icon(book.categories(), report.category()),
                ui.label(new Names(ui.texts()).name(book.categories(), report.category()), "notice-row-title"),
                ui.label(state, "body"),
                ui.label(day(report.at()), "small"));
    }

    private Region line(PointsTold line) {
        String kind = ui.texts().get("book.kind." + line.kind().word());
        Label amount = ui.label((line.amount() > 0 ? "+" : "") + line.amount(), "register-strong");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(
                ui.label(line.words().isEmpty() ? kind : kind + " · " + line.words(), "body"),
                ui.label(day(line.at()), "small"));
        words.getStyleClass().add("notice-row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return flat(new HBox(words, amount));
    }

    private Region row(Icon icon, Node... lines) {
        VBox words = new VBox(lines);
        words.getStyleClass().add("notice-row-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        return flat(new HBox(ui.disc(icon, DISC_MM, "disc-soft"), words));
    }

    private static Region flat(HBox row) {
        row.getStyleClass().addAll("card-flat", "notice-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String day(Instant at) {
        return ui.texts().format("format.date", at.atZone(zone));
    }
}
