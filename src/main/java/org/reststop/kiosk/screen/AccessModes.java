package org.reststop.kiosk.screen;

import org.reststop.config.KioskSettings;

/**
 * How the person at the kiosk wants its screens; any of these may be on together.
 *
 * @param largeType texts and icons are {@value #LARGE} times as large
 * @param highContrast light on black, with contrasts of 15:1 and more
 * @param lowReach on glass that is taller than wide, all controls are in its lower half
 * @param readAloud each screen is spoken as it comes up
 */
public record AccessModes(boolean largeType, boolean highContrast, boolean lowReach, boolean readAloud) {
    /** By what large type enlarges. */
    static final double LARGE = 1.5;

    /** Everything as it was drawn. */
    public static final AccessModes NONE = new AccessModes(false, false, false, false);

    /** What a visit begins with. */
    public static AccessModes of(KioskSettings.Access settings) {
        return new AccessModes(
                settings.largeType(), settings.highContrast(), settings.lowReach(), settings.readAloud());
    }

    AccessModes withLargeType(boolean on) {
        return new AccessModes(on, highContrast, lowReach, readAloud);
    }

    AccessModes withHighContrast(boolean on) {
        return new AccessModes(largeType, on, lowReach, readAloud);
    }

    AccessModes withLowReach(boolean on) {
        return new AccessModes(largeType, highContrast, on, readAloud);
    }

    AccessModes withReadAloud(boolean on) {
        return new AccessModes(largeType, highContrast, lowReach, on);
    }

    /** By what texts and icons are enlarged. */
    double textScale() {
        return largeType ? LARGE : 1;
    }
}
