package org.reststop.hq.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.list.LedgerFilter;
import org.reststop.hq.ledger.list.LedgerPlace;
import org.reststop.hq.ledger.list.LedgerQuery;
import org.reststop.hq.sheet.CsvSheet;
import org.reststop.hq.sheet.Sheet;
import org.reststop.hq.sheet.XlsxSheet;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.store.Store;

/**
 * The ledger as a file, a part of it at a time, so that a million needs take no more memory than a few. Telephones and
 * who had them are left out, unless somebody with the right asks for them; that is put on record before the first row.
 */
public final class ExportPages {
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_RECORD = 1_000;
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> COLUMNS = List.of(
            "receipt",
            "station",
            "category",
            "state",
            "channel",
            "raised",
            "received",
            "assignee",
            "party",
            "answered",
            "done",
            "due",
            "face",
            "reopened",
            "supporters",
            "patrol",
            "place",
            "words");

    private final Parts parts;
    private final StaffDoor door;

    public ExportPages(Parts parts, StaffDoor door) {
        this.parts = parts;
        this.door = door;
    }

    /** What is exported, and by which clock. */
    public record Parts(Store store, Fleet fleet, Clock clock, UuidV7 ids) {}

    /** {@code /needs.csv} and {@code /needs.xlsx}, with the list's query; {@code personal=1} for telephones. */
    public List<Route> routes() {
        return List.of(
                door.page("/needs.csv", Right.MANAGE_NEEDS, (request, visit) -> export(request, visit, CSV)),
                door.page("/needs.xlsx", Right.MANAGE_NEEDS, (request, visit) -> export(request, visit, XLSX)));
    }

    /** What a row is written with. */
    private record Names(
            Frame frame, Map<String, Station> stations, Map<String, Category> categories, boolean personal) {}

    private Reply export(Request request, Visit visit, String type) {
        Map<String, Station> stations =
                parts.fleet().stations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
        Map<String, Category> categories = parts.store()
                .read(session -> CategoryBook.of(new Categories_(session).findEdited()).all().stream()
                        .collect(Collectors.toMap(Category::code, Function.identity())));
        boolean personal = request.query("personal").isPresent() && visit.may(Right.EXPORT_PEOPLE);
        LedgerFilter filter = LedgerFilter.of(request);
        if (personal) {
            record(visit, filter);
        }
        LedgerQuery.Asker asker = new LedgerQuery.Asker(
                visit.staff().id().toString(),
                parts.clock().instant(),
                filter.zone(parts.fleet().stations()).orElse(parts.clock().getZone()));
        PartReader reader = new PartReader(parts.store(), filter, asker);
        Names names = new Names(visit.frame(), stations, categories, personal);
        boolean csv = type.equals(CSV);
        String file = "needs-"
                + LocalDate.ofInstant(parts.clock().instant(), parts.clock().getZone()) + (csv ? ".csv" : ".xlsx");
        return Reply.stream(type, out -> write(out, csv, reader, names))
                .with("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    /** Reads what the list shows, a part at a time; what is late is judged by one moment for all parts. */
    private record PartReader(Store store, LedgerFilter filter, LedgerQuery.Asker asker) {
        List<LedgerEntry> read(Optional<LedgerPlace> from) {
            return store.read(session -> LedgerQuery.run(session, filter, from, asker, AT_ONCE));
        }

        LedgerPlace behind(LedgerEntry entry) {
            return LedgerPlace.after(entry, filter);
        }
    }

    /** What was typed may name somebody, so only that something was is kept. */
    private static String recorded(LedgerFilter filter) {
        String query = filter.wordless().query() + (filter.words().isEmpty() ? "" : "&q=*");
        return query.length() <= LONGEST_RECORD ? query : query.substring(0, LONGEST_RECORD);
    }

    private void record(Visit visit, LedgerFilter filter) {
        Instant now = parts.clock().instant();
        parts.store().write(tx -> tx.session()
                .createNativeMutationQuery("insert into need_export (id, at, staff_id, staff_name, filter)"
                        + " values (:id, :at, :staff, :name, :filter)")
                .setParameter("id", parts.ids().next())
                .setParameter("at", now)
                .setParameter("staff", visit.staff().id())
                .setParameter("name", visit.staff().name())
                .setParameter("filter", recorded(filter))
                .executeUpdate());
    }

    private void write(OutputStream out, boolean csv, PartReader reader, Names names) throws IOException {
        try (Sheet sheet =
                csv ? new CsvSheet(out) : new XlsxSheet(out, names.frame().say("needs.title"))) {
            List<String> head = new ArrayList<>(COLUMNS.stream()
                    .map(column -> names.frame().say("export." + column))
                    .toList());
            if (names.personal()) {
                head.add(names.frame().say("export.phone"));
            }
            sheet.row(head);
            Optional<LedgerPlace> from = Optional.empty();
            while (true) {
                List<LedgerEntry> part = reader.read(from);
                for (LedgerEntry entry : part) {
                    sheet.row(row(entry, names));
                }
                if (part.size() < AT_ONCE) {
                    return;
                }
                from = Optional.of(reader.behind(part.getLast()));
            }
        }
    }

    private static List<String> row(LedgerEntry entry, Names names) {
        Frame frame = names.frame();
        Station station = names.stations().get(entry.stationId());
        Category category = names.categories().get(entry.category());
        ZoneId zone = station == null ? ZoneOffset.UTC : station.timeZone();
        Assignee assignee = entry.assignee();
        List<String> row = new ArrayList<>(List.of(
                entry.receipt().shown(),
                station == null ? entry.stationId() : frame.either(station.nameZh(), station.nameEn()),
                category == null
                        ? entry.category()
                        : frame.either(
                                category.words().nameZh(), category.words().nameEn()),
                frame.say("need.state." + entry.state().word()),
                frame.say("need.channel." + entry.channel().word()),
                time(entry.raisedAt(), zone),
                time(entry.receivedAt(), zone),
                assignee == null ? "" : assignee.name(),
                text(entry.party()),
                time(entry.milestones().answered(), zone),
                time(entry.milestones().done(), zone),
                time(entry.deadlines().done(), zone),
                entry.face() == null
                        ? ""
                        : frame.say("follow.face." + entry.face().word()),
                Integer.toString(entry.reopened()),
                Integer.toString(entry.supporters()),
                entry.patrol() == null ? "" : frame.say("export.patrol.yes"),
                text(entry.place()),
                entry.words()));
        if (names.personal()) {
            row.add(text(entry.phone()));
        }
        return row;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** To the minute by the station's clocks, as spreadsheets sort it. */
    private static String time(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : at.atZone(zone).toLocalDateTime().toString().substring(0, 16).replace('T', ' ');
    }
}
