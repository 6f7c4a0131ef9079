package org.reststop.kiosk.home;

import org.reststop.kiosk.screen.Icon;

/**
 * One thing that a person can do.
 *
 * @param id of the button
 * @param name as on the tile
 * @param hint a line on what it does
 */
public record Tile(String id, Icon icon, String name, String hint, Runnable action) {}
