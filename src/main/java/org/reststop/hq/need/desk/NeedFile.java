package org.reststop.hq.need.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.person.Person;
import org.reststop.hq.ledger.CaseEvent;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.sync.Attachment;

/**
 * All that is known of a need.
 *
 * @param author empty unless the author had checked in
 * @param events in order
 * @param merged the needs that are told with it
 * @param mergedSaid what the authors of those said later, in order
 * @param into the need that it is told with; null if by itself
 */
record NeedFile(
        LedgerEntry entry,
        Optional<Person> author,
        List<Attachment> attachments,
        List<CaseEvent> events,
        List<LedgerEntry> merged,
        List<CaseEvent> mergedSaid,
        @Nullable LedgerEntry into) {}
