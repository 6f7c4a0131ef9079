package org.reststop.hq.resource;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.http.GuessLimit;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.web.Pages;

/**
 * A partner unit's own page: what it shares and what became of it. Whoever has the address may read; of needs it tells no
 * words and no names.
 */
public final class PartnerPages {
    static final String PATH = "/p/";
    private static final int WRONG_TOKENS = 30;

    private final ResourceDesk desk;
    private final Pages pages;
    private final GuessLimit guesses;

    public PartnerPages(ResourceDesk desk, Pages pages, Clock clock) {
        this.desk = desk;
        this.pages = pages;
        this.guesses = new GuessLimit(clock, WRONG_TOKENS);
    }

    /** {@code /p/{token}}. */
    public List<Route> routes() {
        return List.of(Route.get(PATH + "{token}", this::show));
    }

    private Reply show(Request request) {
        return desk.ofPartner(request.segment("token"))
                .map(shared -> page(request, shared))
                .orElseGet(() -> unknown(request));
    }

    private Reply page(Request request, List<ResourceDesk.Shared> shared) {
        Map<UUID, String> receipts = new HashMap<>();
        shared.forEach(each -> each.matches()
                .forEach(match -> receipts.put(
                        match.id(),
                        desk.need(match.need())
                                .map(LedgerEntry::receipt)
                                .map(number -> number.shown())
                                .orElse(""))));
        return pages.show(200, pages.frame(request), "partner", Map.of("shared", shared, "receipts", receipts))
                .with("Cache-Control", "no-store");
    }

    private Reply unknown(Request request) {
        Optional<Duration> pause = guesses.pause(request.client());
        guesses.wrong(request.client());
        return pause.map(left ->
                        pages.error(429, pages.frame(request)).with("Retry-After", Long.toString(left.toSeconds() + 1)))
                .orElseGet(() -> pages.error(404, pages.frame(request)));
    }
}
