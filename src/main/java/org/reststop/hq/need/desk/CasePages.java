package org.reststop.hq.need.desk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.Workload;
import org.reststop.hq.ledger.Workloads;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.need.CategoryOffice;
import org.reststop.hq.need.Sights;
import org.reststop.hq.need.answer.AnswerBook;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The page of one need. */
public final class CasePages {
    private static final String PATH = "/needs/{station}/{id}";

    /** A Chinese character is nine bytes in a form, and what is too long comes back whole. */
    private static final int MAX_FORM = 256 << 10;

    private final Parts parts;
    private final CaseSights sights;
    private final DeedReader reader;
    private final DeedForms forms;
    private final StaffDoor door;
    private final Pages pages;

    public CasePages(Parts parts, InstantSource clock, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.sights = new CaseSights(parts.shelf(), clock);
        this.reader = new DeedReader(parts.desk(), parts.categories(), parts.workloads());
        this.forms = new DeedForms(parts.answers());
        this.door = door;
        this.pages = pages;
    }

    /** What the page shows and changes. */
    public record Parts(
            NeedDesk desk,
            CategoryOffice categories,
            Fleet fleet,
            Shelf shelf,
            Workloads workloads,
            AnswerBook answers,
            List<NeedPanel> panels) {}

    /** {@code /needs/{station}/{id}} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page(PATH, this::show),
                door.form(PATH, Right.MANAGE_NEEDS, this::act).within(MAX_FORM),
                door.form(PATH + "/look", Right.MANAGE_NEEDS, this::look));
    }

    private Reply show(Request request, Visit visit) {
        String done = request.query("done")
                .flatMap(Deed::of)
                .map(deed -> visit.frame().say("deed." + deed.word() + ".done"))
                .orElse("");
        return find(request)
                .map(file -> page(
                        200, file, visit, new Shown(Typed.nothing(file.entry().events()), "", done, false)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply look(Request request, Visit visit) {
        Optional<NeedFile> found = find(request);
        if (found.isEmpty() || !parts.desk().look(found.get().entry().key(), "personal", DeedReader.actor(visit))) {
            return pages.error(404, visit.frame());
        }
        return find(request)
                .map(file -> page(
                        200, file, visit, new Shown(Typed.nothing(file.entry().events()), "", "", true)))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply act(Request request, Visit visit) {
        Frame frame = visit.frame();
        Typed typed = Typed.of(request);
        Optional<NeedFile> found = find(request);
        Optional<Deed> deed = Deed.of(typed.deed());
        if (found.isEmpty() || deed.isEmpty()) {
            return pages.error(404, frame);
        }
        NeedFile file = found.get();
        if (request.form("fill").isPresent()) {
            String answer = request.form("answer").orElse("");
            Typed filled = forms.filled(typed, answer, file.entry(), names(frame));
            return page(200, file, visit, new Shown(filled, "", "", false));
        }
        return told(request, visit, typed, reader.act(file.entry(), typed, visit));
    }

    private Reply told(Request request, Visit visit, Typed typed, NeedDesk.Result result) {
        Frame frame = visit.frame();
        if (result instanceof NeedDesk.Result.Done) {
            String place = "/needs/" + request.segment("station") + "/" + request.segment("id");
            return Reply.seeOther(place + "?done=" + typed.deed());
        }
        if (result instanceof NeedDesk.Result.Forbidden) {
            return pages.error(403, frame);
        }
        int status = result instanceof NeedDesk.Result.Overtaken ? 409 : 422;
        String problem = DeedReader.problem(result, frame);
        // Read again: what the page shows now is what its reader answers with the next attempt.
        return find(request)
                .map(file -> page(
                        status, file, visit, new Shown(typed.seen(file.entry().events()), problem, "", false)))
                .orElseGet(() -> pages.error(404, frame));
    }

    private Optional<NeedFile> find(Request request) {
        try {
            UUID id = UUID.fromString(request.segment("id"));
            return parts.desk().find(new LedgerEntry.Key(request.segment("station"), id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Sights names(Frame frame) {
        return new Sights(frame, parts.categories().book(), parts.fleet().stations());
    }

    /** What a page shows beside the need itself. */
    private record Shown(Typed typed, String problem, String done, boolean open) {}

    private Reply page(int status, NeedFile file, Visit visit, Shown shown) {
        Frame frame = visit.frame();
        LedgerEntry entry = file.entry();
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sights.of(file, names(frame), visit, shown.open()));
        List<DeedForm> offered = forms.of(entry, visit, shown.typed(), shown.problem());
        values.put("forms", offered);
        values.put("people", loads(offered, entry, visit));
        values.put("categories", parts.categories().book().all());
        values.put("panels", panels(entry, visit));
        values.put("done", shown.done());
        return pages.show(status, frame, "need", values);
    }

    /** Of those who needs can be given to, those whom somebody may give them to. */
    public static List<Taker> takers(List<Taker> all, Visit visit) {
        return all.stream()
                .filter(taker -> Permit.gives(visit, taker.assignee()))
                .toList();
    }

    /** Whom a need can be given to, with how much each has; nothing is counted where it cannot be given away. */
    private List<Workload> loads(List<DeedForm> forms, LedgerEntry entry, Visit visit) {
        return forms.stream().anyMatch(form -> form.deed() == Deed.ASSIGN)
                ? parts.workloads().of(takers(parts.workloads().takers(entry.stationId()), visit))
                : List.of();
    }

    private List<CaseSight.Panel> panels(LedgerEntry entry, Visit visit) {
        return parts.panels().stream()
                .flatMap(panel -> panel.of(entry, visit).stream())
                .map(filled -> new CaseSight.Panel(
                        filled.title(), pages.part(visit.frame(), filled.template(), filled.values())))
                .toList();
    }
}
