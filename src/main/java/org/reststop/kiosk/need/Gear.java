package org.reststop.kiosk.need;

import java.util.Optional;

/**
 * What a kiosk has beside its screens.
 *
 * @param camera that takes photos, if there is one
 * @param alike what others have asked
 */
public record Gear(Optional<Photos.Camera> camera, Alike alike) {
    /** Of a kiosk that has nothing. */
    public static final Gear NONE = new Gear(Optional.empty(), Alike.NOTHING);
}
