package org.reststop.hq.activity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/**
 * Activities on one's own phone: what a station has, and the page of a place. Whoever has the address of a place has the
 * place: it holds 256 bits of chance, is kept by no cache and found by no search engine.
 */
public final class PhonePages {
    /** What the address of a place begins with. */
    static final String PLACE = "/place/";

    private final PhoneDesk desk;
    private final PhoneForm form;
    private final PhoneGuesses guesses;
    private final Stations stations;
    private final Pages pages;

    /** @param random must be fit for secrets */
    public PhonePages(Parts parts, Pages pages, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.desk = new PhoneDesk(parts.store(), parts.feed(), clock);
        this.guesses = new PhoneGuesses(clock, pages);
        this.form = new PhoneForm(desk, parts.doors(), guesses, pages, clock, ids, random);
        this.stations = new Stations(parts.fleet());
        this.pages = pages;
    }

    /** What the pages show and change. */
    public record Parts(Store store, FeedPublisher feed, Fleet fleet, Doors doors) {}

    /** The stations' pages, by the tokens that their addresses end with. */
    @FunctionalInterface
    public interface Doors {
        /** Whose page it is; empty if no station has the token. */
        Optional<Door> find(String token);
    }

    /** @param secret signs the page's forms */
    public record Door(Station station, byte[] secret) {}

    /** {@code /a/{token}} and what is below it, and {@code /place/{token}}. */
    public List<Route> routes() {
        return Stream.concat(
                        form.routes().stream(),
                        Stream.of(Route.get(PLACE + "{token}", this::show), Route.post(PLACE + "{token}", this::leave)))
                .toList();
    }

    private Reply show(Request request) {
        return desk.held(request.segment("token"))
                .map(held -> page(request, held))
                .orElseGet(() -> guesses.unknown(request));
    }

    private Reply page(Request request, PhoneDesk.Held held) {
        Frame frame = pages.frame(request);
        boolean off = held.entry().cancelled();
        PlaceState state = held.seat().state();
        String key = off ? "called-off" : held.seat().movedUp() ? "moved-up" : state.word();
        Map<String, Object> values = new HashMap<>();
        values.put("sight", sight(frame, held));
        values.put("state", frame.say("act.state." + key, held.number()));
        values.put("good", !off && (state == PlaceState.CONFIRMED || state == PlaceState.ATTENDED));
        values.put("open", !off && state.isOpen());
        values.put("path", PLACE + request.segment("token"));
        return PhoneGuesses.quiet(pages.show(200, frame, "act-place", values));
    }

    private PhoneSight sight(Frame frame, PhoneDesk.Held held) {
        String home = held.seat().stationId();
        return PhoneSight.of(
                frame, new ActivityBoard.Listed(held.entry(), new Counts(0, 0)), stations.zone(List.of(home)));
    }

    private Reply leave(Request request) {
        Optional<PhoneDesk.Held> held = desk.held(request.segment("token"));
        held.ifPresent(desk::leave);
        return held.map(known -> PhoneGuesses.quiet(Reply.seeOther(PLACE + request.segment("token"))))
                .orElseGet(() -> guesses.unknown(request));
    }
}
