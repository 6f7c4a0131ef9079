package org.reststop.kiosk.attract;

import java.time.ZoneId;

/** How far the kiosk is; the attract screen has a face for each. */
public sealed interface AttractState {
    /** The store is being opened. */
    record Starting() implements AttractState {}

    /** Badges can be scanned. */
    record Ready(String nameZh, String nameEn, ZoneId zone) implements AttractState {}
}
