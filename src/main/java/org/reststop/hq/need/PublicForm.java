package org.reststop.hq.need;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedProblem;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.hq.web.Part;
import org.reststop.hq.web.QrPicture;
import org.reststop.hq.web.Seals;

/**
 * The page on which somebody writes to a station from their own phone: no login, one form. Whoever has the address may
 * write; so many needs an address and a station, and wrong tokens, are slowed down.
 */
public final class PublicForm {
    private static final String ADDRESS = PublicPages.PATH + "{token}";
    private static final String COOKIE = "reststop_say";
    private static final int MAX_FORM = 256 << 10;
    private static final int WRONG_TOKENS = 30;
    private static final int OF_A_CLIENT = 10;
    private static final int OF_A_STATION = 100;
    private static final String TRAP = "website";

    private final PublicPages stations;
    private final Ledger ledger;
    private final CategoryOffice categories;
    private final BiFunction<Station, Frame, Optional<Part>> glance;
    private final Pages pages;
    private final UuidV7 ids;
    private final Seals seals;
    private final GuessLimit guesses;
    private final GuessLimit clients;
    private final GuessLimit floods;

    /** @param random must be fit for secrets */
    public PublicForm(Parts parts, Pages pages, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.stations = parts.stations();
        this.ledger = parts.ledger();
        this.categories = parts.categories();
        this.glance = parts.glance();
        this.pages = pages;
        this.ids = ids;
        this.seals = new Seals(COOKIE, PublicPages.PATH, random);
        this.guesses = new GuessLimit(clock, WRONG_TOKENS);
        this.clients = new GuessLimit(clock, OF_A_CLIENT);
        this.floods = new GuessLimit(clock, OF_A_STATION);
    }

    /**
     * What the page is made of.
     *
     * @param glance what else stands on a station's page; empty if nothing
     */
    public record Parts(
            PublicPages stations,
            Ledger ledger,
            CategoryOffice categories,
            BiFunction<Station, Frame, Optional<Part>> glance) {}

    /** The form, and where it is sent. */
    public List<Route> routes() {
        return List.of(
                Route.get(ADDRESS, this::ask), Route.post(ADDRESS, this::take).within(MAX_FORM));
    }

    /** What somebody has typed. */
    public record Typed(String category, String words, String phone) {
        static Typed of(Request request) {
            return new Typed(
                    request.form("category").orElse(""),
                    request.form("words").orElse("").replace("\r\n", "\n"),
                    request.form("phone").orElse(""));
        }

        NewNeed need(UUID id) {
            String digits = PhoneNumber.clean(phone);
            NeedAuthor author = digits.isEmpty() ? new NeedAuthor.Anonymous() : new NeedAuthor.Caller(digits);
            return new NewNeed(id, category, words, author);
        }
    }

    private Reply ask(Request request) {
        return stations.find(request.segment("token"))
                .map(found ->
                        form(200, request, found, new Typed(request.query("c").orElse(""), "", ""), ""))
                .orElseGet(() -> unknown(request));
    }

    private Reply take(Request request) {
        return stations.find(request.segment("token"))
                .map(found -> take(request, found))
                .orElseGet(() -> unknown(request));
    }

    private Reply take(Request request, PublicPages.Found found) {
        Typed typed = Typed.of(request);
        Frame frame = pages.frame(request);
        Optional<UUID> id = seals.opened(request, found.page().secret());
        if (id.isEmpty()) {
            return form(422, request, found, typed, frame.say("say.again"));
        }
        if (!request.form(TRAP).orElse("").isEmpty()) {
            return form(422, request, found, typed, frame.say("say.trap"));
        }
        Optional<NeedProblem> problem = typed.need(id.get()).problem(categories.book());
        if (problem.isPresent()) {
            return form(422, request, found, typed, words(frame, problem.get(), typed));
        }
        String station = found.station().id();
        Optional<Duration> pause = room(request.client(), station);
        if (pause.isPresent()) {
            long minutes = pause.get().toMinutes() + 1;
            return form(429, request, found, typed, frame.say("say.wait", minutes))
                    .with("Retry-After", Long.toString(pause.get().toSeconds() + 1));
        }
        boolean entered = false;
        try {
            Ledger.Entered outcome =
                    ledger.raise(station, typed.need(id.get()), frame.language().code());
            entered = outcome instanceof Ledger.Entered.New;
            return told(request, found, typed, outcome);
        } finally {
            if (!entered) {
                clients.giveBack(request.client());
                floods.giveBack(station);
            }
        }
    }

    private Reply told(Request request, PublicPages.Found found, Typed typed, Ledger.Entered outcome) {
        Frame frame = pages.frame(request);
        return switch (outcome) {
            case Ledger.Entered.New sent -> sent(request, found, sent.receipt(), sent.follow());
            case Ledger.Entered.Before sent -> sent(request, found, sent.receipt(), sent.follow());
            case Ledger.Entered.Edited(Receipt receipt) ->
                form(409, request, found, typed, frame.say("say.edited", receipt.shown()), ids.next());
            case Ledger.Entered.Unfit(NeedProblem late) -> form(422, request, found, typed, words(frame, late, typed));
        };
    }

    /** Takes a place of the client's and one of the station's; empty if there is one of each. */
    private Optional<Duration> room(String client, String station) {
        Optional<Duration> pause = clients.take(client);
        if (pause.isEmpty()) {
            pause = floods.take(station);
            pause.ifPresent(full -> clients.giveBack(client));
        }
        return pause;
    }

    private static String words(Frame frame, NeedProblem problem, Typed typed) {
        return frame.say("say.problem." + problem.word(), NeedText.excess(typed.words()));
    }

    /** The form comes back with its id, so that it is one need however often it is sent. */
    private Reply form(int status, Request request, PublicPages.Found found, Typed typed, String problem) {
        UUID id = seals.opened(request, found.page().secret()).orElseGet(ids::next);
        return form(status, request, found, typed, problem, id);
    }

    private Reply form(int status, Request request, PublicPages.Found found, Typed typed, String problem, UUID id) {
        Frame frame = pages.frame(request);
        Seals.Seal seal = seals.seal(request, found.page().secret(), id);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "station",
                frame.either(found.station().nameZh(), found.station().nameEn()));
        values.put("glance", glance.apply(found.station(), frame));
        values.put("activities", StationPage.ACTIVITIES + found.page().token());
        values.put("categories", categories.book().choices());
        values.put("typed", typed);
        values.put("id", id.toString());
        values.put("seal", seal.text());
        values.put("problem", problem);
        return seals.with(seal, request, pages.show(status, frame, "say", values));
    }

    private Reply sent(Request request, PublicPages.Found found, Receipt receipt, Optional<FollowToken> follow) {
        Frame frame = pages.frame(request);
        Map<String, Object> values = new HashMap<>();
        values.put(
                "station",
                frame.either(found.station().nameZh(), found.station().nameEn()));
        values.put("receipt", receipt.shown());
        values.put(
                "follow", follow.map(token -> FollowToken.PATH + token.text()).orElse(""));
        values.put("code", follow.flatMap(stations::follow).map(QrPicture::of));
        return pages.show(200, frame, "say-sent", values);
    }

    private Reply unknown(Request request) {
        Optional<Duration> pause = guesses.pause(request.client());
        guesses.wrong(request.client());
        return pause.map(left ->
                        pages.error(429, pages.frame(request)).with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseGet(() -> pages.error(404, pages.frame(request)));
    }
}
