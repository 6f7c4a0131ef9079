package org.reststop.kiosk.need;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.PublicNeed;

/** What others have asked that is like what is being written. Waits for the disk. */
public interface Alike {
    /** Of a kiosk that knows of nothing. */
    Alike NOTHING = new Alike() {
        @Override
        public List<PublicNeed> find(String category, @Nullable String place, @Nullable Long personId) {
            return List.of();
        }

        @Override
        public OptionalInt join(UUID needId, @Nullable Long personId) {
            return OptionalInt.empty();
        }

        @Override
        public Set<UUID> joined() {
            return new HashSet<>();
        }
    };

    /**
     * A few at most, the most supported first.
     *
     * @param personId of whoever has checked in; null if nobody has
     */
    List<PublicNeed> find(String category, @Nullable String place, @Nullable Long personId);

    /** Joins one; how many want it now beside its author, empty if it could not be stored. */
    OptionalInt join(UUID needId, @Nullable Long personId);

    /** Which ones were joined during this visit; added to. Does not wait; JavaFX thread only. */
    Set<UUID> joined();
}
