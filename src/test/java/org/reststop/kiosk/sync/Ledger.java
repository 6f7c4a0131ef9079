package org.reststop.kiosk.sync;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.ExchangeRequest;
import org.reststop.sync.ExchangeResponse;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

/** An HQ in memory that keeps to the protocol: it dedupes facts by incarnation and seq and hands out its feed. */
final class Ledger implements FakeHq.Behaviour {
    private final WireCodec codec = new WireCodec();
    private final Clock clock;
    private final Map<UUID, NavigableMap<Long, UUID>> numbers = new HashMap<>();
    private final Map<UUID, Fact> facts = new LinkedHashMap<>();
    private final Map<UUID, Long> floors = new HashMap<>();
    private final List<Change> feed = new ArrayList<>();
    private final List<ExchangeRequest> requests = new ArrayList<>();
    private Predicate<Fact> refuses = fact -> false;
    private @Nullable Integer retryAfter;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void answer(FakeHq.Asked asked, OutputStream out) throws Exception {
        byte[] answer = codec.toJson(exchange(asked.exchange()));
        FakeHq.write(out, "200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip", WireCodec.gzip(answer));
    }

    synchronized ExchangeResponse exchange(ExchangeRequest request) {
        requests.add(request);
        NavigableMap<Long, UUID> held = numbers.computeIfAbsent(request.incarnation(), id -> new TreeMap<>());
        floors.merge(request.incarnation(), request.oldest() - 1, Math::max);
        List<Refusal> refused = new ArrayList<>();
        for (Fact fact : request.facts()) {
            UUID before = held.putIfAbsent(fact.seq(), fact.id());
            if (before != null && !before.equals(fact.id())) {
                refused.add(new Refusal(fact.seq(), Refusal.SEQ_TAKEN + " by another fact"));
                continue;
            }
            facts.put(fact.id(), fact);
            if (refuses.test(fact)) {
                refused.add(new Refusal(fact.seq(), "on purpose"));
            }
        }
        List<Change> page = feed.stream()
                .filter(change -> change.position() > request.cursor())
                .limit(request.room())
                .toList();
        long cursor = page.isEmpty() ? request.cursor() : page.getLast().position();
        boolean more = cursor < feed.size();
        Instant now = clock.instant();
        return new ExchangeResponse(
                acknowledged(request.incarnation()),
                refused,
                page,
                cursor,
                more,
                now,
                retryAfter,
                List.of(),
                null,
                null,
                null);
    }

    private long acknowledged(UUID incarnation) {
        long seq = floors.getOrDefault(incarnation, 0L);
        NavigableMap<Long, UUID> held = numbers.getOrDefault(incarnation, new TreeMap<>());
        while (held.containsKey(seq + 1)) {
            seq++;
        }
        return seq;
    }

    synchronized void publish(ChangeBody body) {
        feed.add(new Change(feed.size() + 1L, body.kind(), body.documentId(), codec.toBody(body)));
    }

    synchronized void refuse(Predicate<Fact> which) {
        refuses = which;
    }

    synchronized void retryAfter(@Nullable Integer seconds) {
        retryAfter = seconds;
    }

    /** Back from a backup that knew facts only up to {@code seq}. */
    synchronized void restore(long seq) {
        for (NavigableMap<Long, UUID> held : numbers.values()) {
            facts.keySet().removeAll(List.copyOf(held.tailMap(seq, false).values()));
            held.tailMap(seq, false).clear();
        }
    }

    synchronized List<UUID> factIds() {
        return List.copyOf(facts.keySet());
    }

    synchronized List<ExchangeRequest> requests() {
        return List.copyOf(requests);
    }
}
