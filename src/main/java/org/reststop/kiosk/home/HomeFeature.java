package org.reststop.kiosk.home;

import java.util.Optional;
import org.reststop.kiosk.checkin.Visitor;

/** A feature that has a tile on the home screen. */
@FunctionalInterface
public interface HomeFeature {
    /**
     * The tile, in the language of the moment; empty if it is nothing for this person. On JavaFX's thread each time that
     * the home screen comes up and when the language changes: it must answer at once, from what it knows.
     *
     * @param home shows the home screen again, for a way back
     */
    Optional<Tile> tile(Visitor visitor, Runnable home);
}
