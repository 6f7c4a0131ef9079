package org.reststop.hq.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.badge.Role;
import org.reststop.hq.badge.PersonDraft;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.people.PeoplePages.Numbers;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.staff.Visit;
import org.reststop.hq.web.Pages;

/** Adding somebody and changing what is known of somebody, the role among it. */
final class PersonFormPages {
    /** The length of a form's token, in characters. */
    private static final int TOKEN = 43;

    private final Roster roster;
    private final StaffDoor door;
    private final Pages pages;

    PersonFormPages(Roster roster, StaffDoor door, Pages pages) {
        this.roster = roster;
        this.door = door;
        this.pages = pages;
    }

    List<Route> routes() {
        return List.of(
                door.page("/people/new", Right.MANAGE_PEOPLE, this::blank),
                door.form("/people/new", Right.MANAGE_PEOPLE, this::add),
                door.page("/people/{id}/edit", Right.MANAGE_PEOPLE, this::edit),
                door.form("/people/{id}/edit", Right.MANAGE_PEOPLE, this::change));
    }

    private Reply blank(Request request, Visit visit) {
        return form(200, visit, new Target("", roster.drawForm()), new PersonDraft("", Role.COURIER, "", ""), "");
    }

    /**
     * Where a form leads.
     *
     * @param id of whom it changes, empty if it adds somebody
     * @param token by which it adds one person however often it is sent, empty if it changes somebody
     */
    private record Target(String id, String token) {}

    private Reply add(Request request, Visit visit) {
        PersonDraft draft = draft(request, visit, Role.COURIER);
        String token =
                request.form("form").filter(text -> text.length() == TOKEN).orElseGet(roster::drawForm);
        Optional<String> problem = draft.problem();
        return problem.isPresent()
                ? form(422, visit, new Target("", token), draft, problem.get())
                : Reply.seeOther("/people/" + roster.add(token, draft) + "?done=added");
    }

    private Reply edit(Request request, Visit visit) {
        return person(request)
                .map(person -> form(
                        200,
                        visit,
                        target(person),
                        new PersonDraft(person.name(), person.role(), person.company(), person.phoneTail()),
                        ""))
                .orElseGet(() -> pages.error(404, visit.frame()));
    }

    private Reply change(Request request, Visit visit) {
        Optional<RosterEntry> person = person(request);
        if (person.isEmpty()) {
            return pages.error(404, visit.frame());
        }
        long id = person.get().personId();
        PersonDraft draft = draft(request, visit, person.get().role());
        Optional<String> problem = draft.problem();
        if (problem.isPresent()) {
            return form(422, visit, target(person.get()), draft, problem.get());
        }
        return roster.change(id, draft)
                ? Reply.seeOther("/people/" + id + "?done=changed")
                : pages.error(404, visit.frame());
    }

    /**
     * Whoever may not appoint neither gives such a role nor takes it away, and nobody becomes a mobile grid worker but by
     * an appointment with its term: what is asked beyond that is not heard.
     */
    private static PersonDraft draft(Request request, Visit visit, Role before) {
        Role role = request.form("role")
                .flatMap(RoleWords::of)
                .filter(asked -> roles(visit, before).contains(asked))
                .orElse(before);
        return new PersonDraft(
                request.form("name").orElse(""),
                role,
                request.form("company").orElse(""),
                request.form("phone-tail").orElse(""));
    }

    private static List<Role> roles(Visit visit, Role before) {
        if (visit.may(Right.APPOINT)) {
            return Arrays.stream(Role.values())
                    .filter(role -> role == before || role != Role.MOBILE_GRID_WORKER)
                    .toList();
        }
        return RoleWords.USUAL.contains(before) ? RoleWords.USUAL : List.of(before);
    }

    private Optional<RosterEntry> person(Request request) {
        return Numbers.inPath(request, "id").flatMap(roster::find);
    }

    private static Target target(RosterEntry person) {
        return new Target(String.valueOf(person.personId()), "");
    }

    private Reply form(int status, Visit visit, Target target, PersonDraft draft, String problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", target.id());
        values.put("token", target.token());
        values.put("draft", draft);
        values.put("roles", roles(visit, draft.role()));
        values.put("appoints", visit.may(Right.APPOINT));
        values.put(
                "problem",
                problem.isEmpty()
                        ? ""
                        : visit.frame()
                                .say("person-form.problem." + problem, PersonDraft.MAX_NAME, PersonDraft.MAX_COMPANY));
        return pages.show(status, visit.frame(), "person-form", values);
    }
}
