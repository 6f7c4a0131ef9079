package org.reststop.hq.exchange;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.reststop.hq.feed.FeedPage;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Kiosk;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Refusal;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.http.Route;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.intake.Taken;
import org.reststop.store.Store;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/**
 * The exchange: facts in, changes out. What a kiosk may do is settled before its body is read; the answer leaves after
 * the commit. Past a number of exchanges at once, kiosks are sent away before they cost anything.
 */
final class ExchangeEndpoint {
    private static final int AT_ONCE = 16;

    private final Store store;
    private final Fleet fleet;
    private final Intake intake;
    private final FeedReader feed;
    private final WireCodec codec;
    private final JsonReplies json;
    private final ExchangeFigures figures;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ExchangeEndpoint(Parts parts, WireCodec codec, JsonReplies json, ExchangeFigures figures, Clock clock) {
        this.store = parts.store();
        this.fleet = parts.fleet();
        this.intake = parts.intake();
        this.feed = parts.feed();
        this.codec = codec;
        this.json = json;
        this.figures = figures;
        this.clock = clock;
    }

    /** The parts of HQ that an exchange passes through. */
    record Parts(Store store, Fleet fleet, Intake intake, FeedReader feed) {}

    Route route() {
        return new Route(Route.Method.POST, Protocol.EXCHANGE_PATH, Protocol.MAX_BODY, this::exchange);
    }

    private Reply exchange(Request request) {
        if (!room.tryAcquire()) {
            figures.shed();
            return json.error(503, "busy", "too many exchanges at once")
                    .with("Retry-After", Integer.toString(figures.spreadSeconds()));
        }
        try {
            Kiosk kiosk = request.bearer().flatMap(fleet::authenticate).orElseThrow(ExchangeEndpoint::stranger);
            Asked asked = Asked.read(codec.fromJson(Bodies.read(request), JsonNode.class));
            if (!asked.kiosk().equals(kiosk.id())) {
                throw stranger();
            }
            return json.of(200, exchange(kiosk, asked));
        } finally {
            room.release();
        }
    }

    private ExchangeResponse exchange(Kiosk kiosk, Asked asked) {
        // What it brings with it no longer waits once this is committed.
        long waiting = Math.max(0, asked.queued() - asked.facts().size());
        Fleet.Sighting sighting = new Fleet.Sighting(asked.kioskTime(), waiting, asked.cursor(), asked.protocol());
        Sender sender = new Sender(kiosk.id(), kiosk.stationId(), asked.incarnation());
        Taken taken = store.write(tx -> {
            fleet.seen(tx.session(), kiosk.id(), sighting);
            return intake.take(tx.session(), sender, asked.oldest(), asked.facts());
        });
        figures.taken(taken);
        FeedPage page = store.read(session -> feed.read(session, kiosk.stationId(), asked.cursor(), asked.room()));
        return new ExchangeResponse(
                taken.acknowledged(),
                taken.refused(),
                page.changes(),
                page.cursor(),
                page.more(),
                clock.instant(),
                null,
                List.of(),
                asked.protocol(),
                null,
                null);
    }

    private static Refusal stranger() {
        return new Refusal(401, "credential-refused", "HQ does not know this kiosk; enrol it again");
    }
}
