package org.reststop.sync;

import java.time.Instant;
import java.util.List;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeWindow;

/** The notice that a fact of staff at a kiosk tells of: the same at the kiosk, before HQ answers, and at HQ. */
public final class WrittenNotice {
    private WrittenNotice() {}

    /** The notice as it would be published first, with its pictures. */
    public static Notice of(CounterFact.NoticeWritten written, Instant at) {
        NoticeWindow window = new NoticeWindow(at, written.firstDay(), written.lastDay(), written.pinned());
        return new Notice(written.noticeId(), 1, written.text(), window, false, extras(written));
    }

    /** What it has beside its words. */
    public static NoticeExtras extras(CounterFact.NoticeWritten written) {
        List<NoticeMedium> media = written.pictures().stream()
                .map(picture -> new NoticeMedium(
                        NoticeMedium.Kind.PICTURE, picture.sha256(), picture.mediaType(), picture.bytes(), "", ""))
                .toList();
        return new NoticeExtras(NoticeAudience.ALL, NoticePriority.NORMAL, null, null, media, null, false);
    }

    /** The same notice, on show again. */
    public static Notice shown(Notice notice) {
        return new Notice(notice.id(), notice.revision(), notice.text(), notice.window(), false, notice.extras());
    }

    /** The same notice, no longer on show. */
    public static Notice withdrawn(Notice notice) {
        return new Notice(notice.id(), notice.revision(), notice.text(), notice.window(), true, notice.extras());
    }
}
