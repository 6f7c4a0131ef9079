package org.reststop.hq.need;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.hq.attachment.AttachmentSight;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.panel.NeedPanel;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Part;

/** Staff's pages of the ledger. */
public final class NeedPages {
    private final Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    public NeedPages(Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(Ledger ledger, CategoryOffice categories, Fleet fleet, Shelf shelf, List<NeedPanel> panels) {}

    /** A panel of another feature's, drawn. */
    public record Panel(String title, Part part) {}

    /** {@code /needs} and what is below it. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(door.page("/needs", this::list), door.page("/needs/{station}/{id}", this::show)),
                        new CategoryPages(parts.categories(), door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    private Reply list(Request request, Visit visit) {
        Frame frame = visit.frame();
        LedgerFilter filter = LedgerFilter.of(request);
        Ledger.Part part = parts.ledger().part(filter);
        CategoryBook book = parts.categories().book();
        List<Station> stations = parts.fleet().stations();
        Map<String, Object> values = new HashMap<>();
        values.put(
                "sights",
                part.entries().stream()
                        .map(entry -> sight(entry, frame, book, stations, author(entry, frame)))
                        .toList());
        values.put("stations", stations);
        values.put("categories", book.all());
        values.put("station", filter.station());
        values.put("category", filter.category());
        values.put("newest", filter.from().isEmpty());
        values.put("older", part.older().map(filter::link).orElse(""));
        return pages.show(200, frame, "needs", values);
    }

    private Reply show(Request request, Visit visit) {
        Frame frame = visit.frame();
        return id(request)
                .flatMap(id -> parts.ledger().find(request.segment("station"), id))
                .map(found -> {
                    LedgerEntry entry = found.entry();
                    String author = found.author().map(Person::maskedName).orElseGet(() -> author(entry, frame));
                    String phone = entry.phone();
                    Map<String, Object> values = new HashMap<>();
                    values.put(
                            "sight",
                            sight(
                                    entry,
                                    frame,
                                    parts.categories().book(),
                                    parts.fleet().stations(),
                                    author));
                    values.put("phone", phone != null && visit.may(Right.MANAGE_NEEDS) ? phone : "");
                    List<AttachmentSight> attachments = parts.shelf().sights(found.attachments());
                    values.put("attachments", attachments);
                    values.put("panels", panels(entry, visit));
                    return pages.show(200, frame, "need", values);
                })
                .orElseGet(() -> pages.error(404, frame));
    }

    private List<Panel> panels(LedgerEntry entry, Visit visit) {
        return parts.panels().stream()
                .flatMap(panel -> panel.of(entry, visit).stream())
                .map(filled -> new Panel(filled.title(), pages.part(visit.frame(), filled.template(), filled.values())))
                .toList();
    }

    private static String author(LedgerEntry entry, Frame frame) {
        String phone = entry.phone();
        if (phone != null) {
            return PhoneNumber.masked(phone);
        }
        return frame.say(entry.personId() == null ? "need.anonymous" : "need.known");
    }

    private static NeedSight sight(
            LedgerEntry entry, Frame frame, CategoryBook book, List<Station> stations, String author) {
        Optional<Station> station = stations.stream()
                .filter(known -> known.id().equals(entry.stationId()))
                .findFirst();
        ZoneId zone = station.map(Station::timeZone).orElse(ZoneOffset.UTC);
        return new NeedSight(
                entry,
                station.map(known -> frame.either(known.nameZh(), known.nameEn()))
                        .orElse(entry.stationId()),
                zone,
                book.find(entry.category())
                        .map(known -> frame.either(
                                known.words().nameZh(), known.words().nameEn()))
                        .orElse(entry.category()),
                author);
    }

    private static Optional<UUID> id(Request request) {
        try {
            return Optional.of(UUID.fromString(request.segment("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
