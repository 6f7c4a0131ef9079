package org.reststop.hq.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/** Writing a notice and changing one. Two members of staff who change the same one are merged as a kiosk's are. */
final class NoticeFormPages {
    /** A Chinese character is nine bytes in a form; both bodies at their longest, and then some. */
    private static final int MAX_FORM = 1 << 20;

    private static final int USUAL_DAYS = 7;

    private final Store store;
    private final NoticeBoard board;
    private final NoticeMerging merging;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    NoticeFormPages(NoticePages.Parts parts, InstantSource clock, UuidV7 ids, StaffDoor door, Pages pages) {
        this.store = parts.store();
        this.board = parts.board();
        this.merging = parts.merging();
        this.clock = clock;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/notices/new", Right.MANAGE_NOTICES, this::blank),
                door.form("/notices/new", Right.MANAGE_NOTICES, this::publish).within(MAX_FORM),
                door.page("/notices/{id}/edit", Right.MANAGE_NOTICES, this::edit),
                door.form("/notices/{id}/edit", Right.MANAGE_NOTICES, this::save)
                        .within(MAX_FORM));
    }

    private Reply blank(Request request, Visit visit) {
        List<Station> stations = stations();
        ZoneId zone = stations.isEmpty() ? ZoneOffset.UTC : stations.getFirst().timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        NoticeText nothing = new NoticeText("", "", "", "");
        var draft = new NoticeDraft(nothing, today, today.plusDays(USUAL_DAYS), false);
        return form(200, visit, new Target("", 0, stations, ""), NoticeField.contentOf(draft), NoticeRule.KEPT);
    }

    private Reply publish(Request request, Visit visit) {
        List<Station> stations = stations();
        String wanted = request.form("station").orElse("");
        Optional<Station> station =
                stations.stream().filter(known -> known.id().equals(wanted)).findFirst();
        NoticeForm form = NoticeForm.of(request);
        return switch (NoticeContent.of(form.values())) {
            case NoticeContent.Broken(NoticeRule rule) ->
                form(422, visit, new Target("", 0, stations, wanted), form.values(), rule);
            case NoticeContent.Sound(NoticeDraft draft) -> {
                Author author = Author.staff(visit.staff().name());
                board.publish(draft, station.map(Station::id).orElse(null), author);
                yield Reply.seeOther("/notices?done=published");
            }
        };
    }

    private Reply edit(Request request, Visit visit) {
        return id(request)
                .flatMap(this::find)
                .map(notice -> form(
                        200,
                        visit,
                        Target.of(notice.id(), notice.revision()),
                        NoticeField.contentOf(NoticeDraft.of(notice)),
                        NoticeRule.KEPT))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply save(Request request, Visit visit) {
        Optional<UUID> id = id(request);
        if (id.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long base = base(request);
        NoticeForm form = NoticeForm.of(request);
        if (NoticeContent.of(form.values()) instanceof NoticeContent.Broken(NoticeRule rule)) {
            return form(422, visit, Target.of(id.get(), base), form.values(), rule);
        }
        Author author = Author.staff(visit.staff().name());
        Instant now = clock.instant();
        List<NoticeConflict> conflicts = store.write(tx -> {
            NoticeRevision revision = tx.session().get(NoticeRevision.class, new NoticeRevision.Key(id.get(), base));
            Map<NoticeField, String> before = revision == null ? new EnumMap<>(NoticeField.class) : revision.content();
            var edit = new NoticeEdit(ids.next(), id.get(), base, form.changedFrom(before), author, now);
            return edit.changed().isEmpty() ? List.of() : merging.merge(tx.session(), List.of(edit));
        });
        return conflicts.isEmpty()
                ? Reply.seeOther("/notices?done=edited")
                : Reply.seeOther("/notices/conflicts/" + conflicts.getFirst().id() + "?just=saved");
    }

    /**
     * What a form is for.
     *
     * @param id of the notice, empty for a new one
     * @param stations that a new one may be for
     * @param station the only one that it is for, empty for all
     */
    record Target(String id, long base, List<Station> stations, String station) {
        static Target of(UUID id, long base) {
            return new Target(id.toString(), base, List.of(), "");
        }
    }

    private Reply form(int status, Visit visit, Target target, Map<NoticeField, String> values, NoticeRule rule) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", target.id());
        all.put("base", target.base());
        all.put("stations", target.stations());
        all.put("station", target.station());
        all.put("values", values);
        all.put(
                "problem",
                rule == NoticeRule.KEPT
                        ? ""
                        : visit.frame().say(rule.textKey(), NoticeText.MAX_TITLE, NoticeText.MAX_BODY));
        return pages.show(status, visit.frame(), "notice-form", all);
    }

    private Optional<Notice> find(UUID id) {
        return store.read(session -> Optional.ofNullable(session.get(Notice.class, id)))
                .filter(notice -> !notice.withdrawn());
    }

    private List<Station> stations() {
        return store.read(session -> new NoticeQueries_(session).findStations());
    }

    private static Optional<UUID> id(Request request) {
        return Uuids.parse(request.segment("id"));
    }

    private static long base(Request request) {
        return request.form("base")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
