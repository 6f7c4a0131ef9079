package org.reststop.hq.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.reststop.hq.feed.FeedPage;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Admitted;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.fleet.Proven;
import org.reststop.hq.fleet.Wishes;
import org.reststop.hq.http.GuessLimit;
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
import org.reststop.sync.ExchangeResponse.FeedState;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/**
 * The exchange: facts in, changes out. What a kiosk may do is settled before its body is read; the answer leaves after
 * the commit. If it brings nothing and there is nothing to tell it, it costs one look at the database.
 */
final class ExchangeEndpoint {
    /** What one node holds of bodies at once; an idle exchange's takes a few hundred. */
    private static final int MOST_BYTES = 64 << 20;

    /** A kiosk that was shut out asks again and again, and many may share an address. */
    private static final int WRONG_SECRETS = 300;

    private final Store store;
    private final Fleet fleet;
    private final Intake intake;
    private final FeedReader feed;
    private final Supplier<List<String>> pins;
    private final Wishes wishes;
    private final Patience patience;
    private final WireCodec codec;
    private final JsonReplies json;
    private final ExchangeFigures figures;
    private final Clock clock;
    private final Rooms rooms = new Rooms(MOST_BYTES);
    private final Pace pace;
    private final GuessLimit guesses;

    ExchangeEndpoint(Parts parts, WireCodec codec, JsonReplies json, ExchangeFigures figures, Clock clock) {
        this.store = parts.store();
        this.fleet = parts.fleet();
        this.intake = parts.intake();
        this.feed = parts.feed();
        this.pins = parts.pins();
        this.wishes = parts.wishes();
        this.patience = parts.patience();
        this.codec = codec;
        this.json = json;
        this.figures = figures;
        this.clock = clock;
        this.pace = new Pace(clock);
        this.guesses = new GuessLimit(clock, WRONG_SECRETS);
    }

    /** The parts of HQ that an exchange passes through. */
    record Parts(
            Store store,
            Fleet fleet,
            Intake intake,
            FeedReader feed,
            Supplier<List<String>> pins,
            Wishes wishes,
            Patience patience) {}

    Route route() {
        return new Route(Route.Method.POST, Protocol.EXCHANGE_PATH, Protocol.MAX_BODY, this::exchange);
    }

    private Reply exchange(Request request) {
        try {
            Optional<Admitted> admitted = request.bearer().flatMap(secret -> rooms.knock(() -> fleet.admit(secret)));
            if (admitted.isEmpty()) {
                return turnAway(request.client());
            }
            Admitted kiosk = admitted.get();
            Optional<Duration> tooFast = pace.take(kiosk.kiosk());
            if (tooFast.isPresent()) {
                return wait(tooFast.get(), "too-many-exchanges", "this kiosk exchanges too often");
            }
            if (kiosk.copied()) {
                throw copied();
            }
            return rooms.receive(request.length().orElse(Protocol.MAX_BODY), () -> {
                // Here, and not at work: a slow sender must hold up nobody.
                request.body();
                return rooms.work(() -> json.of(200, exchange(kiosk, request)));
            });
        } catch (Rooms.Full e) {
            figures.shed();
            return json.error(503, "busy", "too many exchanges at once")
                    .with("Retry-After", Integer.toString(figures.spreadSeconds()));
        }
    }

    private ExchangeResponse exchange(Admitted kiosk, Request request) {
        Asked asked = Asked.read(codec.readTree(Bodies.read(request)));
        if (!asked.kiosk().equals(kiosk.kiosk())) {
            throw stranger();
        }
        Proven proven = fleet.prove(kiosk, asked.proof());
        if (proven.copied()) {
            throw copied();
        }
        Taken taken = take(kiosk, asked);
        figures.taken(taken);
        asked.traffic().ifPresent(traffic -> wishes.carried(kiosk.kiosk(), traffic));
        boolean knowsEpochs = asked.protocol() >= Protocol.EPOCHS;
        FeedPage page = read(kiosk, asked, knowsEpochs);
        boolean ordered = kiosk.wish().syncOrdered() && wishes.take(kiosk.kiosk());
        boolean moreToDo = page.more() || asked.queued() > asked.facts().size();
        return new ExchangeResponse(
                taken.acknowledged(),
                taken.refused(),
                page.changes(),
                page.cursor(),
                page.more(),
                clock.instant(),
                ordered || moreToDo ? null : patience.ask(kiosk.wish(), rooms.queue()),
                orders(ordered, proven),
                knowsEpochs ? asked.protocol() : null,
                knowsEpochs ? page.state() : null,
                knowsEpochs
                        ? new ExchangeResponse.Trust(
                                proven.secretAccepted(),
                                pins.get(),
                                proven.other().orElse(null))
                        : null);
    }

    private static List<String> orders(boolean ordered, Proven proven) {
        List<String> orders = new ArrayList<>();
        if (ordered) {
            orders.add(ExchangeResponse.SYNC_NOW);
        }
        if (proven.rotates()) {
            orders.add(ExchangeResponse.ROTATE_SECRET);
        }
        return orders;
    }

    private Taken take(Admitted kiosk, Asked asked) {
        // What it brings with it no longer waits once this is committed.
        long waiting = Math.max(0, asked.queued() - asked.facts().size());
        Fleet.Sighting sighting = new Fleet.Sighting(asked.kioskTime(), waiting, asked.cursor(), asked.protocol());
        Long held = kiosk.acknowledged().get(asked.incarnation());
        if (asked.facts().isEmpty() && held != null && held >= asked.oldest() - 1) {
            fleet.seen(kiosk.kiosk(), sighting);
            return Taken.nothing(held);
        }
        Duration offset = Duration.between(asked.kioskTime(), clock.instant());
        Sender sender = new Sender(kiosk.kiosk(), kiosk.stationId(), asked.incarnation(), offset);
        return store.write(tx -> {
            fleet.seen(tx.session(), kiosk.kiosk(), sighting);
            return intake.take(tx.session(), sender, asked.oldest(), asked.facts());
        });
    }

    private FeedPage read(Admitted kiosk, Asked asked, boolean knowsEpochs) {
        UUID epoch = kiosk.feedEpoch();
        boolean current = asked.cursor() == kiosk.feedHead() && (!knowsEpochs || Objects.equals(asked.epoch(), epoch));
        return current && epoch != null
                ? new FeedPage(List.of(), asked.cursor(), false, new FeedState(epoch, false, 0))
                : store.read(session -> read(session, kiosk.stationId(), asked, knowsEpochs));
    }

    private FeedPage read(StatelessSession session, String stationId, Asked asked, boolean knowsEpochs) {
        return knowsEpochs
                ? feed.read(session, stationId, asked.epoch(), asked.cursor(), asked.room())
                : feed.read(session, stationId, asked.cursor(), asked.room());
    }

    /** Whoever has the right secret is never kept out by those who guess at the same address. */
    private Reply turnAway(String client) {
        Optional<Duration> pause = guesses.pause(client);
        guesses.wrong(client);
        return pause.map(left -> wait(left, "too-many-guesses", "too many wrong secrets from this address"))
                .orElseThrow(ExchangeEndpoint::stranger);
    }

    private Reply wait(Duration left, String error, String detail) {
        return json.error(429, error, detail).with("Retry-After", Long.toString(left.toSeconds() + 1));
    }

    private static Refusal copied() {
        return new Refusal(403, "kiosk-copied", "two machines say they are this kiosk; staff must decide");
    }

    private static Refusal stranger() {
        return new Refusal(401, "credential-refused", "HQ does not know this kiosk; enrol it again");
    }
}
