package org.reststop.hq;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.StationPlaces;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.OpenApi;
import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.Route;
import org.reststop.hq.open311.Open311;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.hq.webhook.Webhooks;
import org.reststop.store.Store;

/** What other systems use of HQ: Open311, webhooks, what documents them, and the pages on which they are let in. */
final class Interfaces implements AutoCloseable {
    /** The entities of both. */
    static final List<Class<?>> ENTITIES =
            Stream.of(Open311.ENTITIES, Webhooks.ENTITIES).flatMap(List::stream).toList();

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TIDY = Duration.ofHours(6);

    private final Pages pages;
    private final Open311 open311;
    private final Webhooks webhooks;
    private final OpenApi document;

    /** @param address where others reach HQ */
    Interfaces(Core core, Means means, Pages pages, Supplier<URI> address) {
        this.pages = pages;
        ApiTexts texts = new ApiTexts();
        open311 = new Open311(
                new Open311.Parts(
                        core.store(),
                        core.fleet(),
                        core.cases(),
                        new HqAttachments(core, means).shelf(),
                        station -> places(core.store(), station),
                        address,
                        texts),
                new Open311.Tools(means.clock(), means.ids(), means.random()),
                pages);
        webhooks = new Webhooks(
                core.store(),
                new Webhooks.Tools(
                        means.clock(),
                        means.ids(),
                        means.random(),
                        means.settings().network().innerReceivers()));
        document = new OpenApi(
                Open311.BASE,
                open311.operations(),
                Webhooks.documented(),
                new OpenApi.Tools(texts, pages, means.json(), address));
    }

    private static List<String> places(Store store, String station) {
        StationPlaces found = store.read(session -> session.get(StationPlaces.class, station));
        return found == null
                ? List.of()
                : found.places().stream().map(PlaceName::zh).toList();
    }

    /** Begins to send what other systems are to hear. */
    void begin(Rounds rounds) {
        rounds.every(LOOK, "arrivals", webhooks::lookForArrivals);
        rounds.every(LOOK, "webhooks", webhooks.deliveries()::look);
        rounds.every(TIDY, "old deliveries", webhooks.deliveries()::tidy);
        rounds.every(TIDY, "contacts of old requests", open311::tidy);
    }

    List<Route> staff(StaffDoor door) {
        return Stream.of(open311.staff(door), webhooks.staff(door, pages))
                .flatMap(List::stream)
                .toList();
    }

    List<Route> programs() {
        return Stream.of(open311.routes(), document.routes())
                .flatMap(List::stream)
                .toList();
    }

    /** What is answered instead of a page: to other systems as they read it. */
    ErrorPages errors(ErrorPages others) {
        return (status, request) ->
                open311.formats().unknown(status, request).orElseGet(() -> others.page(status, request));
    }

    /** Ends what is being sent. */
    @Override
    public void close() {
        webhooks.deliveries().close();
    }
}
