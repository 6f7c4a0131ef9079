package org.reststop.kiosk.checkin;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Welcomes a person whose check-in is on disk. */
public final class GreetingScreen implements Screen {
    private static final double MARK_MM = 48;
    private static final double SMALL_MARK_MM = 26;

    private final Ui ui;
    private final Greeting greeting;
    private final Told told;
    private final Runnable onContinue;
    private final Runnable onFinish;

    /**
     * What the person is told.
     *
     * @param news in how many of her needs something has come to pass
     * @param line about something else, in the language in use when it is asked for; empty if there is nothing
     */
    public record Told(long news, Supplier<String> line) {
        /** Nothing but how many of her needs hold news. */
        public static Told of(long news) {
            return new Told(news, () -> "");
        }
    }

    /** @param onFinish ends the visit */
    public GreetingScreen(Ui ui, Greeting greeting, Told told, Runnable onContinue, Runnable onFinish) {
        this.ui = ui;
        this.greeting = greeting;
        this.told = told;
        this.onContinue = onContinue;
        this.onFinish = onFinish;
    }

    @Override
    public Parent open(Scope scope) {
        VBox page = new VBox(top(), figures(), Ui.spring(), buttons());
        page.setId("greeting");
        page.getStyleClass().addAll("page", "greeting");
        return page;
    }

    private Node top() {
        Texts texts = ui.texts();
        String part = greeting.partOfDay().name().toLowerCase(Locale.ROOT);
        String hello = texts.get("greeting." + part);
        boolean cramped = ui.isLow() && ui.isLarge();
        Label name = ui.label(
                greeting.visitor()
                        .maskedName()
                        .map(masked -> texts.get("greeting.hello-name", hello, masked))
                        .orElse(texts.get("greeting.hello", hello)),
                cramped ? "greeting-name-cramped" : "greeting-name");
        name.setId("greeting-name");
        String line = texts.get(
                greeting.again() ? "greeting.again" : "greeting.done", texts.format("format.time", greeting.at()));
        boolean stacked = ui.glass().isNarrow();
        VBox words = new VBox(
                stacked ? name : beside(name),
                ui.label(line, "greeting-line"),
                greeting.pending() ? pending() : rest());
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Node mark = ui.disc(Icon.CHECK, cramped ? SMALL_MARK_MM : MARK_MM, "disc-green");
        if (ui.glass().portrait()) {
            VBox top = new VBox(beside(mark), words);
            top.getStyleClass().add("greeting-top");
            return top;
        }
        HBox top = new HBox(stacked ? over(mark) : mark, words);
        top.getStyleClass().add("greeting-top");
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    /** The role takes no height of its own, of which a small screen has none to spare. */
    private Node beside(Node node) {
        HBox both = new HBox(node, role());
        both.setSpacing(ui.glass().mm(6));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node over(Node mark) {
        VBox both = new VBox(mark, role());
        both.setSpacing(ui.glass().mm(3));
        both.setAlignment(Pos.CENTER);
        return both;
    }

    private Node role() {
        String key = greeting.visitor().role().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Label role = ui.label(ui.texts().get("greeting.role." + key), "tag", "tag-pinned");
        role.setId("greeting-role");
        role.setMinWidth(Region.USE_PREF_SIZE);
        return role;
    }

    private Label pending() {
        Label pending = ui.label(ui.texts().get("greeting.pending"), "greeting-line", "greeting-pending");
        pending.setId("greeting-pending");
        return pending;
    }

    private Label rest() {
        String line = told.line().get();
        if (!line.isEmpty()) {
            Label label = ui.label(line, "greeting-line", "greeting-pending");
            label.setId("greeting-told");
            return label;
        }
        if (told.news() == 0) {
            return ui.label(ui.texts().get("greeting.rest"), "greeting-line");
        }
        Label label = ui.label(ui.texts().count("greeting.news", told.news()), "greeting-line", "greeting-pending");
        label.setId("greeting-news");
        return label;
    }

    private Node figures() {
        Texts texts = ui.texts();
        long unread = greeting.visitor().unreadNotices();
        HBox figures = new HBox(
                figure("visits", greeting.visits(), texts.count("greeting.visits", greeting.visits())),
                figure("unread", unread, texts.count("greeting.unread", unread)));
        figures.getStyleClass().add("figures");
        return figures;
    }

    private Node figure(String id, long number, String name) {
        Label digits = ui.label(Long.toString(number), "figure-number");
        digits.setId("figure-" + id);
        boolean tight = ui.isLow() || ui.isLarge() || !ui.texts().isChinese();
        boolean flat = !ui.glass().portrait() && tight;
        Label words = ui.label(name, "figure-name");
        Pane figure = flat ? flat(digits, words) : new VBox(digits, words);
        figure.getStyleClass().addAll("card-flat", "figure");
        HBox.setHgrow(figure, Priority.ALWAYS);
        figure.setPrefWidth(ui.glass().mm(110));
        return figure;
    }

    private Pane flat(Label digits, Label words) {
        digits.setMinWidth(Region.USE_PREF_SIZE);
        HBox figure = new HBox(digits, words);
        figure.setAlignment(Pos.CENTER_LEFT);
        figure.getStyleClass().add("figure-flat");
        return figure;
    }

    private Node buttons() {
        Texts texts = ui.texts();
        Button next =
                ui.button("greeting-continue", Icon.FORWARD, texts.get("greeting.continue"), onContinue, "primary");
        Button finish = ui.button("greeting-finish", Icon.LEAVE, texts.get("greeting.finish"), onFinish, "quiet");
        for (Button button : new Button[] {next, finish}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(ui.glass().mm(100));
        }
        if (ui.glass().portrait()) {
            VBox stack = new VBox(next, finish);
            stack.getStyleClass().add("stack");
            return stack;
        }
        return new Bar(finish, next);
    }
}
