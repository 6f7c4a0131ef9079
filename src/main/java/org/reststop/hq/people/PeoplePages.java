package org.reststop.hq.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.IssuedBadges;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Staff's list of people, and the pages about each of them. */
public final class PeoplePages {
    private static final Set<String> PROBLEMS = Set.of("none-picked", "no-badge", "too-many");

    private final Parts parts;
    private final StaffDoor door;
    private final Pages pages;

    public PeoplePages(Parts parts, StaffDoor door, Pages pages) {
        this.parts = parts;
        this.door = door;
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(
            Roster roster, IssuedBadges badges, BadgeOffice office, CardDesk cards, Fleet fleet, Flagged flagged) {}

    /** {@code /people} and what is below it. */
    public List<Route> routes() {
        return Stream.of(
                        List.of(door.page("/people", this::show)),
                        new PersonFormPages(parts.roster(), door, pages).routes(),
                        new CardPages(parts, door, pages).routes(),
                        new LostBadgePages(parts, door, pages).routes(),
                        new PersonPages(parts, door, pages).routes())
                .flatMap(List::stream)
                .toList();
    }

    private Reply show(Request request, Visit visit) {
        boolean manages = visit.may(Right.MANAGE_PEOPLE);
        String text = request.query("q").orElse("");
        String role = request.query("role").orElse("");
        Roster.Found found = parts.roster().find(new Roster.Search(text, RoleWords.of(role), manages, page(request)));
        List<Long> ids = found.people().stream().map(RosterEntry::personId).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("found", found);
        values.put("badges", parts.badges().newestValid(ids));
        values.put("flagged", parts.flagged().of(ids).keySet());
        values.put("stations", parts.fleet().stations());
        values.put("text", text);
        values.put("role", role);
        values.put("manages", manages);
        values.put("problem", problem(request, visit));
        return pages.show(200, visit.frame(), "people", values);
    }

    private static String problem(Request request, Visit visit) {
        return request.query("problem")
                .filter(PROBLEMS::contains)
                .map(word -> visit.frame().say("people.problem." + word, CardDesk.MOST))
                .orElse("");
    }

    private static int page(Request request) {
        return Numbers.of(request.query("page"))
                .filter(number -> number > 0 && number < 1_000_000)
                .map(number -> (int) (number - 1))
                .orElse(0);
    }

    /** Numbers in addresses and forms. */
    static final class Numbers {
        private Numbers() {}

        static Optional<Long> of(Optional<String> text) {
            return text.filter(digits -> digits.matches("\\d{1,19}")).flatMap(Numbers::parse);
        }

        /** Ids drawn at kiosks go up to the last that a long holds. */
        private static Optional<Long> parse(String digits) {
            try {
                return Optional.of(Long.parseLong(digits));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        static Optional<Long> inPath(Request request, String segment) {
            return of(Optional.of(request.segment(segment)));
        }
    }
}
