package org.reststop.hq.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.badge.BadgeSight;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.people.PeoplePages.Numbers;
import org.reststop.hq.print.CardPrinter;
import org.reststop.hq.print.PrintException;
import org.reststop.hq.print.PrintProblem;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Cards of one badge, and sheets of the people picked from the list, as PDF files. */
final class CardPages {
    private static final int USUAL_DAYS = 365;

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
                door.page("/people/{id}/badges/{serial}/card", Right.MANAGE_PEOPLE, this::card),
                door.form("/people/cards", Right.MANAGE_PEOPLE, this::sheet));
    }

    private Reply card(Request request, Visit visit) {
        Optional<Long> person = Numbers.inPath(request, "id");
        Optional<BadgeSight> badge = Numbers.inPath(request, "serial")
                .flatMap(parts.badges()::find)
                .filter(found -> person.filter(id -> id == found.personId()).isPresent());
        if (badge.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        boolean sheet = request.query("on").filter("a4"::equals).isPresent();
        return print(
                visit,
                List.of(badge.get().serial()),
                sheet ? CardPrinter.Layout.SHEET : CardPrinter.Layout.CARD,
                request.query("station").orElse(""));
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
        Map<Long, BadgeSight> have = parts.badges().newestValid(people);
        people.stream().filter(id -> !have.containsKey(id)).forEach(id -> parts.office()
                .issue(id, USUAL_DAYS));
    }

    private Reply print(Visit visit, List<Long> serials, CardPrinter.Layout layout, String station) {
        try {
            var order = new CardDesk.Order(serials, layout, station, Optional.empty());
            CardDesk.Printed printed = parts.cards().print(visit.frame(), order);
            return printed.cards() == 0 ? Reply.seeOther("/people?problem=no-badge") : CardFile.reply(printed);
        } catch (PrintException e) {
            String key = "print."
                    + e.problem().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            int status = e.problem() == PrintProblem.NO_FONT ? 503 : 422;
            String said = visit.frame().say(key, e.detail());
            return pages.show(status, visit.frame(), "print-problem", Map.of("problem", said));
        }
    }
}
