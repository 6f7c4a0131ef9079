package org.reststop.hq.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.hq.badge.PhoneOffice;
import org.reststop.hq.badge.PhoneOffice.Opened;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Pages;

/**
 * The badge on its holder's phone. Whoever has the address has the badge: it holds 256 random bits, and wrong ones are
 * answered ever more slowly. The page tells no more than a printed badge does.
 */
public final class HolderPages {
    private static final String ADDRESS = PhoneAddress.PATH + "{token}";
    private static final int WRONG_TOKENS = 30;

    private final PhoneOffice office;
    private final Pages pages;
    private final GuessLimit guesses;

    public HolderPages(PhoneOffice office, Pages pages, Clock clock) {
        this.office = office;
        this.pages = pages;
        this.guesses = new GuessLimit(clock, WRONG_TOKENS);
    }

    /** The page, and the button by which a phone takes up the link that staff handed over. */
    public List<Route> routes() {
        return List.of(Route.get(ADDRESS, this::show), Route.post(ADDRESS, this::takeUp));
    }

    private Reply show(Request request) {
        return office.open(request.segment("token"))
                .map(opened -> page(request, opened))
                .orElseGet(() -> unknown(request));
    }

    private Reply page(Request request, Opened opened) {
        return switch (opened) {
            case Opened.Waiting(String name) ->
                pages.show(200, pages.frame(request), "me-take-up", Map.of("name", name));
            case Opened.Badge badge -> pages.show(200, pages.frame(request), "me-badge", Map.of("badge", badge));
        };
    }

    private Reply takeUp(Request request) {
        return office.takeUp(request.segment("token"))
                .map(own -> Reply.seeOther(PhoneAddress.PATH + own))
                .orElseGet(() -> unknown(request));
    }

    /** Many phones come from one address of their network, so a right token is never kept waiting for wrong ones. */
    private Reply unknown(Request request) {
        Optional<Duration> pause = guesses.pause(request.client());
        guesses.wrong(request.client());
        return pause.map(left ->
                        pages.error(429, pages.frame(request)).with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseGet(() -> pages.show(404, pages.frame(request), "me-gone", Map.of()));
    }
}
