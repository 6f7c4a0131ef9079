package org.reststop.hq.campaign;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reststop.domain.UuidV7;
import org.reststop.domain.gift.GiftText;
import org.reststop.domain.notice.NoticeMarkup;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.campaign.CampaignEntry.Kind;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.print.LetterPrinter;
import org.reststop.hq.print.LetterSheet;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** Staff's pages about campaigns: what there is, the letter, the stock, and who has had a pack. */
public final class CampaignPages {
    /** What begins a point of a list; as plain text it would be gone. */
    private static final Pattern POINT = Pattern.compile("(?m)^- ");

    private static final int MAX_FORM = 256 << 10;
    private static final int MOST_PACKS = 100_000;
    private static final Set<String> TOLD = Set.of("made", "changed", "withdrawn", "entered");

    private final CampaignBoard board;
    private final Roster roster;
    private final Sights sights;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    public CampaignPages(
            CampaignBoard board,
            Roster roster,
            Fleet fleet,
            InstantSource clock,
            UuidV7 ids,
            StaffDoor door,
            Pages pages) {
        this.board = board;
        this.roster = roster;
        this.sights = new Sights(roster, fleet);
        this.clock = clock;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /campaigns} and what is below it. */
    public List<Route> routes() {
        Right right = Right.MANAGE_CAMPAIGNS;
        return List.of(
                door.page("/campaigns", this::list),
                door.page("/campaigns/new", right, this::blank),
                door.form("/campaigns/new", right, this::make).within(MAX_FORM),
                door.page("/campaigns/{id}", this::show),
                door.page("/campaigns/{id}/edit", right, this::edit),
                door.form("/campaigns/{id}/edit", right, this::save).within(MAX_FORM),
                door.form("/campaigns/{id}/withdraw", right, this::withdraw),
                door.form("/campaigns/{id}/stock", right, this::enter),
                door.form("/campaigns/{id}/names", Right.MANAGE_PEOPLE, this::names),
                door.page("/campaigns/{id}/letters.pdf", Right.MANAGE_PEOPLE, this::letters));
    }

    private Optional<UUID> id(Request request) {
        return CampaignForm.id(request.segment("id"));
    }

    private Reply list(Request request, Visit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("campaigns", board.list());
        values.put("today", today());
        values.put("manages", visit.may(Right.MANAGE_CAMPAIGNS));
        return pages.show(200, visit.frame(), "campaigns", values);
    }

    private Reply show(Request request, Visit visit) {
        return page(request, visit, false);
    }

    /** Whoever looks at names is put on record before she sees them. */
    private Reply names(Request request, Visit visit) {
        id(request).ifPresent(known -> board.looked(known, visit.staff().name()));
        return page(request, visit, true);
    }

    private Reply page(Request request, Visit visit, boolean inFull) {
        String done = request.query("done")
                .filter(TOLD::contains)
                .map(word -> visit.frame().say("campaign.done." + word))
                .orElse("");
        String problem = request.query("problem").isPresent()
                ? visit.frame().say("campaign.problem.stock", CampaignEntry.MAX_NOTE)
                : "";
        Optional<CampaignBoard.Full> full = id(request).flatMap(board::find);
        if (full.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sights.full(visit.frame(), full.get(), today(), inFull));
        values.put("stations", sights.stations());
        values.put("stockForm", ids.next().toString());
        values.put("manages", visit.may(Right.MANAGE_CAMPAIGNS));
        values.put("mayName", visit.may(Right.MANAGE_PEOPLE));
        values.put("named", inFull);
        values.put("done", done);
        values.put("problem", problem);
        return pages.show(200, visit.frame(), "campaign", values);
    }

    private Reply blank(Request request, Visit visit) {
        return form(200, visit, CampaignForm.blank(ids.next().toString(), today()), "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), sights.zone());
    }

    private List<String> known() {
        return sights.stations().stream().map(Station::id).toList();
    }

    private Reply make(Request request, Visit visit) {
        CampaignForm form = CampaignForm.of(request);
        Optional<UUID> id = CampaignForm.id(form.id());
        Optional<CampaignDraft> draft = form.draft(known());
        if (id.isEmpty() || draft.isEmpty()) {
            return form(422, visit, form, "rules");
        }
        board.make(id.get(), draft.get(), visit.staff().name());
        return Reply.seeOther("/campaigns/" + id.get() + "?done=made");
    }

    private Reply edit(Request request, Visit visit) {
        return id(request)
                .flatMap(board::find)
                .map(full -> form(200, visit, CampaignForm.of(full.campaign()), ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        CampaignForm form = CampaignForm.of(request);
        Optional<CampaignDraft> draft = form.draft(known());
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (draft.isEmpty()) {
            return form(422, visit, form, "rules");
        }
        return switch (board.change(
                id.get(), form.base(), draft.get(), visit.staff().name())) {
            case DONE -> Reply.seeOther("/campaigns/" + id.get() + "?done=changed");
            case CLASH -> form(409, visit, form, "clash");
            case MISSING -> pages.error(404, visit.frame());
        };
    }

    private Reply form(int status, Visit visit, CampaignForm form, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form);
        values.put("stations", sights.stations());
        values.put(
                "problem",
                problem.isEmpty()
                        ? ""
                        : visit.frame().say("campaign.problem." + problem, GiftText.MAX_TITLE, GiftText.MAX_LETTER));
        return pages.show(status, visit.frame(), "campaign-form", values);
    }

    private Reply withdraw(Request request, Visit visit) {
        return id(request)
                .filter(known -> board.withdraw(known, visit.staff().name()) == CampaignBoard.Done.DONE)
                .map(known -> Reply.seeOther("/campaigns/" + known + "?done=withdrawn"))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    /** A correction says why; a delivery brings something. */
    private Reply enter(Request request, Visit visit) {
        boolean delivery = CampaignForm.text(request, "kind").equals(Kind.DELIVERY.name());
        String amount = CampaignForm.text(request, "amount");
        String note = CampaignForm.text(request, "note");
        String station = CampaignForm.text(request, "station");
        int packs = amount.matches("-?[0-9]{1,6}") ? Integer.parseInt(amount) : 0;
        boolean sound = packs != 0
                && Math.abs(packs) <= MOST_PACKS
                && note.length() <= CampaignEntry.MAX_NOTE
                && (delivery ? packs > 0 : !note.isEmpty())
                && known().contains(station);
        Optional<UUID> id = id(request);
        Optional<UUID> form = CampaignForm.id(CampaignForm.text(request, "form"));
        if ((!sound || form.isEmpty()) && id.isPresent()) {
            return Reply.seeOther("/campaigns/" + id.get() + "?problem=stock");
        }
        var line = new CampaignEntry.Line(delivery ? Kind.DELIVERY : Kind.CORRECTION, station, packs, note);
        return id.filter(known -> board.enter(
                        known, form.orElseThrow(), line, visit.staff().name()))
                .map(known -> Reply.seeOther("/campaigns/" + known + "?done=entered"))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    /** A page for each who is entitled, or for the one who is asked for; put on record before names are seen. */
    private Reply letters(Request request, Visit visit) {
        Optional<CampaignBoard.Full> full = id(request).flatMap(board::find);
        if (full.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Campaign campaign = full.get().campaign();
        String one = request.query("person").orElse("");
        List<LetterSheet> sheets = roster.byIds(roster.ids()).stream()
                .filter(person -> campaign.terms().audience().fits(person.role()))
                .filter(person -> one.isEmpty() || one.equals(Long.toString(person.personId())))
                .map(person -> letter(visit.frame(), campaign, person))
                .toList();
        if (sheets.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        board.looked(campaign.id(), visit.staff().name());
        try {
            return new Reply(
                    200,
                    "application/pdf",
                    new LetterPrinter().print(sheets),
                    Map.of("Content-Disposition", "inline; filename=\"letters.pdf\""));
        } catch (PrintException e) {
            return pages.show(503, visit.frame(), "error", Map.of("status", 503, "key", "error.5xx"));
        }
    }

    private static LetterSheet letter(Frame frame, Campaign campaign, RosterEntry person) {
        GiftText text = campaign.text();
        return new LetterSheet(
                frame.either(text.titleZh(), text.titleEn()),
                frame.say("activity.letter.to", person.name()),
                NoticeMarkup.plain(POINT.matcher(frame.either(text.letterZh(), text.letterEn()))
                                .replaceAll("· "))
                        .lines()
                        .toList(),
                frame.say("layout.brand"),
                frame.date(campaign.terms().firstDay()));
    }
}
