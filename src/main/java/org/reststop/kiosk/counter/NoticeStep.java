package org.reststop.kiosk.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is asked of whoever writes a notice, in this order. */
enum NoticeStep {
    PICTURE,
    TITLE,
    BODY,
    DAYS,
    REVIEW;

    private static List<NoticeStep> all(boolean pictures) {
        return Arrays.stream(values())
                .filter(step -> pictures || step != PICTURE)
                .toList();
    }

    /** @param pictures whether photos can be taken */
    Optional<NoticeStep> after(boolean pictures) {
        List<NoticeStep> all = all(pictures);
        int next = all.indexOf(this) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    /** @param pictures whether photos can be taken */
    Optional<NoticeStep> before(boolean pictures) {
        List<NoticeStep> all = all(pictures);
        int before = all.indexOf(this) - 1;
        return before >= 0 ? Optional.of(all.get(before)) : Optional.empty();
    }
}
