package org.reststop.hq.resource;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** The part of a need's page that says which resources could serve it, and the forms by which staff decide. */
public final class MatchPages {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final ResourceDesk desk;
    private final StaffDoor door;
    private final Pages pages;

    public MatchPages(ResourceDesk desk, StaffDoor door, Pages pages) {
        this.desk = desk;
        this.door = door;
        this.pages = pages;
    }

    /** Where the panel's forms go. */
    public List<Route> routes() {
        return List.of(
                door.form("/needs/{station}/{id}/resources/{resource}/confirm", Right.MANAGE_NEEDS, this::confirm),
                door.form("/needs/{station}/{id}/resources/{resource}/decline", Right.MANAGE_NEEDS, this::decline),
                door.form("/resource-matches/{match}/undo", Right.MANAGE_NEEDS, this::undo));
    }

    /** Shown to everybody; only those who may work the need have its buttons. */
    public NeedPanel panel() {
        return (entry, visit) -> {
            List<ResourceDesk.Matched> matched = desk.matched(entry.key());
            List<Suggestion> suggestions = desk.suggest(entry);
            if (matched.isEmpty() && suggestions.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> values = new HashMap<>();
            values.put("entry", entry);
            values.put("matched", matched);
            values.put("suggestions", suggestions);
            values.put("decides", isTheirs(entry, visit));
            return Optional.of(new NeedPanel.Filled(visit.frame().say("match.title"), "need-resources", values));
        };
    }

    private static boolean isTheirs(LedgerEntry entry, Visit visit) {
        Assignee has = entry.assignee();
        return visit.may(Right.ASSIGN_NEEDS)
                || visit.may(Right.MANAGE_NEEDS)
                        && (has == null || has.id().equals(visit.staff().id().toString()));
    }

    private Optional<LedgerEntry> need(Request request) {
        return ResourcePages.uuid(request.segment("id"))
                .flatMap(id -> desk.need(new LedgerEntry.Key(request.segment("station"), id)));
    }

    private static Actor actor(Visit visit) {
        return Actor.staff(visit.staff().id().toString(), visit.staff().name());
    }

    private Reply confirm(Request request, Visit visit) {
        Optional<LedgerEntry> need = need(request);
        Optional<SharedResource> resource = ResourcePages.uuid(request.segment("resource"))
                .flatMap(desk::find)
                .map(ResourceDesk.Shared::resource);
        if (need.isEmpty() || resource.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!isTheirs(need.get(), visit)) {
            return pages.error(403, visit.frame());
        }
        LocalDate day = day(request.form("day").orElse(""));
        String words = words(visit.frame(), need.get(), resource.get(), day);
        return told(
                visit, need.get(), desk.confirm(resource.get().id(), need.get().key(), day, words, actor(visit)));
    }

    /** What the author reads, in the author's language. */
    private static String words(Frame frame, LedgerEntry need, SharedResource resource, @Nullable LocalDate day) {
        String name = resource.owner().name();
        String title = resource.text().title();
        boolean english = "en".equals(need.language());
        String when = day == null ? "" : english ? " (" + ENGLISH.format(day) + ")" : "（" + CHINESE.format(day) + "）";
        return frame.say(english ? "match.told.en" : "match.told.zh", name, title, when);
    }

    private Reply decline(Request request, Visit visit) {
        Optional<LedgerEntry> need = need(request);
        Optional<UUID> resource = ResourcePages.uuid(request.segment("resource"));
        String reason = request.form("reason").orElse("").strip();
        if (need.isEmpty() || resource.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!isTheirs(need.get(), visit)) {
            return pages.error(403, visit.frame());
        }
        if (reason.isEmpty() || reason.length() > ResourceMatch.MAX_REASON) {
            return refused(visit, need.get(), "match.problem.reason");
        }
        return told(visit, need.get(), desk.decline(resource.get(), need.get().key(), reason, actor(visit)));
    }

    private Reply undo(Request request, Visit visit) {
        Optional<UUID> match = ResourcePages.uuid(request.segment("match"));
        Optional<LedgerEntry> need = match.flatMap(desk::needOf);
        String reason = request.form("reason").orElse("").strip();
        if (match.isEmpty() || need.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        if (!isTheirs(need.get(), visit)) {
            return pages.error(403, visit.frame());
        }
        if (reason.isEmpty() || reason.length() > ResourceMatch.MAX_REASON) {
            return refused(visit, need.get(), "match.problem.reason");
        }
        boolean english = "en".equals(need.get().language());
        String words = visit.frame().say(english ? "match.untold.en" : "match.untold.zh");
        return told(visit, need.get(), desk.undo(match.get(), reason, words, actor(visit)));
    }

    private Reply told(Visit visit, LedgerEntry need, ResourceDesk.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Reply.seeOther(NeedPanel.address(need));
            case MISSING -> pages.error(404, visit.frame());
            case DECIDED -> refused(visit, need, "match.problem.decided");
            case FULL -> refused(visit, need, "match.problem.full");
            case NOT_NOW -> refused(visit, need, "match.problem.not-now");
        };
    }

    private Reply refused(Visit visit, LedgerEntry need, String key) {
        return pages.show(
                409,
                visit.frame(),
                "match-refused",
                Map.of("problem", visit.frame().say(key), "back", NeedPanel.address(need)));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
