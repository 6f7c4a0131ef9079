package org.reststop.hq;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.open311.Open311;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;

/** What other systems use of HQ: Open311, and the pages on which they are given keys. */
final class Interfaces {
    private final Open311 open311;

    /** @param address where others reach HQ */
    Interfaces(Core core, Means means, Pages pages, Supplier<URI> address) {
        ApiTexts texts = new ApiTexts();
        open311 = new Open311(
                new Open311.Parts(core.store(), core.fleet(), core.cases(), station -> List.of(), address, texts),
                new Open311.Tools(means.clock(), means.ids(), means.random()),
                pages);
    }

    List<Route> staff(StaffDoor door) {
        return open311.staff(door);
    }

    List<Route> programs() {
        return open311.routes();
    }

    /** What is answered instead of a page: to other systems as they read it. */
    ErrorPages errors(ErrorPages others) {
        return (status, request) ->
                open311.formats().unknown(status, request).orElseGet(() -> others.page(status, request));
    }
}
