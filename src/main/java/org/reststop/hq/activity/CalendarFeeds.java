package org.reststop.hq.activity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.station.Station;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/**
 * The activities for calendars that anybody may subscribe to: titles, times and places, and nobody's name. What is
 * for volunteers alone is left out. What was called off stays for {@link #KEPT}, so that calendars hear of it.
 */
public final class CalendarFeeds {
    /** How long what is over or called off stays in a feed. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Store store;
    private final Fleet fleet;
    private final InstantSource clock;
    private final Pages pages;

    public CalendarFeeds(Store store, Fleet fleet, InstantSource clock, Pages pages) {
        this.store = store;
        this.fleet = fleet;
        this.clock = clock;
        this.pages = pages;
    }

    /** {@code /feeds/activities.ics} for all, and one for each station. */
    public List<Route> routes() {
        return List.of(
                Route.get("/feeds/activities.ics", this::all),
                Route.get("/feeds/{station}/activities.ics", this::ofStation));
    }

    private Reply all(Request request) {
        Frame frame = pages.frame(request);
        return feed(request, frame.say("calendar.all"), entries());
    }

    private Reply ofStation(Request request) {
        Frame frame = pages.frame(request);
        Optional<Station> station = fleet.stations().stream()
                .filter(known -> known.id().equals(request.segment("station")))
                .findFirst();
        return station.map(known -> feed(
                        request,
                        frame.say("calendar.station", frame.either(known.nameZh(), known.nameEn())),
                        entries().stream()
                                .filter(entry -> entry.isFor(known.id()))
                                .toList()))
                .orElseGet(() -> pages.error(404, frame));
    }

    private List<ActivityEntry> entries() {
        return store
                .read(session ->
                        new ActivityQueries_(session).findSince(clock.instant().minus(KEPT)))
                .stream()
                .filter(entry -> entry.terms().audience() != ActivityAudience.VOLUNTEERS)
                .toList();
    }

    private Reply feed(Request request, String name, List<ActivityEntry> entries) {
        return conditional(request, ActivityCalendar.of(pages.frame(request), name, entries));
    }

    /** Not sent again to whoever has it (RFC 9110, 13.1.2). */
    static Reply conditional(Request request, byte[] calendar) {
        String tag = tag(calendar);
        boolean known =
                request.header("If-None-Match").filter(has -> names(has, tag)).isPresent();
        Reply reply = known
                ? new Reply(304, ActivityCalendar.TYPE, new byte[0], Map.of())
                : new Reply(200, ActivityCalendar.TYPE, calendar, Map.of());
        return reply.with("ETag", tag).with("Cache-Control", FIVE_MINUTES);
    }

    private static boolean names(String header, String tag) {
        return header.strip().equals("*")
                || List.of(header.split(",")).stream()
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 24)
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
