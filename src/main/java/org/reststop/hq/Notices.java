package org.reststop.hq;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reststop.config.HqSettings;
import org.reststop.hq.cap.Cap;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.Approval;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeConflicts;
import org.reststop.hq.notice.NoticeMerging;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.notice.edit.Desk;
import org.reststop.hq.notice.edit.NoticePages;
import org.reststop.hq.notice.media.MediaUploads;
import org.reststop.hq.notice.proof.ProofPages;
import org.reststop.hq.notice.web.NewsFeeds;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** Notices: written, approved, shown and proved; made of alerts; told to news readers. */
final class Notices implements AutoCloseable {
    /** The entities of all these. */
    static final List<Class<?>> ENTITIES = Stream.of(NoticeBoard.ENTITIES, MediaUploads.ENTITIES, Cap.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofHours(6);

    private final Core core;
    private final Means means;
    private final StationGroups groups;
    private final NoticeSights sights;
    private final MediaUploads uploads;
    private final Cap cap;
    /** Its own, because a server that does not answer must not hold up the others. */
    private final Rounds alerts = new Rounds();

    Notices(Core core, Means means) {
        this.core = core;
        this.means = means;
        groups = new StationGroups(core.store(), core.feed(), means.ids());
        sights = new NoticeSights(core.store(), means.clock());
        uploads = new MediaUploads(core.store(), new HqAttachments(core, means).shelf(), means.json(), means.clock());
        cap = new Cap(
                core.store(),
                core.notices(),
                groups,
                means.settings().notices().alerts(),
                new Cap.Tools(means.clock(), means.ids(), means.random()));
    }

    /** Who publishes, by the operator's setting. */
    static Approval approval(HqSettings settings) {
        return new Approval(settings.notices().approval());
    }

    static NoticeProposals proposals(Core core, Means means) {
        return new NoticeProposals(
                core.store(),
                core.notices(),
                new NoticeMerging(core.feed(), means.clock()),
                means.clock(),
                means.ids());
    }

    /** Begins to look for alerts and to tidy up. */
    void begin(Rounds rounds) {
        rounds.every(TIDY, "media of notices", uploads::tidy);
        alerts.every(LOOK, "alerts", cap::look);
    }

    List<Route> staff(StaffDoor door, Pages pages) {
        var work = new Desk.Work(
                core.notices(),
                proposals(core, means),
                sights,
                new NoticeConflicts(core.store(), core.feed(), means.clock()),
                groups,
                approval(means.settings()));
        Desk desk = new Desk(work, core.fleet(), means.clock(), door, pages);
        return Stream.of(
                        uploads.routes(door),
                        new NoticePages(desk).routes(),
                        new ProofPages(core.store(), core.fleet(), sights, groups, door, pages).routes(),
                        cap.staff(door, pages))
                .flatMap(List::stream)
                .toList();
    }

    /** @param address where others reach HQ */
    List<Route> everybody(Supplier<URI> address) {
        return new NewsFeeds(sights, groups, address).routes();
    }

    @Override
    public void close() {
        cap.close();
        alerts.close();
    }
}
