package org.reststop.hq.notice.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.NoticeTargets;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.notice.Uuids;
import org.reststop.hq.notice.proof.Proof.Place;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** The page that proves how a notice was shown. */
public final class ProofPages {
    private static final Set<String> DONE = Set.of("taken-down", "put-up");

    private final ProofDesk desk;
    private final NoticeSights sights;
    private final StationGroups groups;
    private final StaffDoor door;
    private final Pages pages;

    public ProofPages(
            Store store, Fleet fleet, NoticeSights sights, StationGroups groups, StaffDoor door, Pages pages) {
        this.desk = new ProofDesk(store, fleet);
        this.sights = sights;
        this.groups = groups;
        this.door = door;
        this.pages = pages;
    }

    /** {@code GET /notices/{id}/proof}. */
    public List<Route> routes() {
        return List.of(door.page("/notices/{id}/proof", this::show));
    }

    private Reply show(Request request, Visit visit) {
        return Uuids.parse(request.segment("id"))
                .flatMap(sights::find)
                .map(sight -> {
                    List<Place> places = mayChange(visit, sight) ? places(sight) : List.of();
                    return pages.show(
                            200,
                            visit.frame(),
                            "notice-proof",
                            Map.of(
                                    "sight",
                                    sight,
                                    "proof",
                                    desk.of(sight.notice().id(), sight.targets()),
                                    "places",
                                    places,
                                    "done",
                                    done(request, visit, places)));
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private static boolean mayChange(Visit visit, NoticeSight sight) {
        boolean alarm = sight.notice().extras().isEmergency();
        return visit.may(Right.MANAGE_NOTICES) && (!alarm || visit.may(Right.RAISE_ALARMS));
    }

    /** Where it can be taken down or put up again; nowhere once it is over, or withdrawn by other means. */
    private List<Place> places(NoticeSight sight) {
        NoticeTargets targets = sight.targets();
        boolean withdrawn = sight.notice().withdrawn() && !targets.isNowhere();
        if (withdrawn || sight.state() == NoticeSight.State.PAST) {
            return List.of();
        }
        Set<String> here = groups.resolve(targets);
        Set<String> aside = groups.excepted(targets);
        return groups.stations().stream()
                .filter(station -> here.contains(station.id()) || aside.contains(station.id()))
                .map(station -> new Place(station, aside.contains(station.id())))
                .toList();
    }

    private static String done(Request request, Visit visit, List<Place> places) {
        Optional<String> word = request.query("done").filter(DONE::contains);
        Optional<Station> at = request.query("at").flatMap(id -> places.stream()
                .map(Place::station)
                .filter(station -> station.id().equals(id))
                .findFirst());
        return word.isEmpty() || at.isEmpty()
                ? ""
                : visit.frame()
                        .say(
                                "proof.done." + word.get(),
                                visit.frame().either(at.get().nameZh(), at.get().nameEn()));
    }
}
