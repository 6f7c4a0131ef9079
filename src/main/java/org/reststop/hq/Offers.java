package org.reststop.hq;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.station.Station;
import org.reststop.hq.assignment.SamplePartner;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.resource.MatchPages;
import org.reststop.hq.resource.PartnerPages;
import org.reststop.hq.resource.ResourceDesk;
import org.reststop.hq.resource.ResourcePages;
import org.reststop.hq.resource.SampleResources;
import org.reststop.hq.resource.SharedResource;
import org.reststop.hq.service.SampleServices;
import org.reststop.hq.service.ServiceBoard;
import org.reststop.hq.service.ServicePages;
import org.reststop.hq.service.ServiceRound;
import org.reststop.hq.service.ServiceSight;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Part;
import org.reststop.store.OneNodeAtATime;

/** What stations offer to whoever comes by. */
record Offers(Core core, Means means, Pages pages) {
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Begins to look which reports of broken services are settled. */
    void begin(Rounds rounds) {
        ServiceRound round = new ServiceRound(core.store(), core.feed(), means.clock());
        OneNodeAtATime nodes = new OneNodeAtATime(core.store());
        rounds.every(LOOK, "services", () -> nodes.run("services", round::run));
    }

    /** @param everybody among whom partner units are */
    List<Route> staff(StaffDoor door, Workloads everybody) {
        var parts = new ResourcePages.Parts(desk(core, means), everybody, core.fleet(), this::address);
        return Stream.of(
                        pages(door).routes(),
                        new ResourcePages(parts, means.ids(), door, pages).routes(),
                        new MatchPages(desk(core, means), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    private String address() {
        return means.settings().network().publicAddress().map(URI::toString).orElse("");
    }

    /** What partner units see of their own. */
    List<Route> everybody() {
        return new PartnerPages(desk(core, means), pages, means.clock()).routes();
    }

    private static ResourceDesk desk(Core core, Means means) {
        return new ResourceDesk(core.store(), core.cases(), means.clock(), means.ids(), means.random());
    }

    /** What stands on a need's page. */
    List<NeedPanel> panels(StaffDoor door) {
        return List.of(pages(door).panel(), new MatchPages(desk(core, means), door, pages).panel());
    }

    /** What a station offers, for its page on people's phones; empty if nobody has said anything of it. */
    Optional<Part> glance(Station station, Frame frame) {
        var board = new ServiceBoard(core.store(), core.feed(), means.clock(), means.ids());
        ServiceSight sight = ServiceSight.of(
                core.store(),
                station,
                board.offered(station.id()),
                means.clock().instant());
        return sight.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.part(frame, "say-services", Map.of("sight", sight)));
    }

    /** Fills what the sample community's stations offer. */
    static void sample(Core core, Means means) {
        var board = new ServiceBoard(core.store(), core.feed(), means.clock(), means.ids());
        Assignee unit = SamplePartner.add(core.store());
        var owner = new SharedResource.Owner(unit.id(), unit.name());
        for (Station station : core.fleet().stations()) {
            new SampleServices(board).fill(station.id());
            new SampleResources(desk(core, means)).fill(owner, station.id());
            raise(core, means, station.id());
        }
    }

    /** A need that what the unit shares could serve. */
    private static void raise(Core core, Means means, String stationId) {
        var words = "晚上送完餐，电动车没有地方充电。能不能借用附近院内的充电位？";
        NewNeed need = new NewNeed(means.ids().next(), "transport", words, new NeedAuthor.Anonymous());
        var arrival = new LedgerEntry.Arrival(
                Channel.PHONE,
                Receipt.draw(means.random()),
                FollowToken.draw(means.random()),
                "zh",
                means.clock().instant());
        core.store().write(tx -> {
            LedgerEntry entry = new LedgerEntry(stationId, need, null, arrival);
            tx.session().insert(entry);
            CaseWork.Batch batch = core.cases().in(tx.session());
            batch.entered(entry);
            batch.publish();
            return entry;
        });
    }

    private ServicePages pages(StaffDoor door) {
        var board = new ServiceBoard(core.store(), core.feed(), means.clock(), means.ids());
        var parts = new ServicePages.Parts(core.store(), board, core.fleet(), core.cases());
        return new ServicePages(parts, means.clock(), door, pages);
    }
}
