package org.reststop.kiosk.neighbour;

import org.reststop.domain.need.PublicNeed;

/**
 * A need that everybody may read, as one person sees it.
 *
 * @param joined whether she has said "me too"
 * @param own whether she raised it
 */
public record Asked(PublicNeed need, boolean joined, boolean own) {
    /** Whether "me too" would count. */
    boolean isOpenToJoin() {
        return !joined && !own && need.state().isOpen();
    }
}
