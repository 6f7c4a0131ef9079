package org.reststop.hq.notice.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.station.Station;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeSight;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.StationGroups;
import org.reststop.hq.web.Language;
import org.reststop.hq.web.Texts;

/**
 * What hangs on the public walls, as Atom (RFC 4287) and RSS 2.0. Ids never change; a reader that asks with what it has
 * is told when nothing is new. Safe to call from any thread; waits for the database.
 */
public final class NewsFeeds {
    private static final int MOST = 100;
    private static final String CACHE = "public, max-age=60";

    private final NoticeSights sights;
    private final StationGroups groups;
    private final Supplier<URI> address;
    private final Texts texts = new Texts();

    /** @param address where others reach HQ, without a slash at its end */
    public NewsFeeds(NoticeSights sights, StationGroups groups, Supplier<URI> address) {
        this.sights = sights;
        this.groups = groups;
        this.address = address;
    }

    private enum Format {
        ATOM,
        RSS
    }

    /** {@code /feeds/notices.atom} and {@code .rss}, and the same for a station below {@code /feeds/{station}/}. */
    public List<Route> routes() {
        return List.of(
                Route.get("/feeds/notices.atom", request -> reply(request, Optional.empty(), Format.ATOM)),
                Route.get("/feeds/notices.rss", request -> reply(request, Optional.empty(), Format.RSS)),
                Route.get("/feeds/{station}/notices.atom", request -> ofStation(request, Format.ATOM)),
                Route.get("/feeds/{station}/notices.rss", request -> ofStation(request, Format.RSS)));
    }

    private Reply ofStation(Request request, Format format) {
        return groups.stations().stream()
                .filter(station -> station.id().equals(request.segment("station")))
                .findFirst()
                .map(station -> reply(request, Optional.of(station), format))
                .orElseGet(() -> Reply.text(404, "no such station"));
    }

    private Reply reply(Request request, Optional<Station> station, Format format) {
        Language language = Language.of(request);
        List<Entry> entries = sights.all().stream()
                .filter(sight -> isPublic(sight)
                        && station.filter(one -> !isAt(sight, one)).isEmpty())
                .sorted(Comparator.comparing(NoticeSight::changedAt).reversed())
                .limit(MOST)
                .map(sight -> Entry.of(sight, language))
                .toList();
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated();
        Channel channel = channel(request, station, language, updated);
        String text = format == Format.ATOM ? AtomWriter.write(channel, entries) : RssWriter.write(channel, entries);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Validators validators = Validators.of(body, updated);
        String type = format == Format.ATOM ? "application/atom+xml" : "application/rss+xml";
        Reply reply = validators.fit(request)
                ? new Reply(304, type + "; charset=utf-8", new byte[0], Map.of())
                : new Reply(200, type + "; charset=utf-8", body, Map.of());
        return validators.with(reply).with("Cache-Control", CACHE).with("Vary", "Accept-Encoding, Accept-Language");
    }

    /** What couriers see once they have checked in is not for everybody. */
    private static boolean isPublic(NoticeSight sight) {
        return sight.state() == NoticeSight.State.SHOWN
                && sight.notice().extras().audience() != NoticeAudience.COURIERS;
    }

    private boolean isAt(NoticeSight sight, Station station) {
        return groups.resolve(sight.targets()).contains(station.id());
    }

    private Channel channel(Request request, Optional<Station> station, Language language, Instant updated) {
        String name = station.map(
                        one -> language == Language.EN && !one.nameEn().isBlank() ? one.nameEn() : one.nameZh())
                .orElse(texts.say(language, "layout.brand"));
        return new Channel(
                texts.say(language, "feeds.title", name),
                texts.say(language, "feeds.lead", name),
                language.tag(),
                station.map(Station::id).orElse(""),
                address.get() + request.path(),
                address.get() + "/",
                updated);
    }
}
