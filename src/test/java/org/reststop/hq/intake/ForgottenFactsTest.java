package org.reststop.hq.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.UuidV7;
import org.reststop.store.HqStores;
import org.reststop.store.ReadyStores;
import org.reststop.store.Store;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;

/** A name in a fact that was put aside does not stay there for ever. */
class ForgottenFactsTest {
    private static final String TYPE = PersonFact.Registered.TYPE;

    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(Clock.systemUTC(), new Random());
    private final Intake intake = new Intake(codec, Clock.systemUTC(), ids);
    private final Sender sender = new Sender(UUID.randomUUID(), "heping", UUID.randomUUID());
    private final Store store;

    ForgottenFactsTest(@TempDir Path folder) {
        store = HqStores.open(ReadyStores.hq(folder), List.of());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void afterSomeTimeItsWordsAreGoneAndItStillCountsAsHadBefore() {
        Fact fact = ofAnotherStation(42, "张师傅");
        send(fact);
        Instant now = Clock.systemUTC().instant();

        forgetBefore(now.minus(Duration.ofDays(1)));
        assertThat(aside()).contains("张师傅");
        forgetBefore(now.plusSeconds(60));
        forgetBefore(now.plusSeconds(60));
        Taken again = send(fact);

        assertThat(aside()).doesNotContain("张师傅", "4821");
        assertThat(again.repeated()).isEqualTo(1);
        assertThat(again.quarantined()).isZero();
        assertThat(again.refused()).hasSize(1);
    }

    @Test
    void whoeverIsForgottenIsGoneFromWhatWasPutAsideAndOthersStay() {
        send(ofAnotherStation(42, "张师傅"));
        Sender other = new Sender(UUID.randomUUID(), "heping", UUID.randomUUID());
        send(other, ofAnotherStation(421, "李师傅"));

        store.write(tx -> {
            ForgottenFacts.forgetAside(tx.session(), TYPE, 42);
            return 0;
        });

        assertThat(aside()).contains("李师傅").doesNotContain("张师傅");
    }

    private Fact ofAnotherStation(long person, String name) {
        FactBody body = new PersonFact.Registered("elsewhere", person, "a".repeat(64), name, "顺丰", "4821", 1, "zh");
        return new Fact(
                1, ids.next(), body.type(), body.version(), Clock.systemUTC().instant(), codec.toBody(body));
    }

    private void forgetBefore(Instant before) {
        store.write(tx -> {
            ForgottenFacts.forgetAside(tx.session(), TYPE, before);
            return 0;
        });
    }

    private Taken send(Fact fact) {
        return send(sender, fact);
    }

    private Taken send(Sender from, Fact fact) {
        return store.write(tx -> intake.take(tx.session(), from, 1, List.of(codec.toBody(fact))));
    }

    private String aside() {
        List<String> facts =
                store.read(session -> session.createNativeQuery("select fact from quarantine", String.class)
                        .getResultList());
        return String.join("\n", facts);
    }
}
