package org.reststop.hq.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseHearing;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.sync.ServiceFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the facts of kiosks do to services, and what reports of broken ones do to needs. */
public final class ServiceHearing {
    private static final Logger log = LoggerFactory.getLogger(ServiceHearing.class);
    private static final Actor RULE = Actor.rule("service");

    private final FeedPublisher feed;
    private final InstantSource clock;

    public ServiceHearing(FeedPublisher feed, InstantSource clock) {
        this.feed = feed;
        this.clock = clock;
    }

    private record Heard(Consequences.Accepted fact, Sender sender, Instant received) {
        Instant at() {
            Instant told = fact.at().plus(sender.clockOffset());
            return told.isAfter(received) ? received : told;
        }
    }

    /**
     * Takes what facts say, after the needs that they tell of have been entered.
     *
     * @param needs acts on needs; published by the caller
     * @return publishes what has changed, to be run last in the transaction
     */
    public Runnable take(
            CaseWork.Batch needs, StatelessSession session, Sender sender, List<Consequences.Accepted> facts) {
        ServiceBook book = new ServiceBook(session, feed);
        Instant received = clock.instant();
        for (Consequences.Accepted fact : facts) {
            Heard heard = new Heard(fact, sender, received);
            switch (fact.body()) {
                case ServiceFact.StateSet set -> set(book, heard, set);
                case ServiceFact.Reported report -> report(book, needs, session, heard, report);
                default -> {}
            }
        }
        return book::publish;
    }

    private static void set(ServiceBook book, Heard heard, ServiceFact.StateSet set) {
        StationServices station = book.lock(heard.sender().stationId());
        // Whatever comes of it, the kiosk hears that its fact has been answered.
        station.answer(heard.fact().id());
        var by = new ServiceEvent.By("", set.personId(), heard.sender().kiosk());
        var said = new ServiceBook.Said(heard.fact().id(), new ServiceEvent.When(heard.at(), heard.received()), by);
        if (!book.set(station, set.service(), set.state(), set.note(), said)) {
            log.warn(
                    "Fact {} is of a service that its station does not have",
                    heard.fact().id());
        }
        book.touch(station);
    }

    private static void report(
            ServiceBook book,
            CaseWork.Batch needs,
            StatelessSession session,
            Heard heard,
            ServiceFact.Reported report) {
        StationServices station = book.lock(heard.sender().stationId());
        ServiceReport.Key key = new ServiceReport.Key(station.stationId(), report.needId());
        LedgerEntry entry = session.get(LedgerEntry.class, of(key));
        if (entry == null) {
            log.warn(
                    "Fact {} reports a service by a need that HQ does not have",
                    heard.fact().id());
            return;
        }
        ServiceReport known = session.get(ServiceReport.class, key);
        Optional<ServiceReport> open = new ServiceQueries_(session)
                .findOpenOf(station.stationId(), report.service()).stream().findFirst();
        if (known == null) {
            begin(needs, session, new ServiceReport(key, report.service(), heard.at(), open.isEmpty()), open);
        } else {
            join(needs, session, known, open, heard, report.personId());
        }
        book.touch(station);
    }

    /** A need that was raised for it: told with the one that is open already, if there is one. */
    private static void begin(
            CaseWork.Batch needs, StatelessSession session, ServiceReport report, Optional<ServiceReport> open) {
        session.insert(report);
        open.ifPresent(main -> {
            Outcome merged =
                    needs.act(of(report.key()), new Act.Merge(main.key().needId()), RULE);
            if (merged instanceof Outcome.Refused(Outcome.Reason reason)) {
                log.warn("A second report of a service stands by itself: {}", reason);
                report.open(true);
                session.update(report);
            }
        });
    }

    /** Somebody joins a need; if that was settled before, what was mended has broken again. */
    private static void join(
            CaseWork.Batch needs,
            StatelessSession session,
            ServiceReport known,
            Optional<ServiceReport> open,
            Heard heard,
            @Nullable Long person) {
        ServiceReport joined = open.orElse(known);
        LedgerEntry.Key key = of(joined.key());
        LedgerEntry entry = session.get(LedgerEntry.class, key);
        if (entry != null
                && !entry.state().isOpen()
                && entry.state() != NeedState.MERGED
                && heard.at().isAfter(entry.changedAt())
                && needs.act(key, new Act.Reopen(""), RULE) instanceof Outcome.Acted) {
            joined.open(true);
            session.update(joined);
        }
        CaseHearing.join(
                needs, session, key, new CaseHearing.Joining(heard.fact().id(), person, heard.at()));
    }

    private static LedgerEntry.Key of(ServiceReport.Key key) {
        return new LedgerEntry.Key(key.stationId(), key.needId());
    }
}
