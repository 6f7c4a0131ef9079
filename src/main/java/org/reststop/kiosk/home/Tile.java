package org.reststop.kiosk.home;

import org.reststop.kiosk.screen.Icon;

/**
 * One thing that a person can do.
 *
 * @param id of the button
 * @param name as on the tile; five Chinese characters, or English words of ten letters, are the most for half of narrow
 *     glass
 * @param hint a line on what it does, or on what is new there
 * @param news whether the hint says what is new, which no glass is too narrow for
 */
public record Tile(String id, Icon icon, String name, String hint, boolean news, Runnable action) {
    /** One where nothing is new. */
    public Tile(String id, Icon icon, String name, String hint, Runnable action) {
        this(id, icon, name, hint, false, action);
    }
}
