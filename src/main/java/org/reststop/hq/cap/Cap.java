package org.reststop.hq.cap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.reststop.config.HqSettings;
import org.reststop.domain.UuidV7;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Alerts, put together: where they come from, what is made of them, and the pages about them. */
public final class Cap implements AutoCloseable {
    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES =
            List.of(CapEntry.class, CapText.class, CapReference.class, CapRule.class);

    private final CapHttp http = new CapHttp();
    private final List<CapSource> sources = new ArrayList<>();
    private final CapOffice office;
    private final StationGroups groups;

    /** What it works with. */
    public record Tools(Clock clock, UuidV7 ids, RandomGenerator random) {}

    public Cap(Store store, NoticeBoard board, StationGroups groups, HqSettings.Alerts settings, Tools tools) {
        CapDesk desk = new CapDesk(store, board, tools.clock(), tools.ids());
        this.office = new CapOffice(store, tools.ids());
        this.groups = groups;
        settings.folder().ifPresent(folder -> sources.add(new CapFolder(folder, desk, tools.clock())));
        CapFeed.Tools means = new CapFeed.Tools(http, tools.clock(), tools.random());
        settings.feeds().forEach(address -> sources.add(new CapFeed(address, settings.every(), desk, means)));
    }

    /** Looks whether something has come; to be called again and again, by one thread. */
    public void look() {
        sources.forEach(CapSource::look);
    }

    /** {@code /alerts} and what is below it. */
    public List<Route> staff(StaffDoor door, Pages pages) {
        return new CapPages(office, groups, sources, door, pages).routes();
    }

    /** Ends what is being fetched. */
    @Override
    public void close() {
        http.close();
    }
}
