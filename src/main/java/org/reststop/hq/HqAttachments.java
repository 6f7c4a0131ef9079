package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import org.reststop.hq.attachment.AttachmentApi;
import org.reststop.hq.attachment.AttachmentPages;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** Photos and recordings: the way in for kiosks, the way to see them for staff. */
record HqAttachments(Core core, Means means) {
    private static final Duration TIDY = Duration.ofHours(6);
    private static final long MB = 1_000_000;

    Shelf shelf() {
        return new Shelf(core.store(), Shelf.folder(means.settings()), means.clock());
    }

    /** Begins to tidy up. */
    void begin(Rounds rounds) {
        rounds.every(TIDY, "attachments", shelf()::tidy);
    }

    List<Route> kiosks() {
        long quota = means.settings().attachments().kioskMb() * MB;
        return new AttachmentApi(shelf(), core.fleet(), quota, means.json(), means.clock()).routes();
    }

    List<Route> staff(StaffDoor door, Pages pages) {
        return new AttachmentPages(shelf(), door, pages).routes();
    }
}
