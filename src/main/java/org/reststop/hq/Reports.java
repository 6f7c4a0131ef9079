package org.reststop.hq;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.reststop.hq.export.ExportPages;
import org.reststop.hq.figures.FigureBook;
import org.reststop.hq.figures.FigurePages;
import org.reststop.hq.figures.FigureRound;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.OneNodeAtATime;

/** What became of needs in numbers: counted by a round, shown as pages and reports. */
record Reports(Core core, Means means, Pages pages) {
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** Begins to count. */
    void begin(Rounds rounds) {
        FigureRound round = new FigureRound(core.store(), means.clock());
        OneNodeAtATime nodes = new OneNodeAtATime(core.store());
        rounds.every(LOOK, "figures", () -> nodes.run("figures", round::look));
    }

    List<Route> staff(StaffDoor door) {
        var parts = new FigurePages.Parts(core.store(), new FigureBook(core.store()), core.fleet(), means.clock());
        var rows = new ExportPages.Parts(core.store(), core.fleet(), means.clock(), means.ids());
        return Stream.of(new FigurePages(parts, door, pages).routes(), new ExportPages(rows, door).routes())
                .flatMap(List::stream)
                .toList();
    }
}
