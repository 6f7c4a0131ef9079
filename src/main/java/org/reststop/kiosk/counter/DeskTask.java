package org.reststop.kiosk.counter;

import org.reststop.kiosk.screen.Icon;

/** Something that staff do at the kiosk: a tile on the staff desk and the screens behind it. JavaFX thread only. */
public interface DeskTask {
    /** A short word for the tile's id, such as {@code notices}; the tile's words stand under {@code counter.task.<word>}. */
    String word();

    /** What the tile shows beside its words. */
    Icon icon();

    /**
     * Shows its screen.
     *
     * @param back shows the desk again
     */
    void open(Clerk clerk, Runnable back);

    /** Somebody scanned something while this task is open: whether it is for the task, and begins no other visit. */
    default boolean scanned(String text) {
        return false;
    }

    /** A second has passed. */
    default void tick() {}

    /** HQ's changes have arrived. */
    default void refresh() {}

    /** Whoever served has gone: no trace of what was on the screen may stay. */
    default void leave() {}
}
