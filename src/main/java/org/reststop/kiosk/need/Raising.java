package org.reststop.kiosk.need;

import java.util.List;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.domain.need.NewNeed;
import org.reststop.sync.Attachment;

/** Stores needs. */
@FunctionalInterface
public interface Raising {
    /**
     * Stores one; may wait.
     *
     * @param language that it was told in
     * @param photos whose contents are on the disk
     */
    NeedOutcome raise(NewNeed need, String language, List<Attachment> photos);
}
