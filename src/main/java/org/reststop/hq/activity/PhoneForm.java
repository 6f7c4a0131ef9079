package org.reststop.hq.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.need.StationPage;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.secret.FormSeal;
import org.reststop.hq.secret.Tokens;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Seals;

/**
 * A station's activities on one's own phone: no login, a name and a telephone. Whoever has the address may ask for a
 * place; so many places for an address and an activity, and wrong tokens, are slowed down.
 */
final class PhoneForm {
    private static final String PATH = StationPage.ACTIVITIES;
    private static final String LIST = PATH + "{token}";
    private static final String ONE = LIST + "/{id}";
    private static final int OF_A_CLIENT = 10;
    private static final int OF_AN_ACTIVITY = 200;
    private static final int MAX_NAME = 30;
    private static final String TRAP = "website";
    private static final String PURPOSE = "activity-place";

    private final PhoneDesk desk;
    private final PhonePages.Doors doors;
    private final Pages pages;
    private final UuidV7 ids;
    private final Seals seals;
    private final PhoneGuesses guesses;
    private final GuessLimit clients;
    private final GuessLimit floods;

    /** @param random must be fit for secrets */
    PhoneForm(
            PhoneDesk desk,
            PhonePages.Doors doors,
            PhoneGuesses guesses,
            Pages pages,
            Clock clock,
            UuidV7 ids,
            RandomGenerator random) {
        this.desk = desk;
        this.doors = doors;
        this.pages = pages;
        this.ids = ids;
        this.seals = new Seals("reststop_activity", PATH, random);
        this.guesses = guesses;
        this.clients = new GuessLimit(clock, OF_A_CLIENT);
        this.floods = new GuessLimit(clock, OF_AN_ACTIVITY);
    }

    /** {@code /a/{token}} and what is below it, for whoever has the station's token. */
    List<Route> routes() {
        return List.of(
                Route.get(LIST, request -> at(request, door -> list(request, door))),
                Route.get(ONE, request -> at(request, door -> ask(request, door))),
                Route.post(ONE, request -> at(request, door -> take(request, door))),
                Route.get(ONE + "/activity.ics", request -> at(request, door -> calendar(request, door))));
    }

    @FunctionalInterface
    private interface Inside {
        Reply reply(PhonePages.Door door);
    }

    private Reply at(Request request, Inside inside) {
        return doors.find(request.segment("token")).map(inside::reply).orElseGet(() -> guesses.unknown(request));
    }

    private Reply list(Request request, PhonePages.Door door) {
        Frame frame = pages.frame(request);
        List<PhoneSight> sights = desk.list(door.station().id()).stream()
                .map(listed -> PhoneSight.of(frame, listed, door.station().timeZone()))
                .toList();
        return PhoneGuesses.quiet(pages.show(
                200,
                frame,
                "act",
                Map.of(
                        "station",
                        frame.either(door.station().nameZh(), door.station().nameEn()),
                        "path",
                        PATH + request.segment("token"),
                        "feed",
                        "/feeds/" + door.station().id() + "/activities.ics",
                        "sights",
                        sights)));
    }

    private Optional<ActivityBoard.Listed> found(Request request, PhonePages.Door door) {
        return Numbers.id(request.segment("id"))
                .flatMap(id -> desk.find(door.station().id(), id));
    }

    private Reply ask(Request request, PhonePages.Door door) {
        return found(request, door)
                .map(listed -> form(200, request, door, listed, new PhoneTyped("", ""), ""))
                .orElseGet(() -> PhoneGuesses.quiet(pages.error(404, pages.frame(request))));
    }

    private Reply calendar(Request request, PhonePages.Door door) {
        Frame frame = pages.frame(request);
        return found(request, door)
                .map(listed -> CalendarFeeds.conditional(
                        request,
                        ActivityCalendar.of(
                                frame,
                                frame.either(
                                        listed.entry().text().titleZh(),
                                        listed.entry().text().titleEn()),
                                List.of(listed.entry()))))
                .orElseGet(() -> pages.error(404, frame));
    }

    private Reply take(Request request, PhonePages.Door door) {
        Optional<ActivityBoard.Listed> found = found(request, door);
        if (found.isEmpty()) {
            return PhoneGuesses.quiet(pages.error(404, pages.frame(request)));
        }
        Frame frame = pages.frame(request);
        PhoneTyped typed = new PhoneTyped(
                request.form("name").orElse("").strip(), request.form("phone").orElse(""));
        String phone = PhoneNumber.clean(typed.phone());
        String problem = problem(frame, request, typed, phone);
        Optional<UUID> id = seals.opened(request, door.secret());
        if (!problem.isEmpty() || id.isEmpty()) {
            String again = frame.say("act.problem.again");
            return form(422, request, door, found.get(), typed, problem.isEmpty() ? again : problem);
        }
        UUID activity = found.get().entry().id();
        Optional<Duration> pause = room(request.client(), activity.toString());
        if (pause.isPresent()) {
            long minutes = pause.get().toMinutes() + 1;
            return form(429, request, door, found.get(), typed, frame.say("act.problem.wait", minutes))
                    .with("Retry-After", Long.toString(pause.get().toSeconds() + 1));
        }
        String token = new FormSeal(door.secret()).of(PURPOSE, id.get());
        Seat.Holder holder = new Seat.Holder(null, door.station().id(), typed.name(), phone, Tokens.hash(token));
        return switch (desk.ask(activity, id.get(), holder)) {
            case TAKEN -> PhoneGuesses.quiet(Reply.seeOther(PhonePages.PLACE + token));
            case PHONE_KNOWN -> form(409, request, door, found.get(), typed, frame.say("act.problem.phone-known"));
            case FULL -> form(409, request, door, found.get(), typed, frame.say("act.problem.full"));
            case GONE -> PhoneGuesses.quiet(pages.error(404, frame));
        };
    }

    private static String problem(Frame frame, Request request, PhoneTyped typed, String phone) {
        boolean named = !typed.name().isEmpty()
                && typed.name().length() <= MAX_NAME
                && typed.name().codePoints().noneMatch(Character::isISOControl);
        if (!named) {
            return frame.say("act.problem.name", MAX_NAME);
        }
        if (!PhoneNumber.isPlausible(phone)) {
            return frame.say("act.problem.phone");
        }
        if (request.form("consent").isEmpty()) {
            return frame.say("act.problem.consent");
        }
        return request.form(TRAP).orElse("").isEmpty() ? "" : frame.say("say.trap");
    }

    /** Takes a place of the client's and one of the activity's; empty if there is one of each. */
    private Optional<Duration> room(String client, String activity) {
        Optional<Duration> pause = clients.take(client);
        if (pause.isEmpty()) {
            pause = floods.take(activity);
            pause.ifPresent(full -> clients.giveBack(client));
        }
        return pause;
    }

    private Reply form(
            int status,
            Request request,
            PhonePages.Door door,
            ActivityBoard.Listed listed,
            PhoneTyped typed,
            String problem) {
        Frame frame = pages.frame(request);
        UUID id = seals.opened(request, door.secret()).orElseGet(ids::next);
        Seals.Seal seal = seals.seal(request, door.secret(), id);
        Map<String, Object> values = new HashMap<>();
        values.put("sight", PhoneSight.of(frame, listed, door.station().timeZone()));
        values.put("path", PATH + request.segment("token"));
        values.put("seal", seal);
        values.put("typed", typed);
        values.put("problem", problem);
        return PhoneGuesses.quiet(seals.with(seal, request, pages.show(status, frame, "act-sign", values)));
    }
}
