package org.reststop.kiosk.screen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The modes that the person at the kiosk has chosen, until that person leaves. JavaFX thread only. */
public final class Comfort {
    private final AccessModes first;
    private final ReadOnlyObjectWrapper<AccessModes> modes;

    /** @param first the modes that each visit begins with */
    public Comfort(AccessModes first) {
        this.first = first;
        this.modes = new ReadOnlyObjectWrapper<>(first);
    }

    /** The modes in use; screens are opened anew when they change. */
    public ReadOnlyObjectProperty<AccessModes> modesProperty() {
        return modes.getReadOnlyProperty();
    }

    /** The modes in use. */
    public AccessModes modes() {
        return modes.get();
    }

    /** Takes other modes. */
    public void choose(AccessModes other) {
        modes.set(other);
    }

    /** Back to the modes that visits begin with. */
    public void reset() {
        modes.set(first);
    }
}
