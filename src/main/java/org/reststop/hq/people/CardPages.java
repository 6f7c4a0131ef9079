package org.reststop.hq.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reststop.hq.badge.BadgeSight;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.people.PeoplePages.Numbers;
import org.reststop.hq.print.CardPrinter;
import org.reststop.hq.print.Photo;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.print.PrintProblem;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Cards of one badge, and sheets of the people picked from the list, as PDF files. */
final class CardPages {
    private static final int USUAL_DAYS = 365;

    /** More than a photo may have, so that whoever chose a larger one is told so in the form. */
    private static final int LARGEST_FORM = 4 * Photo.MAX_BYTES;

    private final PeoplePages.Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    CardPages(PeoplePages.Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/people/{id}/badges/{serial}/card", Right.MANAGE_PEOPLE, this::ask),
                door.form("/people/{id}/badges/{serial}/card", Right.MANAGE_PEOPLE, this::card)
                        .within(LARGEST_FORM),
                door.form("/people/cards", Right.MANAGE_PEOPLE, this::sheet));
    }

    /** @param badge of the person */
    private record Order(RosterEntry person, BadgeSight badge) {}

    private Optional<Order> order(Request request) {
        return Numbers.inPath(request, "id").flatMap(parts.roster()::find).flatMap(person -> Numbers.inPath(
                        request, "serial")
                .flatMap(parts.badges()::find)
                .filter(badge -> badge.personId() == person.personId() && badge.valid())
                .map(badge -> new Order(person, badge)));
    }

    private Reply ask(Request request, Visit visit) {
        return order(request)
                .map(order -> form(200, visit, order, ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply form(int status, Visit visit, Order order, String problem) {
        return pages.show(
                status,
                visit.frame(),
                "card-print",
                Map.of(
                        "person", order.person(),
                        "badge", order.badge(),
                        "stations", parts.fleet().stations(),
                        "problem", problem));
    }

    /** The photo is for this one PDF: nothing keeps it. */
    private Reply card(Request request, Visit visit) {
        Optional<Order> order = order(request);
        if (order.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        boolean sheet = request.form("on").filter("a4"::equals).isPresent();
        try {
            CardDesk.Printed printed = parts.cards()
                    .print(
                            visit.frame(),
                            new CardDesk.Order(
                                    List.of(order.get().badge().serial()),
                                    sheet ? CardPrinter.Layout.SHEET : CardPrinter.Layout.CARD,
                                    request.form("station").orElse(""),
                                    request.upload("photo").map(Photo::of)));
            return printed.cards() == 0 ? pages.error(404, visit.frame()) : CardFile.reply(printed);
        } catch (PrintException e) {
            return form(status(e), visit, order.get(), said(visit, e));
        }
    }

    private Reply sheet(Request request, Visit visit) {
        boolean whole = request.form("which").filter("page"::equals).isPresent();
        List<Long> picked = Arrays.stream(request.form("shown").orElse("").split(","))
                .limit(CardDesk.MOST)
                .flatMap(text -> Numbers.of(Optional.of(text)).stream())
                .filter(id -> whole || request.form("pick-" + id).isPresent())
                .toList();
        if (picked.isEmpty()) {
            return Reply.seeOther("/people?problem=none-picked");
        }
        if (request.form("issue").isPresent()) {
            issueMissing(picked);
        }
        String station = request.form("station").orElse("");
        return print(visit, parts.cards().newestOf(picked), CardPrinter.Layout.SHEET, station);
    }

    private void issueMissing(List<Long> people) {
        Map<Long, List<BadgeSight>> have =
                parts.badges().of(people).stream().collect(Collectors.groupingBy(BadgeSight::personId));
        for (long id : people) {
            List<BadgeSight> badges = have.getOrDefault(id, List.of());
            if (badges.stream().noneMatch(BadgeSight::valid)) {
                parts.office().issueNext(id, USUAL_DAYS, badges.size());
            }
        }
    }

    private Reply print(Visit visit, List<Long> serials, CardPrinter.Layout layout, String station) {
        try {
            var order = new CardDesk.Order(serials, layout, station, Optional.empty());
            CardDesk.Printed printed = parts.cards().print(visit.frame(), order);
            return printed.cards() == 0 ? Reply.seeOther("/people?problem=no-badge") : CardFile.reply(printed);
        } catch (PrintException e) {
            return pages.show(status(e), visit.frame(), "print-problem", Map.of("problem", said(visit, e)));
        }
    }

    private static int status(PrintException refused) {
        return refused.problem() == PrintProblem.NO_FONT ? 503 : 422;
    }

    private static String said(Visit visit, PrintException refused) {
        String word = refused.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return visit.frame().say("print." + word, refused.detail(), Photo.MAX_BYTES >> 20);
    }
}
