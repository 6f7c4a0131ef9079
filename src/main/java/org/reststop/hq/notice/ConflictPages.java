package org.reststop.hq.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.KioskSight;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeConflict.Decision;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;

/** Two texts for the same notice, side by side, and the decision between them. */
public final class ConflictPages {
    private static final int MAX_FORM = 1 << 20;

    private final NoticeConflicts conflicts;
    private final Fleet fleet;
    private final StationGroups groups;
    private final StaffDoor door;
    private final Pages pages;

    public ConflictPages(Parts parts, StaffDoor door, Pages pages) {
        this.conflicts = parts.conflicts();
        this.fleet = parts.fleet();
        this.groups = parts.groups();
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(NoticeConflicts conflicts, Fleet fleet, StationGroups groups) {}

    /** {@code /notices/conflicts} and what is below it. */
    public List<Route> routes() {
        return List.of(
                door.page("/notices/conflicts", this::list),
                door.page("/notices/conflicts/{id}", Right.MANAGE_NOTICES, this::show),
                door.form("/notices/conflicts/{id}", Right.MANAGE_NOTICES, this::settle)
                        .within(MAX_FORM));
    }

    private Reply list(Request request, Visit visit) {
        List<KioskSight> kiosks = fleet.sights();
        List<ConflictSight> sights = conflicts.open().stream()
                .map(found -> sight(found, kiosks, visit.frame()))
                .toList();
        return pages.show(
                200,
                visit.frame(),
                "notice-conflicts",
                Map.of("sights", sights, "manages", visit.may(Right.MANAGE_NOTICES)));
    }

    private Reply show(Request request, Visit visit) {
        boolean saved = request.query("just").filter("saved"::equals).isPresent();
        String note = saved ? visit.frame().say("conflict.just-saved") : "";
        return page(200, request, visit, note, Map.of());
    }

    /** @param own what the person has typed so far */
    private Reply page(int status, Request request, Visit visit, String note, Map<NoticeField, String> own) {
        return Uuids.parse(request.segment("id"))
                .flatMap(conflicts::find)
                .map(found -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("sight", sight(found, fleet.sights(), visit.frame()));
                    values.put("note", note);
                    values.put("own", own);
                    return pages.show(status, visit.frame(), "notice-conflict", values);
                })
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply settle(Request request, Visit visit) {
        Optional<UUID> id = Uuids.parse(request.segment("id"));
        Optional<Decision> decision = request.form("decision").flatMap(ConflictPages::decision);
        if (id.isEmpty() || decision.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Map<NoticeField, String> own = typed(request);
        long shown = request.form("revision")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
        Frame frame = visit.frame();
        return switch (conflicts.settle(
                id.get(), shown, decision.get(), own, visit.staff().name())) {
            case DONE, GONE -> Reply.seeOther("/notices?done=settled");
            case CHANGED -> page(409, request, visit, frame.say("conflict.changed"), own);
            case BROKEN ->
                page(422, request, visit, frame.say("conflict.broken", NoticeText.MAX_TITLE, NoticeText.MAX_BODY), own);
        };
    }

    private static Optional<Decision> decision(String word) {
        return switch (word) {
            case "ours" -> Optional.of(Decision.OURS);
            case "theirs" -> Optional.of(Decision.THEIRS);
            case "own" -> Optional.of(Decision.OWN);
            default -> Optional.empty();
        };
    }

    /** Only the fields that the form has. */
    private static Map<NoticeField, String> typed(Request request) {
        Map<NoticeField, String> own = new EnumMap<>(NoticeField.class);
        for (NoticeField field : NoticeField.values()) {
            request.form(field.word()).ifPresent(text -> own.put(field, NoticeForm.plain(text)));
        }
        return own;
    }

    private ConflictSight sight(NoticeConflicts.Case found, List<KioskSight> kiosks, Frame frame) {
        NoticeConflict conflict = found.conflict();
        Notice notice = found.notice();
        Map<NoticeField, String> published = found.published();
        Map<NoticeField, String> typed = conflict.theirs();
        FieldWords words = new FieldWords(frame, groups);
        List<ConflictSight.Row> rows = conflict.clashes().stream()
                .map(field -> {
                    String ours = published.getOrDefault(field, "");
                    String theirs = typed.getOrDefault(field, "");
                    ConflictSight.Who writer = writer(found, field, kiosks, frame);
                    String our = field.isWord() ? words.say(field, ours) : ours;
                    String their = field.isWord() ? words.say(field, theirs) : theirs;
                    return new ConflictSight.Row(
                            field, writer, Marked.of(our, their), Marked.of(their, our), ours, theirs);
                })
                .toList();
        String title = notice == null
                ? typed.getOrDefault(NoticeField.TITLE_ZH, frame.say("conflict.no-title"))
                : frame.either(notice.text().titleZh(), notice.text().titleEn());
        Map<NoticeField, String> merged = new EnumMap<>(NoticeField.class);
        merged.putAll(published);
        conflict.clashes().forEach(field -> merged.put(field, typed.getOrDefault(field, "")));
        boolean publishable = NoticeContent.of(merged) instanceof NoticeContent.Sound;
        return new ConflictSight(
                conflict.id(),
                found.revision(),
                title,
                who(conflict.author(), found.names(), conflict.writtenAt(), kiosks, frame),
                conflict.reason().textKey(),
                publishable,
                rows);
    }

    private static ConflictSight.Who writer(
            NoticeConflicts.Case found, NoticeField field, List<KioskSight> kiosks, Frame frame) {
        return found.revisionOf(field)
                .map(revision -> who(revision.author(), found.names(), revision.at(), kiosks, frame))
                .orElseGet(() -> new ConflictSight.Who(
                        frame.say("conflict.nobody"), "", found.conflict().receivedAt(), ZoneOffset.UTC));
    }

    private static ConflictSight.Who who(
            Author author, Map<Long, String> names, Instant at, List<KioskSight> kiosks, Frame frame) {
        Optional<KioskSight> kiosk = kiosks.stream()
                .filter(sight -> sight.kiosk().id().equals(author.kioskId()))
                .findFirst();
        ZoneId zone = kiosk.or(() -> kiosks.stream().findFirst())
                .map(KioskSight::zone)
                .orElse(ZoneOffset.UTC);
        String source = "conflict.source." + author.source().name().toLowerCase(Locale.ROOT);
        Long person = author.personId();
        String other = person == null ? frame.say(source) : names.getOrDefault(person, frame.say("conflict.somebody"));
        String name = author.name() == null ? other : author.name();
        String place = kiosk.map(sight -> sight.kiosk().name()).orElseGet(() -> frame.say(source));
        return new ConflictSight.Who(name, place, at, zone);
    }
}
