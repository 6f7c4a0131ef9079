package org.reststop.kiosk.emergency;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticeText;
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.screen.Bar;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Layer;
import org.reststop.kiosk.screen.Markup;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Scroller;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** An emergency over whatever is on the screen, which stays as it is beneath: nobody loses what he has written. */
public final class EmergencyPane implements Layer {
    private static final double DISC_MM = 28;
    private static final double SMALL_DISC_MM = 20;
    private static final double CODE_MM = 40;

    private final Ui ui;
    private final EmergencyViewModel model;
    private final MediaFrames frames;
    private final Supplier<ZoneId> zone;
    private final StackPane pane = new StackPane();
    private final List<Runnable> missing = new ArrayList<>();
    private Scope shown = new Scope();

    /** @param zone by which the time of publication is told */
    public EmergencyPane(Ui ui, EmergencyViewModel model, MediaFrames frames, Supplier<ZoneId> zone) {
        this.ui = ui;
        this.model = model;
        this.frames = frames;
        this.zone = zone;
        pane.getStyleClass().add("emergency");
        pane.setVisible(false);
    }

    @Override
    public Region pane() {
        return pane;
    }

    @Override
    public void open(Scope scope) {
        scope.listen(model.shownProperty(), this::show);
        scope.onRelease(() -> shown.release());
    }

    /** A medium has come in: what was shown without it has it now. JavaFX thread only. */
    public void arrived() {
        List<Runnable> before = List.copyOf(missing);
        missing.clear();
        before.forEach(Runnable::run);
    }

    private void show(Optional<Notice> notice) {
        shown.release();
        missing.clear();
        shown = new Scope();
        pane.setVisible(notice.isPresent());
        pane.getChildren().setAll(notice.map(this::face).stream().toList());
    }

    private Node face(Notice notice) {
        NoticeText text = notice.text();
        Texts texts = ui.texts();
        boolean english = !texts.isChinese() && !text.titleEn().isBlank();
        HBox head = new HBox(
                ui.disc(Icon.SIREN, ui.isLow() ? SMALL_DISC_MM : DISC_MM, "disc-sun"),
                ui.label(texts.get("emergency.title"), "emergency-head"));
        head.getStyleClass().add("emergency-bar");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(ui.label(english ? text.titleEn() : text.titleZh(), "emergency-words"));
        words.getStyleClass().add("list");
        words.getChildren()
                .add(ui.label(
                        texts.format(
                                "format.date", notice.window().publishedAt().atZone(zone.get())),
                        "small"));
        words.getChildren().add(Markup.column(ui, english ? text.bodyEn() : text.bodyZh(), "notice-body"));
        String link = notice.extras().link();
        if (link != null) {
            words.getChildren().add(frames.link(ui, link, CODE_MM, shown));
        }
        notice.extras().media().forEach(medium -> {
            VBox place = new VBox();
            words.getChildren().add(place);
            fill(place, medium);
        });
        Scroller scroller = new Scroller(ui, words, shown);
        VBox.setVgrow(scroller.pane(), Priority.ALWAYS);
        Button read = ui.button(
                "emergency-read", Icon.CHECK, texts.get("emergency.read"), model::read, "primary", "emergency-read");
        read.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(read, Priority.ALWAYS);
        VBox page = new VBox(head, scroller.pane(), bar(read, scroller.buttons()));
        page.setId("emergency");
        page.getStyleClass().addAll("page", "emergency-page");
        return page;
    }

    /** The words wait for nothing: an emergency's pictures come when they come. */
    private void fill(VBox place, NoticeMedium medium) {
        if (frames.holds(medium)) {
            place.getChildren().setAll(frames.captioned(ui, medium, shown));
        } else {
            missing.add(() -> fill(place, medium));
        }
    }

    /** In large type the words on the button want a row of their own. */
    private Node bar(Button read, Node turning) {
        if (ui.isLarge()) {
            HBox above = new HBox(Ui.spring(), turning);
            VBox bars = new VBox(above, read);
            bars.getStyleClass().add("bar");
            return bars;
        }
        // Where there is nothing to turn, the button takes all the width.
        turning.managedProperty().bind(turning.visibleProperty());
        return new Bar(read, turning);
    }
}
