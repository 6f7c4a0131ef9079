package org.reststop.kiosk.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reststop.sync.ExchangeResponse.Refusal;
import org.reststop.sync.Fact;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/**
 * The facts of one exchange.
 *
 * @param facts without gaps, together small enough for one message
 * @param tooLarge those that HQ would never take; a stand-in without their content holds their place, so that the facts
 *     behind them are not blocked
 */
record Batch(List<Fact> facts, List<Refusal> tooLarge) {
    /** A character takes three bytes at the most (four for two), and there is more to a message than its facts. */
    private static final int MAX_CHARACTERS = Protocol.MAX_BODY / 4;

    private static final int ENVELOPE = 250;

    /** As many of the waiting facts as fit, at least one if there is one. */
    static Batch of(List<Fact> waiting, WireCodec codec) {
        List<Fact> facts = new ArrayList<>();
        List<Refusal> tooLarge = new ArrayList<>();
        long characters = 0;
        for (Fact fact : waiting) {
            int size = fact.body().toString().length();
            boolean fits = size <= Protocol.MAX_FACT;
            characters += ENVELOPE + (fits ? size : 0);
            if (characters > MAX_CHARACTERS) {
                break;
            }
            facts.add(fits ? fact : standIn(fact, size, codec));
            if (!fits) {
                tooLarge.add(new Refusal(fact.seq(), size + " characters, " + Protocol.MAX_FACT + " is the most"));
            }
        }
        return new Batch(facts, tooLarge);
    }

    private static Fact standIn(Fact fact, int size, WireCodec codec) {
        var body = codec.toBody(Map.of("tooLarge", size));
        return new Fact(fact.seq(), fact.id(), fact.type(), fact.version(), fact.at(), body);
    }

    /** The highest seq, or {@code none} if there are no facts. */
    long lastSeq(long none) {
        return facts.isEmpty() ? none : facts.getLast().seq();
    }
}
