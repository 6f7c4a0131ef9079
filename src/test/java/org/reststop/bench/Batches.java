package org.reststop.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.sync.Fact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/** Check-ins of many kiosks, made before the clock runs. */
final class Batches {
    static final int SIZE = Protocol.MAX_FACTS;

    private final WireCodec codec = new WireCodec();
    private final ManyKiosks kiosks = new ManyKiosks();
    private final RandomGenerator random;

    Batches(RandomGenerator random) {
        this.random = random;
    }

    /** The facts of one batch of a kiosk: check-ins a few seconds apart. */
    List<Fact> facts(long firstSeq, Instant from) {
        List<Fact> facts = new ArrayList<>(SIZE);
        for (int i = 0; i < SIZE; i++) {
            Instant at = from.plusMillis(i * 3_000L + random.nextInt(3_000)).plusNanos(random.nextInt(1_000_000));
            UUID id = new UuidV7(() -> at, random).next();
            var body = codec.toBody(
                    new PersonFact.CheckedIn(ManyKiosks.STATION, random.nextInt(100_000), random.nextLong(1L << 32)));
            facts.add(new Fact(firstSeq + i, id, PersonFact.CheckedIn.TYPE, 1, at, body));
        }
        return facts;
    }

    /** As a kiosk sends them. */
    byte[] request(URI hq, int kiosk, ManyKiosks.Place place, List<Fact> facts) {
        return kiosks.request(hq, kiosk, place, facts);
    }

    /** As COPY reads them into the table of facts. */
    static byte[] copyText(int kiosk, List<Fact> facts) {
        StringBuilder text = new StringBuilder();
        UUID id = ManyKiosks.id(kiosk);
        for (Fact fact : facts) {
            text.append(fact.id()).append('\t').append(ManyKiosks.STATION).append('\t');
            text.append(id)
                    .append('\t')
                    .append(id)
                    .append('\t')
                    .append(fact.seq())
                    .append('\t');
            text.append(fact.type())
                    .append("\t1\t")
                    .append(fact.at())
                    .append('\t')
                    .append(fact.at());
            text.append('\t').append(fact.body()).append("\tt\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
