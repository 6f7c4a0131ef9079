package org.reststop.kiosk.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.hibernate.query.Page;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.Counters_;
import org.reststop.domain.counter.DeedState;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What staff did at this kiosk within a month, and what HQ made of it. JavaFX thread only. */
public final class DeedsTask implements DeskTask {
    private static final Logger log = LoggerFactory.getLogger(DeedsTask.class);
    private static final Duration SINCE = Duration.ofDays(30);
    private static final int MOST = 100;

    private final Ui ui;
    private final Store store;
    private final ZoneId zone;
    private final Clock clock;
    private final Background background;
    private final Consumer<Screen> show;
    private final ReadOnlyObjectWrapper<List<CounterDeed>> deeds = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param zone by which times are told
     * @param show shows a screen
     */
    public DeedsTask(Ui ui, Store store, ZoneId zone, Clock clock, Background background, Consumer<Screen> show) {
        this.ui = ui;
        this.store = store;
        this.zone = zone;
        this.clock = clock;
        this.background = background;
        this.show = show;
    }

    @Override
    public String word() {
        return "deeds";
    }

    @Override
    public Icon icon() {
        return Icon.CLOCK;
    }

    @Override
    public void open(Clerk clerk, Runnable back) {
        refresh();
        show.accept(new Deeds(back));
    }

    @Override
    public void refresh() {
        background.run(
                () -> store.read(session ->
                        new Counters_(session).findDeeds(clock.instant().minus(SINCE), Page.first(MOST))),
                deeds::set,
                e -> log.error("What staff did could not be read", e));
    }

    @Override
    public void leave() {
        deeds.set(List.of());
    }

    /** The list. */
    private final class Deeds implements Screen {
        private final Runnable back;

        Deeds(Runnable back) {
            this.back = back;
        }

        @Override
        public Parent open(Scope scope) {
            Texts texts = ui.texts();
            VBox list = new VBox();
            list.getStyleClass().add("list");
            scope.listen(deeds, all -> list.getChildren()
                    .setAll(
                            all.isEmpty()
                                    ? List.of(ui.label(texts.get("counter.deeds.none"), "body"))
                                    : all.stream().map(this::row).toList()));
            Scroller scroller = new Scroller(ui, list, scope);
            VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
            Button leave = ui.button("counter-back", Icon.BACK, texts.get("back"), back, "quiet");
            Bar bar = new Bar(leave, Ui.spring(), scroller.buttons());
            VBox page = new VBox(ui.label(texts.get("counter.task.deeds"), "title"), scroller.pane(), bar);
            page.setId("counter-deeds");
            page.getStyleClass().add("page");
            return page;
        }

        private Node row(CounterDeed deed) {
            Texts texts = ui.texts();
            String what = texts.get("counter.deed." + word(deed.kind().name()), deed.subject());
            String state = word(deed.state().name());
            boolean news = deed.state() == DeedState.CONFLICT || deed.state() == DeedState.DECLINED;
            HBox line = new HBox(
                    CounterParts.tag(ui, texts.get("counter.deed-state." + state), news ? "tag-new" : "tag-pinned"),
                    ui.label(texts.format("format.moment", deed.at().atZone(zone)), "small"));
            line.getStyleClass().add("row");
            line.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(ui.label(what, "notice-row-title"), line);
            String more = deed.serial() > 0
                    ? texts.get("counter.deed-state.card", deed.serial())
                    : texts.get("counter.deed-state." + state + ".hint");
            words.getChildren().add(ui.label(more, "small"));
            words.getStyleClass().addAll("notice-row-words", "card", "notice-row");
            return words;
        }

        private static String word(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
