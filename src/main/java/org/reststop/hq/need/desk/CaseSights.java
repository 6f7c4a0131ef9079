package org.reststop.hq.need.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.person.Person;
import org.reststop.hq.attachment.AttachmentSight;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.need.Sights;
import org.reststop.hq.staff.Right;
import org.reststop.hq.staff.Visit;

/** Makes of what is known of a need what its page may show to whom. */
final class CaseSights {
    private final Shelf shelf;
    private final InstantSource clock;

    CaseSights(Shelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param open whether the reader has asked for what is personal, which was recorded */
    CaseSight of(NeedFile file, Sights sights, Visit visit, boolean open) {
        LedgerEntry entry = file.entry();
        String phone = entry.phone();
        List<AttachmentSight> all = shelf.sights(file.attachments());
        boolean personal = phone != null || all.stream().anyMatch(AttachmentSight::isSound);
        String author = file.author().map(Person::maskedName).orElseGet(() -> sights.author(entry));
        return new CaseSight(
                sights.of(entry, author),
                new CaseSight.Personal(
                        open && phone != null ? phone : "", personal && !open && visit.may(Right.MANAGE_NEEDS)),
                all.stream().filter(one -> open || !one.isSound()).toList(),
                dues(entry),
                file.events().reversed().stream()
                        .map(event -> EventSight.of(event, sights))
                        .toList(),
                file.merged().stream().map(each -> merged(each, file, sights)).toList(),
                Optional.ofNullable(file.into()).map(sights::of));
    }

    private static CaseSight.Merged merged(LedgerEntry each, NeedFile file, Sights sights) {
        List<String> said = file.mergedSaid().stream()
                .filter(event -> event.key().needId().equals(each.id()))
                .map(event -> event.content().words())
                .toList();
        return new CaseSight.Merged(sights.of(each), said);
    }

    private List<CaseSight.Due> dues(LedgerEntry entry) {
        List<CaseSight.Due> dues = new ArrayList<>();
        if (entry.state().isOpen()) {
            Deadlines promised = entry.deadlines();
            add(dues, "dispatch", entry.milestones().assigned() == null ? promised.dispatch() : null);
            add(dues, "answer", entry.milestones().answered() == null ? promised.answer() : null);
            add(dues, "done", promised.done());
        }
        return dues;
    }

    private void add(List<CaseSight.Due> dues, String word, @Nullable Instant at) {
        if (at != null) {
            dues.add(new CaseSight.Due(word, at, clock.instant().isAfter(at)));
        }
    }
}
