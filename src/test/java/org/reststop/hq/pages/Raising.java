package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.ledger.CaseHearing;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.sync.Attachment;
import org.reststop.sync.Fact;
import org.reststop.sync.NeedFact;
import org.reststop.sync.WireCodec;

/** Raises needs as a kiosk does: by facts through the intake, with what follows from them. */
final class Raising {
    private final StaffSite site;
    private final WireCodec codec = new WireCodec();
    private final AtomicLong seq = new AtomicLong();
    private final UUID incarnation = UUID.randomUUID();
    private final UUID kiosk;
    private final Random random = new Random();
    private final UuidV7 ids;

    Raising(StaffSite site, UUID kiosk) {
        this.site = site;
        this.kiosk = kiosk;
        this.ids = new UuidV7(site.clock, random);
    }

    /** @return its id */
    UUID need(String station, String category, String words, @Nullable String phone, List<Attachment> attachments) {
        String receipt = Receipt.draw(random).text();
        return raise(
                station, new NeedFact.Raised(station, category, words, "东门", null, phone, receipt, "zh", attachments));
    }

    UUID need(String station, String words) {
        return need(station, "parcel", words, null, List.of());
    }

    private UUID raise(String station, NeedFact.Raised need) {
        UUID id = ids.next();
        Fact fact = new Fact(
                seq.incrementAndGet(), id, need.type(), need.version(), site.clock.instant(), codec.toBody(need));
        Consequences consequences = (session, sender, facts) -> {
            CaseWork.Batch batch = site.cases.in(session);
            CaseHearing.take(batch, session, sender, facts);
            batch.publish();
        };
        Intake intake = new Intake(codec, site.clock, ids, consequences);
        Sender sender = new Sender(kiosk, station, incarnation);
        assertThat(site.store
                        .write(tx -> intake.take(tx.session(), sender, 1, List.of(codec.toBody(fact))))
                        .refused())
                .isEmpty();
        return id;
    }
}
