package org.reststop.kiosk.status;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.reststop.kiosk.sync.SyncStatus;

/** How the kiosk stands with HQ, for staff. Nothing about people. JavaFX thread only. */
public final class StatusViewModel {
    private final ReadOnlyObjectWrapper<Standing> standing;

    /** @param version of this program */
    public StatusViewModel(String version) {
        standing = new ReadOnlyObjectWrapper<>(new Standing(Optional.empty(), Optional.empty(), version));
    }

    /** The exchange with HQ has news. */
    public void show(SyncStatus sync) {
        Standing now = standing.get();
        standing.set(new Standing(Optional.of(sync), now.recovered(), now.version()));
    }

    /** The store was repaired when it was opened. */
    public void recovered(String what) {
        Standing now = standing.get();
        standing.set(new Standing(now.sync(), Optional.of(what), now.version()));
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /**
     * @param sync empty until the kiosk is enrolled and the store open
     * @param recovered what was repaired when the store was opened
     */
    record Standing(Optional<SyncStatus> sync, Optional<String> recovered, String version) {}
}
