package org.reststop.kiosk.attract;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
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
import org.reststop.kiosk.media.MediaFrames;
import org.reststop.kiosk.scan.preview.Viewfinder;
import org.reststop.kiosk.screen.Icon;
import org.reststop.kiosk.screen.Scope;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.screen.Ui;

/** Clock, station, notices and a clear "scan here". */
public final class AttractScreen implements Screen {
    private static final double HERO_MM = 172;
    /** On small glass the picture gives way to the words. */
    private static final double LARGE_HERO_MM = 150;

    private static final double NEED_DISC_MM = 16;
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
    private static final double SERVICE_DISC_MM = 14;
    private static final double ARROW_MM = 7;
    private static final double NEED_INSET_MM = 6;
    private static final double ROOMY_MM = 450;
    private static final double SIDE_SHARE = 0.53;
    private static final double PREVIEW_INSET_MM = 12;
    private static final double PREVIEW_BELOW_NAME_MM = 28;
    private static final double PREVIEW_BELOW_DAY_MM = 101;

    private final Ui ui;
    private final AttractViewModel model;
    private final WallViewModel wall;
    private final Viewfinder viewfinder;
    private final NoticeTurn notices;
    private final Ways ways;

    /**
     * Where whoever has no badge may go.
     *
     * @param onNotices opens the list of notices for nobody in particular
     * @param onNeed lets somebody say something without a badge
     * @param onServices shows what the station offers
     */
    public record Ways(Runnable onNotices, Runnable onNeed, Runnable onServices) {}

    /**
     * @param wall the notices that take turns
     * @param frames shows their media
     * @param viewfinder what the camera sees
     */
    public AttractScreen(
            Ui ui, AttractViewModel model, WallViewModel wall, MediaFrames frames, Viewfinder viewfinder, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.wall = wall;
        this.viewfinder = viewfinder;
        this.notices = new NoticeTurn(ui, wall, frames, ways.onNotices());
        this.ways = ways;
    }

    @Override
    public Stay stay() {
        return Stay.RESTING;
    }

    @Override
    public Parent open(Scope scope) {
        wall.seen(true);
        scope.onRelease(() -> wall.seen(false));
        VBox side = hasNeedInPicture()
                ? new VBox(scanPlace(scope), noticePlace(scope))
                : new VBox(scanPlace(scope), needPlace(scope), noticePlace(scope));
        side.getStyleClass().add("attract-side");
        return ui.isLow() ? dimmed(side, scope) : dimmed(page(side, scope), scope);
    }

    /** At night a veil lies over all of it, through which it is touched as ever. */
    private StackPane dimmed(Region page, Scope scope) {
        Region veil = new Region();
        veil.getStyleClass().add("night-veil");
        veil.setMouseTransparent(true);
        scope.listen(model.nightProperty(), night -> veil.setVisible(night));
        return new StackPane(page, veil);
    }

    private Region page(VBox side, Scope scope) {
        StackPane hero = hero(scope);
        if (ui.glass().portrait()) {
            VBox page = new VBox(hero, side);
            VBox.setVgrow(side, Priority.ALWAYS);
            double height = ui.glass().mm(ui.isLarge() ? LARGE_HERO_MM : HERO_MM);
            hero.setPrefHeight(height);
            hero.setMaxHeight(height);
            return page;
        }
        HBox page = new HBox(hero, side);
        page.getStyleClass().add("wide");
        HBox.setHgrow(hero, Priority.ALWAYS);
        hero.setMinWidth(0);
        side.setMinWidth(ui.glass().width() * SIDE_SHARE);
        side.setMaxWidth(ui.glass().width() * SIDE_SHARE);
        return page;
    }

    @Override
    public Optional<Node> above(Scope scope) {
        return Optional.of(hero(scope));
    }

    private StackPane hero(Scope scope) {
        Texts texts = ui.texts();
        Label station = ui.label("", "station");
        station.setId("station");
        scope.listen(model.stateProperty(), state -> station.setText(nameOf(state)));
        Label time = ui.label("", "clock");
        time.setId("clock");
        scope.listen(model.timeProperty(), now -> time.setText(texts.format("format.time", now)));
        Label day = ui.label("", "day");
        day.setId("day");
        scope.listen(model.dayProperty(), today -> day.setText(texts.day(today)));
        VBox words = new VBox(station, time, day, glance(scope));
        words.getStyleClass().add("hero-words");
        words.setMaxHeight(Region.USE_PREF_SIZE);
        Node preview = new CameraCard(ui).open(viewfinder, scope);
        StackPane hero = new StackPane(words, preview);
        // Large words want the room that the picture has on tall glass.
        if (!ui.isLarge() || !ui.glass().portrait()) {
            hero.getChildren().addFirst(new Neighbourhood());
        }
        StackPane.setAlignment(words, Pos.TOP_LEFT);
        StackPane.setAlignment(preview, Pos.TOP_RIGHT);
        double top = ui.glass().mm(ui.glass().portrait() || ui.isLow() ? PREVIEW_BELOW_NAME_MM : PREVIEW_BELOW_DAY_MM);
        StackPane.setMargin(preview, new Insets(top, ui.glass().mm(PREVIEW_INSET_MM), 0, 0));
        hero.getStyleClass().add("hero");
        drift(scope, words, preview);
        if (hasNeedInPicture()) {
            Button need = needPlace(scope);
            double inset = ui.glass().mm(NEED_INSET_MM);
            StackPane.setAlignment(need, Pos.BOTTOM_CENTER);
            StackPane.setMargin(need, new Insets(0, 0, inset, 0));
            hero.getChildren().add(need);
            hero.minHeightProperty()
                    .bind(words.heightProperty().add(need.heightProperty()).add(2 * inset));
        }
        return hero;
    }

    private String nameOf(AttractState state) {
        return state instanceof AttractState.Ready ready
                ? ui.texts().isChinese() ? ready.nameZh() : ready.nameEn()
                : ui.texts().get("attract.station");
    }

    private Node scanPlace(Scope scope) {
        Node place = new ScanPlace(ui, model).open(scope);
        drift(scope, place);
        return place;
    }

    /** Where the picture has room beneath the words, the way to say something takes none of the notices'. */
    private boolean hasNeedInPicture() {
        boolean tall =
                ui.glass().height() >= ui.glass().mm(ROOMY_MM) || !ui.glass().portrait();
        return tall && !ui.isLarge() && !ui.isLow();
    }

    /** Whether the station is open and how busy it is; with room for it also the way to all that it offers. */
    private Node glance(Scope scope) {
        Label line = ui.label("", "glance");
        line.setId("attract-glance");
        Region place = hasNeedInPicture() ? servicePlace(line) : line;
        scope.listen(model.glanceProperty(), seen -> {
            String text = seen.map(glance -> glance.line().get()).orElse("");
            boolean button = place != line && text.isEmpty();
            line.setText(button ? ui.texts().get("attract.services") : text);
            line.pseudoClassStateChanged(CLOSED, seen.filter(Glance::closed).isPresent());
            // Large words leave room for it only where it matters most.
            boolean room = !ui.isLarge() || seen.filter(Glance::closed).isPresent();
            Ui.show(place, room && seen.isPresent() && !line.getText().isEmpty());
        });
        return place;
    }

    private Region servicePlace(Label line) {
        HBox content = new HBox(ui.disc(Icon.CUP, SERVICE_DISC_MM, "disc-soft"), line, ui.icon(Icon.RIGHT, ARROW_MM));
        content.getStyleClass().add("attract-services");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button =
                ui.card("attract-services", ui.texts().get("attract.services"), content, ways.onServices(), "card");
        button.setMaxWidth(Region.USE_PREF_SIZE);
        button.setMaxHeight(Region.USE_PREF_SIZE);
        return button;
    }

    private Button needPlace(Scope scope) {
        Texts texts = ui.texts();
        VBox words = new VBox(ui.label(texts.get("attract.need"), "register-strong"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(ui.disc(Icon.SPEECH, NEED_DISC_MM, "disc-sun"), words);
        content.getStyleClass().add("attract-need");
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = ui.card("attract-need", texts.get("attract.need"), content, ways.onNeed(), "card");
        button.setMaxWidth(hasNeedInPicture() ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        button.setMaxHeight(Region.USE_PREF_SIZE);
        scope.listen(model.stateProperty(), state -> button.setVisible(state instanceof AttractState.Ready));
        return button;
    }

    private Node noticePlace(Scope scope) {
        StackPane place = new StackPane();
        VBox.setVgrow(place, Priority.ALWAYS);
        Scope[] face = {new Scope()};
        Runnable fill = () -> {
            face[0].release();
            face[0] = new Scope();
            place.getChildren()
                    .setAll(notices.face(
                            wall.shownProperty().get(), model.loadingProperty().get(), face[0]));
        };
        scope.listen(wall.shownProperty(), shown -> fill.run());
        scope.listen(model.loadingProperty(), load -> {
            if (wall.shownProperty().get() instanceof WallShown.Nothing) {
                fill.run();
            }
        });
        scope.onRelease(() -> face[0].release());
        scope.listen(model.stateProperty(), state -> place.setVisible(state instanceof AttractState.Ready));
        return place;
    }

    /** Words and pictures that stay the same for days are never quite at the same place. */
    private void drift(Scope scope, Node... nodes) {
        scope.listen(model.driftProperty(), by -> {
            for (Node node : nodes) {
                node.setTranslateX(ui.glass().mm(by.getX()));
                node.setTranslateY(ui.glass().mm(by.getY()));
            }
        });
    }
}
