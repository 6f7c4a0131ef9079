package org.reststop.hq.points;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.UuidV7;
import org.reststop.domain.points.PointsTold;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.points.PointsBook.Outcome;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's pages about points: the goods, who has how many, and somebody's book. */
public final class PointsPages {
    private static final Set<String> TOLD = Set.of("award", "redeem", "reverse", "goods");
    private static final Set<String> PROBLEMS = Set.of("missing", "short", "again", "rules");

    private final Parts parts;
    private final UuidV7 ids;
    private final StaffDoor door;
    private final Pages pages;

    /** What the pages show and change. */
    public record Parts(PointsBook book, Roster roster, Fleet fleet) {}

    public PointsPages(Parts parts, UuidV7 ids, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.ids = ids;
        this.door = door;
        this.pages = pages;
    }

    /** {@code /points} and what is below it. */
    public List<Route> routes() {
        Right right = Right.MANAGE_POINTS;
        return List.of(
                door.page("/points", this::list),
                door.form("/points/goods", right, this::offer),
                door.page("/points/of/{person}", this::show),
                door.form("/points/of/{person}/award", right, this::award),
                door.form("/points/of/{person}/redeem", right, this::redeem),
                door.form("/points/entries/{entry}/reverse", right, this::reverse));
    }

    private ZoneId zone() {
        return parts.fleet().stations().stream()
                .map(Station::timeZone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private Reply list(Request request, Visit visit) {
        List<Balance> balances = parts.book().balances();
        Map<Long, RosterEntry> people = parts
                .roster()
                .byIds(balances.stream().map(Balance::personId).toList())
                .stream()
                .collect(Collectors.toMap(RosterEntry::personId, Function.identity()));
        Map<String, Object> values = common(request, visit);
        values.put("balances", balances);
        values.put("people", people);
        values.put("goods", parts.book().goods());
        values.put("form", ids.next().toString());
        return pages.show(200, visit.frame(), "points", values);
    }

    private static Map<String, Object> common(Request request, Visit visit) {
        Map<String, Object> values = new HashMap<>();
        values.put("manages", visit.may(Right.MANAGE_POINTS));
        values.put("names", visit.may(Right.MANAGE_PEOPLE));
        values.put("done", said(request, visit, "done", TOLD));
        values.put("problem", said(request, visit, "problem", PROBLEMS));
        return values;
    }

    private static String said(Request request, Visit visit, String field, Set<String> known) {
        return request.query(field)
                .filter(known::contains)
                .map(word -> visit.frame().say("points." + field + "." + word))
                .orElse("");
    }

    private Reply offer(Request request, Visit visit) {
        Optional<UUID> id = PointsForm.uuid(request.form("id").orElse(""));
        PointsGoods.Offer offer = PointsForm.offer(request);
        if (id.isEmpty() || !offer.sound()) {
            return Reply.seeOther("/points?problem=rules");
        }
        parts.book().offer(id.get(), offer, visit.staff().name());
        return Reply.seeOther("/points?done=goods");
    }

    private Optional<RosterEntry> person(Request request) {
        String text = request.segment("person");
        return text.matches("[0-9]{1,18}") ? parts.roster().find(Long.parseLong(text)) : Optional.empty();
    }

    private Reply show(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        if (person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        Map<String, Object> values = common(request, visit);
        values.put("person", person.get());
        values.put("book", parts.book().of(person.get().personId()));
        List<PointsGoods> goods =
                parts.book().goods().stream().filter(PointsGoods::onOffer).toList();
        Optional<PointsGoods> changed = request.query("changed")
                .flatMap(PointsForm::uuid)
                .flatMap(id -> goods.stream().filter(one -> one.id().equals(id)).findFirst());
        changed.ifPresent(
                one -> values.put("problem", visit.frame().say("points.problem.changed", one.name(), one.price())));
        values.put("goods", goods);
        values.put("changed", changed.map(PointsGoods::id).map(UUID::toString).orElse(""));
        values.put("zone", zone());
        values.put("awardForm", ids.next().toString());
        values.put("redeemForm", ids.next().toString());
        return pages.show(200, visit.frame(), "points-book", values);
    }

    private Reply award(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        Optional<UUID> form = PointsForm.uuid(request.form("form").orElse(""));
        if (person.isEmpty() || form.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long id = person.get().personId();
        Optional<Award> award =
                PointsForm.award(request, visit.frame(), parts.book().of(id), zone());
        return award.map(known ->
                        parts.book().award(form.get(), id, known, visit.staff().name()))
                .map(outcome -> after(id, "award", outcome))
                .orElseGet(() -> Reply.seeOther("/points/of/" + id + "?problem=rules"));
    }

    private Reply redeem(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        Optional<UUID> form = PointsForm.uuid(request.form("form").orElse(""));
        Optional<PriceTag> tag = PriceTag.parse(request.form("goods").orElse(""));
        if (person.isEmpty() || form.isEmpty() || tag.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long id = person.get().personId();
        Outcome outcome =
                parts.book().redeem(form.get(), id, tag.get(), visit.staff().name());
        return outcome == Outcome.CHANGED
                ? Reply.seeOther("/points/of/" + id + "?changed=" + tag.get().goods())
                : after(id, "redeem", outcome);
    }

    private Reply reverse(Request request, Visit visit) {
        Optional<UUID> entry = PointsForm.uuid(request.segment("entry"));
        Optional<Long> person = entry.flatMap(parts.book()::personOf);
        if (entry.isEmpty() || person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        String why = request.form("why").orElse("").strip();
        if (why.isEmpty() || why.length() > PointsTold.MAX_WORDS) {
            return Reply.seeOther("/points/of/" + person.get() + "?problem=rules");
        }
        return after(
                person.get(),
                "reverse",
                parts.book().reverse(entry.get(), why, visit.staff().name()));
    }

    private static Reply after(long person, String deed, Outcome outcome) {
        String word = outcome.name().toLowerCase(Locale.ROOT);
        return Reply.seeOther(
                "/points/of/" + person + (outcome == Outcome.DONE ? "?done=" + deed : "?problem=" + word));
    }
}
