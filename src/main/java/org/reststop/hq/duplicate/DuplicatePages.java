package org.reststop.hq.duplicate;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.CaseFile;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** The part of a need's page that says what asks for the same, and the forms by which needs are told as one. */
public final class DuplicatePages {
    private final Store store;
    private final CaseWork cases;
    private final StaffDoor door;
    private final Pages pages;

    public DuplicatePages(Store store, CaseWork cases, StaffDoor door, Pages pages) {
        this.store = store;
        this.cases = cases;
        this.door = door;
        this.pages = pages;
    }

    /** Where the panel's forms go. */
    public List<Route> routes() {
        return List.of(
                door.form("/needs/{station}/{id}/merge", Right.MANAGE_NEEDS, this::merge),
                door.form("/needs/{station}/{id}/unmerge", Right.MANAGE_NEEDS, this::unmerge));
    }

    /**
     * What a need has to do with others.
     *
     * @param main what it is told with; empty if it stands by itself
     * @param merged what is told with it
     * @param suspects what may ask for the same
     */
    private record Kin(Optional<LedgerEntry> main, List<LedgerEntry> merged, List<Duplicates.Suspect> suspects) {}

    /** Shown to everybody; only those who may merge have its buttons. */
    public NeedPanel panel() {
        return (entry, visit) -> {
            Kin kin = store.read(session -> kin(session, entry));
            if (kin.main().isEmpty() && kin.merged().isEmpty() && kin.suspects().isEmpty()) {
                return Optional.empty();
            }
            ZoneId zone = store.read(session -> Optional.ofNullable(session.get(Station.class, entry.stationId()))
                    .map(Station::timeZone)
                    .orElse(ZoneOffset.UTC));
            Map<String, Object> values = new HashMap<>();
            values.put("entry", entry);
            values.put("main", kin.main());
            values.put("merged", kin.merged());
            values.put("suspects", kin.suspects());
            values.put("zone", zone);
            values.put("merges", visit.may(Right.MANAGE_NEEDS) && mayMerge(entry.key(), visit));
            return Optional.of(new NeedPanel.Filled(visit.frame().say("duplicates.title"), "need-duplicates", values));
        };
    }

    private static Kin kin(StatelessSession session, LedgerEntry entry) {
        CaseFile file = new CaseFile(session);
        UUID into = entry.mergedInto();
        List<LedgerEntry> merged = file.mergedInto(entry.key());
        boolean may = merged.isEmpty() && entry.state().mayBecome(NeedState.MERGED);
        return new Kin(
                into == null ? Optional.empty() : file.find(new LedgerEntry.Key(entry.stationId(), into)),
                merged,
                may ? new Duplicates(session).of(entry) : List.of());
    }

    private Reply merge(Request request, Visit visit) {
        return uuid(request.form("into").orElse(""))
                .map(into -> act(request, visit, new Act.Merge(into)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply unmerge(Request request, Visit visit) {
        return act(
                request, visit, new Act.Unmerge(request.form("note").orElse("").strip()));
    }

    private Reply act(Request request, Visit visit, Act act) {
        Optional<LedgerEntry.Key> key =
                uuid(request.segment("id")).map(id -> new LedgerEntry.Key(request.segment("station"), id));
        if (key.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!mayMerge(key.get(), visit)) {
            return pages.error(403, visit.frame());
        }
        Actor actor = Actor.staff(visit.staff().id().toString(), visit.staff().name());
        String back = "/needs/" + request.segment("station") + "/" + key.get().id();
        return switch (cases.act(key.get(), act, actor)) {
            case Outcome.Acted done -> Reply.seeOther(back + "?done=" + act.word());
            case Outcome.Refused(Outcome.Reason reason)
            when reason == Outcome.Reason.MISSING -> pages.error(404, visit.frame());
            case Outcome.Refused refused ->
                pages.show(409, visit.frame(), "need-duplicate-refused", Map.of("back", back));
        };
    }

    /** Whoever leads, and whoever works it: nobody takes a need away from somebody else by merging it. */
    private boolean mayMerge(LedgerEntry.Key key, Visit visit) {
        return visit.may(Right.ASSIGN_NEEDS)
                || store.read(session -> new CaseFile(session).find(key))
                        .filter(entry -> isFree(entry, visit))
                        .isPresent();
    }

    private static boolean isFree(LedgerEntry entry, Visit visit) {
        Assignee has = entry.assignee();
        return has == null
                || has.kind() == Assignee.Kind.STAFF
                        && has.id().equals(visit.staff().id().toString());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
