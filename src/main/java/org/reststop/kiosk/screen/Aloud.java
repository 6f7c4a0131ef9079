package org.reststop.kiosk.screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** What parts of a screen ask of whoever reads it aloud. JavaFX thread only. */
public final class Aloud {
    private static final Object INSTEAD = new Object();
    private static final Object HUSHED = new Object();

    private Aloud() {}

    /** Keeps what a node shows from being said where others hear it, and has something else said in its place. */
    public static void sayInstead(Node node, String words) {
        node.getProperties().put(INSTEAD, words);
    }

    static @Nullable String instead(Node node) {
        return node.hasProperties() ? (String) node.getProperties().get(INSTEAD) : null;
    }

    /** While it is on and the node is seen nothing at all is said, as while a microphone listens. */
    public static void hush(Node node, boolean on) {
        node.getProperties().put(HUSHED, on);
    }

    static boolean isHushed(Node node) {
        if (!node.isVisible()) {
            return false;
        }
        if (node.hasProperties() && Boolean.TRUE.equals(node.getProperties().get(HUSHED))) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Aloud::isHushed);
    }
}
