package org.reststop.kiosk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettings.Access;
import org.reststop.config.KioskSettings.Language;
import org.reststop.config.KioskSettings.Orientation;
import org.reststop.kiosk.screen.Screen;
import org.reststop.store.KioskStore;
import org.reststop.testing.Contrast;

/** Looks at every screen of the kiosk on one glass in one language and mode, and notes whatever is amiss. */
final class ScreenAudit {
    private static final double LEAST_TARGET_MM = 20;
    private static final double ROUNDING = 1;
    private static final int MOST_PAGES = 150;

    /** A longer text is not looked through for broken words. */
    private static final int LONGEST_SENTENCE = 400;

    /** What may be amiss. */
    enum Fault {
        SMALL_TARGET,
        OFF_THE_GLASS,
        OUT_OF_REACH,
        TEXT_CUT,
        WORD_BROKEN,
        OVERLAP,
        SPILLS_OVER,
        WEAK_CONTRAST,
        TOO_HIGH
    }

    /** A glass, a language and modes. */
    record Look(int width, int height, double inches, Language language, Access access) {}

    private final Look look;
    private final Showroom room;
    private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);
    private final Map<String, Map<String, Double>> sizes = new LinkedHashMap<>();

    private ScreenAudit(Look look) {
        this.look = look;
        for (Fault fault : Fault.values()) {
            faults.put(fault, new ArrayList<>());
        }
        room = new Showroom(
                new KioskSettings.Screen(Orientation.AUTO, look.inches(), false, look.language(), look.access()),
                look.width(),
                look.height());
    }

    /** Looks at every screen. */
    static ScreenAudit ofAll(Look look, KioskStore store) {
        ScreenAudit audit = new ScreenAudit(look);
        Map<String, Screen> screens = audit.room.screens(store);
        audit.lookAt(screens);
        audit.lookAtLayers(Objects.requireNonNull(screens.get("greeting")), audit.room.layers(store));
        return audit;
    }

    /** Looks at those with the longest words. */
    static ScreenAudit ofLongest(Look look, KioskStore store) {
        ScreenAudit audit = new ScreenAudit(look);
        Map<String, Screen> screens = audit.room.longest(store);
        audit.lookAt(screens);
        audit.lookAtLayers(screens.values().iterator().next(), audit.room.longestLayers(store));
        return audit;
    }

    private void lookAt(Map<String, Screen> screens) {
        screens.forEach((name, screen) -> {
            room.navigator.show(screen);
            lookAt(name);
        });
    }

    private void lookAtLayers(Screen beneath, Map<String, Runnable> layers) {
        room.navigator.show(beneath);
        layOut();
        layers.forEach((name, show) -> {
            show.run();
            lookAt(name);
        });
    }

    /** Everything of a kind that is amiss. */
    List<String> of(Fault fault) {
        return Objects.requireNonNull(faults.get(fault));
    }

    /** The size of type of every text, by screen and text. */
    Map<String, Map<String, Double>> sizes() {
        return sizes;
    }

    private void lookAt(String name) {
        layOut();
        Set<Button> whole = new LinkedHashSet<>();
        turnPages(whole);
        double least = least();
        for (Node node : shown(room.scene.getRoot())) {
            if (node instanceof Button button) {
                judge(name, button, least, whole);
            }
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isBlank()
                    && labeled.lookup(".text") instanceof Text text) {
                judge(name, labeled, text);
            }
        }
        CutText.in(topLayer(), look.width()).forEach(each -> note(Fault.TEXT_CUT, look + " " + name + " " + each));
        Crowding crowding = new Crowding(topLayer());
        crowding.overlaps().forEach(each -> note(Fault.OVERLAP, look + " " + name + ": " + each));
        crowding.spills().forEach(each -> note(Fault.SPILLS_OVER, look + " " + name + ": " + each));
    }

    /** What can be touched: a sheet over the screen keeps fingers from all beneath it. */
    private Node topLayer() {
        return room.scene.getRoot().getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .reduce((below, above) -> above)
                .orElseThrow();
    }

    private double least() {
        // The room's glass is the lower half in low reach; a millimetre is the same on both.
        return room.ui.glass().mm(LEAST_TARGET_MM) - ROUNDING;
    }

    private void judge(String name, Button button, double least, Set<Button> whole) {
        Bounds bounds = bounds(button);
        String who = name + " #" + button.getId();
        if (bounds.getWidth() < least || bounds.getHeight() < least) {
            note(Fault.SMALL_TARGET, who + " is " + bounds.getWidth() + " by " + bounds.getHeight() + " < " + least);
        }
        boolean scrolls = scrolls(button, "");
        if (!scrolls && !isInside(bounds)) {
            note(Fault.OFF_THE_GLASS, who + " leaves the glass: " + bounds);
        }
        // While somebody types, a key of the keyboard's brings back what had to give way.
        boolean typing = room.ui.keyboardUpProperty().get();
        if (scrolls && !typing && !scrolls(button, "list") && !whole.contains(button)) {
            note(Fault.OUT_OF_REACH, who + " is on no page as a whole: " + bounds);
        }
        if (look.access().lowReach() && look.height() > look.width() && !scrolls && bounds.getMinY() < half()) {
            note(Fault.TOO_HIGH, who + " is above the middle: " + bounds);
        }
    }

    private double half() {
        return look.height() / 2.0 - ROUNDING;
    }

    private void judge(String name, Labeled labeled, Text text) {
        String words = labeled.getText();
        if (!text.getText().equals(words)) {
            note(Fault.TEXT_CUT, name + " shortens \"" + words + "\" to \"" + text.getText() + "\"");
        }
        Bounds bounds = bounds(text);
        if (!scrolls(labeled, "") && !isInside(bounds)) {
            note(Fault.TEXT_CUT, name + " cuts off \"" + words + "\" at the glass: " + bounds);
        }
        if (words.length() <= LONGEST_SENTENCE) {
            BrokenWord.in(labeled, text)
                    .ifPresent(broken -> note(Fault.WORD_BROKEN, look + " " + name + ": " + broken));
        }
        sizes.computeIfAbsent(name, key -> new LinkedHashMap<>())
                .merge(words, text.getFont().getSize(), Math::min);
        if (!isDisabled(labeled)) {
            double contrast = Contrast.of(text);
            if (contrast < 7) {
                note(Fault.WEAK_CONTRAST, name + " \"" + words + "\" stands at " + contrast);
            }
        }
    }

    private void note(Fault fault, String what) {
        of(fault).add(what);
    }

    /** Turns the frame's pages from the first to the last and gathers the buttons that are whole on one of them. */
    private void turnPages(Set<Button> whole) {
        // A field that is written in may have brought a later page into sight.
        turn("#page-up", whole);
        turn("#page-down", whole);
        if (mayTurn("#page-down")) {
            note(Fault.OUT_OF_REACH, "the pages do not end");
        }
    }

    private void turn(String way, Set<Button> whole) {
        gather(whole);
        for (int i = 0; i < MOST_PAGES && mayTurn(way); i++) {
            room.tap(way);
            layOut();
            gather(whole);
        }
    }

    private boolean mayTurn(String way) {
        return room.scene.lookup(way) instanceof Button turn && turn.getParent().isVisible() && !turn.isDisabled();
    }

    private void gather(Set<Button> whole) {
        for (Node node : shown(room.scene.getRoot())) {
            if (node instanceof Button button && isWhole(button)) {
                whole.add(button);
            }
        }
    }

    private boolean isWhole(Button button) {
        Bounds bounds = bounds(button);
        for (Node at = button.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                Bounds view = bounds(pane);
                if (bounds.getMinY() < view.getMinY() - ROUNDING || bounds.getMaxY() > view.getMaxY() + ROUNDING) {
                    return false;
                }
            }
        }
        return isInside(bounds);
    }

    private void layOut() {
        // The second pass settles what the first made taller or lower.
        for (int i = 0; i < 2; i++) {
            room.scene.getRoot().applyCss();
            room.scene.getRoot().layout();
        }
    }

    static List<Node> shown(Node node) {
        List<Node> all = new ArrayList<>();
        if (node.isVisible()) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> all.addAll(shown(child)));
            }
        }
        return all;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    /** Whether it lies in a place that scrolls; in a list's own, if {@code kind} is not empty. */
    private static boolean scrolls(Node node, String kind) {
        int panes = 0;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                panes++;
            }
        }
        return panes > (kind.isEmpty() ? 0 : 1);
    }

    private boolean isInside(Bounds bounds) {
        return bounds.getMinX() >= -ROUNDING
                && bounds.getMinY() >= -ROUNDING
                && bounds.getMaxX() <= look.width() + ROUNDING
                && bounds.getMaxY() <= look.height() + ROUNDING;
    }
}
