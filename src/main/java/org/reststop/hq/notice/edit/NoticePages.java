package org.reststop.hq.notice.edit;

import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.ConflictPages;

/** Staff's pages about notices, put together. */
public final class NoticePages {
    private final Desk desk;

    public NoticePages(Desk desk) {
        this.desk = desk;
    }

    /** {@code /notices}, {@code /station-groups} and what is below them. */
    public List<Route> routes() {
        Publishing publishing = new Publishing(desk);
        Preview preview = new Preview(desk.groups());
        return Stream.of(
                        new BoardPages(desk).routes(),
                        new ConflictPages(
                                        new ConflictPages.Parts(desk.work().conflicts(), desk.fleet(), desk.groups()),
                                        desk.door(),
                                        desk.pages())
                                .routes(),
                        new EditorPages(desk, publishing).routes(),
                        new ReviewPages(desk, publishing, preview).routes(),
                        new VersionPages(desk, publishing, preview).routes(),
                        new StationPages(desk, publishing).routes(),
                        new GroupPages(desk).routes())
                .flatMap(List::stream)
                .toList();
    }
}
