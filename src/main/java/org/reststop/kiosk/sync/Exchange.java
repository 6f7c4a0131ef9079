package org.reststop.kiosk.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.sync.ExchangeOutcome.Done;
import org.reststop.kiosk.sync.ExchangeOutcome.Failed;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.store.FeedPart;
import org.reststop.store.FeedPlace;
import org.reststop.store.KioskStore;
import org.reststop.store.Outbox;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.ExchangeResponse.FeedState;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round trip with HQ: facts up, changes down. For one thread at a time. */
final class Exchange {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    private final Credentials credentials;
    private final KioskStore store;
    private final HqLine hq;
    private final Clock clock;
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids;
    private int maxFacts = Protocol.MAX_FACTS;
    private final Speech speech = new Speech();
    private boolean renewed;
    private final UUID session;
    private long turn;
    private @Nullable UUID heard;

    /** For an identity that stays as it is. */
    Exchange(Identity identity, KioskStore store, HqLine hq, Clock clock, UuidV7 ids) {
        this(new Credentials(identity, Optional.empty(), clock, new SecureRandom()), store, hq, clock, ids);
    }

    Exchange(Credentials credentials, KioskStore store, HqLine hq, Clock clock, UuidV7 ids) {
        this.ids = ids;
        this.session = ids.next();
        this.credentials = credentials;
        this.store = store;
        this.hq = hq;
        this.clock = clock;
    }

    /** Makes the exchange. Whatever goes wrong is in the outcome. */
    ExchangeOutcome run() {
        ExchangeOutcome outcome;
        try {
            outcome = attempt();
        } catch (WireException e) {
            outcome = new Failed(Problem.NOT_HQ, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            outcome = new Failed(Problem.STORE_FAILED, String.valueOf(e.getMessage()), Optional.empty(), e);
        }
        adaptTo(outcome);
        speech.used();
        return outcome;
    }

    /** A line too slow for a full batch, or a fact that HQ stumbles over, must not hold up all the others for ever. */
    private void adaptTo(ExchangeOutcome outcome) {
        switch (outcome) {
            case Done done -> {
                maxFacts = Math.min(Protocol.MAX_FACTS, maxFacts * 2);
                renewed = false;
            }
            case Failed failed
            when failed.problem() == Problem.TIMEOUT || failed.problem() == Problem.HTTP_ERROR ->
                maxFacts = Math.max(1, maxFacts / 2);
            case Failed failed -> {}
        }
    }

    private ExchangeOutcome attempt() {
        Batch batch = Batch.of(store.outbox().next(maxFacts), codec);
        turn++;
        ExchangeOutcome outcome = send(batch);
        while (outcome instanceof Failed failed
                && failed.problem() == Problem.CREDENTIAL_REFUSED
                && credentials.tryAnother()) {
            outcome = send(batch);
        }
        return outcome;
    }

    private ExchangeOutcome send(Batch batch) {
        ExchangeRequest request = request(batch);
        return switch (hq.exchange(credentials.secret(), codec.toJson(request))) {
            case HqReply.Answer(byte[] json, Optional<String> key) -> {
                ExchangeResponse response = codec.fromJson(json, ExchangeResponse.class);
                ExchangeOutcome outcome = take(request, batch, response);
                trust(response, key);
                yield outcome;
            }
            case HqReply.Refusal(int status, String error) ->
                new Failed(Problem.HTTP_ERROR, "status " + status + " " + error);
            case HqReply.Failure(Problem problem, String detail, Optional<Duration> retryAfter)
            when problem == Problem.PROTOCOL_REFUSED && speech.stepDown() -> send(batch);
            case HqReply.Failure(Problem problem, String detail, Optional<Duration> retryAfter) ->
                new Failed(problem, detail, retryAfter, null);
        };
    }

    private ExchangeRequest request(Batch batch) {
        Outbox outbox = store.outbox();
        FeedPlace place = store.inbox().place();
        int protocol = speech.version();
        boolean first = protocol < Protocol.EPOCHS;
        return new ExchangeRequest(
                protocol,
                credentials.identity().kiosk(),
                outbox.incarnation(),
                clock.instant(),
                batch.facts(),
                outbox.oldest(),
                place.cursor(),
                Protocol.MAX_CHANGES,
                outbox.queued(),
                first ? null : place.epoch(),
                first ? null : new ExchangeRequest.Proof(session, turn, credentials.proposal(), heard),
                first ? null : hq.traffic().orElse(null));
    }

    private void trust(ExchangeResponse response, Optional<String> key) {
        ExchangeResponse.Trust trust = response.trust();
        credentials.answered(trust, key);
        if (trust != null && trust.other() != null) {
            heard = trust.other();
        }
        if (response.orders().contains(ExchangeResponse.ROTATE_SECRET)) {
            credentials.order();
        }
    }

    private ExchangeOutcome take(ExchangeRequest request, Batch batch, ExchangeResponse response) {
        Instant received = clock.instant();
        long before = store.outbox().acknowledged();
        long made = before + store.outbox().queued();
        if (!renewed && isCopy(response, made)) {
            return renew();
        }
        if (response.acknowledged() < 0 || response.acknowledged() > made || response.cursor() < 0) {
            return new Failed(
                    Problem.NOT_HQ,
                    "it acknowledged " + response.acknowledged() + " when there were " + made + ", cursor "
                            + response.cursor());
        }
        FeedState feed = response.feed();
        if (feed != null && !feed.fromStart() && !feed.epoch().equals(request.epoch())) {
            return new Failed(Problem.NOT_HQ, "it goes on in a feed that is not the one asked for");
        }
        // An HQ back from a backup may have got later facts again by a packet that was long on its way; it has compared
        // only what was sent now.
        long acknowledged = Math.min(response.acknowledged(), batch.lastSeq(before));
        boolean lost = acknowledged < before;
        if (feed != null && request.epoch() != null && !feed.epoch().equals(request.epoch())) {
            // Its word of before does not count any more: under the same numbers it may by now hold a copy's facts.
            log.warn("HQ has another feed than before: whatever is kept here is sent again");
            store.outbox().rewind(request.oldest() - 1);
        } else if (lost) {
            log.warn("HQ holds facts up to {} and held them up to {}: they are sent again", acknowledged, before);
            store.outbox().rewind(acknowledged);
        } else {
            store.outbox().acknowledge(acknowledged, refusals(batch, response, before), response.hqTime());
        }
        boolean fromStart = feed != null && feed.fromStart();
        boolean restarts = lost && !fromStart;
        if (restarts) {
            // An HQ that lost facts lost documents too, and may give their positions to others.
            store.inbox().restart(response.changes());
        } else {
            store.inbox().apply(new FeedPart(response.changes(), response.cursor(), response.more(), feed));
        }
        boolean moved = acknowledged > before || response.cursor() != request.cursor();
        return new Done(
                moved || fromStart || restarts,
                response.more() || restarts,
                response.changes().size(),
                clockOffset(request.kioskTime(), received, response.hqTime()),
                Optional.ofNullable(response.retryAfterSeconds()).map(Duration::ofSeconds),
                response.orders().contains(ExchangeResponse.SYNC_NOW));
    }

    /** HQ's clock minus this one, as if HQ had looked half way between. */
    private static Duration clockOffset(Instant sent, Instant received, Instant hqTime) {
        return Duration.between(sent.plus(Duration.between(sent, received).dividedBy(2)), hqTime);
    }

    /** Whether HQ holds facts of this incarnation that were not made here. */
    private static boolean isCopy(ExchangeResponse response, long lastMade) {
        return response.acknowledged() > lastMade
                || response.refused().stream()
                        .anyMatch(refusal -> refusal.reason().startsWith(Refusal.SEQ_TAKEN));
    }

    /** Once until an exchange succeeds: an HQ that always says so is at fault itself. */
    private ExchangeOutcome renew() {
        renewed = true;
        store.outbox().renew(ids.next());
        return new Failed(
                Problem.NOT_HQ, "it holds other facts under these numbers: the store is a copy, numbered anew");
    }

    /** Of what was sent now and is acknowledged; a refusal of anything else would be of a fact that comes again. */
    private static List<Refusal> refusals(Batch batch, ExchangeResponse response, long before) {
        List<Refusal> all = new ArrayList<>(response.refused());
        all.addAll(batch.tooLarge());
        all.removeIf(refusal -> refusal.seq() <= before || refusal.seq() > response.acknowledged());
        return all;
    }
}
