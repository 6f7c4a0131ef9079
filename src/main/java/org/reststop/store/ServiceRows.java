package org.reststop.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.service.OpenTimes;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ReportedService;
import org.reststop.domain.service.RestService;
import org.reststop.domain.service.RestServices_;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.sync.Fact;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.ServiceFact;

/** The rows of a station's services and hours. */
final class ServiceRows {
    private ServiceRows() {}

    /** @throws IllegalArgumentException if it cannot be shown */
    static ServiceChange.Published sound(ServiceChange.Published published) {
        boolean fits = published.hours().length() <= OpenTimes.MAX_TEXT
                && OpeningHours.of(published.hours()).isPresent()
                && published.services().stream().allMatch(ServiceStanding::fits);
        if (!fits) {
            throw new IllegalArgumentException("no services that can be shown");
        }
        return published;
    }

    /** What HQ said of a service before it had heard what was set here is late, and changes nothing of that one. */
    static void put(StatelessSession session, ServiceChange.Published published) {
        List<RestService> before = new RestServices_(session).findAll();
        Set<ServiceKind> there =
                published.services().stream().map(ServiceStanding::service).collect(Collectors.toSet());
        before.stream().filter(row -> !there.contains(row.standing().service())).forEach(session::delete);
        for (ServiceStanding next : published.services()) {
            RestService held = before.stream()
                    .filter(row -> row.standing().service() == next.service())
                    .findFirst()
                    .orElse(null);
            UUID pending = held == null ? null : held.pending();
            if (held != null && pending != null && !answers(published.answers(), pending)) {
                session.upsert(new RestService(withReport(held.standing(), next), pending));
            } else {
                session.upsert(new RestService(next, null));
            }
        }
        OpeningHours hours = OpeningHours.of(published.hours()).orElse(OpeningHours.UNKNOWN);
        session.upsert(new OpenTimes(published.stationId(), published.revision(), hours, published.answers()));
    }

    private static ServiceStanding withReport(ServiceStanding here, ServiceStanding hq) {
        return new ServiceStanding(
                here.service(), here.state(), hq.places(), here.note(), here.since(), hq.report(), hq.reporters());
    }

    /** By the times at which both were drawn, which come first in their texts. */
    private static boolean answers(@Nullable UUID answered, UUID pending) {
        return answered != null && answered.toString().compareTo(pending.toString()) >= 0;
    }

    /** Writes again what a fact of this kiosk's tells of. */
    static void restore(StatelessSession session, Fact fact, ServiceFact body) {
        switch (body) {
            case ServiceFact.StateSet set -> restore(session, fact, set);
            case ServiceFact.Reported report -> {
                if (session.get(ReportedService.class, fact.id()) == null) {
                    session.insert(new ReportedService(
                            fact.id(), report.service(), report.needId(), report.personId(), fact.at()));
                }
            }
        }
    }

    private static void restore(StatelessSession session, Fact fact, ServiceFact.StateSet set) {
        RestService held = session.get(RestService.class, set.service());
        OpenTimes heard = session.get(OpenTimes.class, set.stationId());
        // A new database has no services until HQ sends them; what HQ makes of the fact will be among them.
        if (held != null && (heard == null || !answers(heard.answers(), fact.id()))) {
            ServiceStanding before = held.standing();
            ServiceStanding next = new ServiceStanding(
                    set.service(),
                    set.state(),
                    before.places(),
                    set.note(),
                    fact.at(),
                    before.report(),
                    before.reporters());
            session.upsert(new RestService(next, fact.id()));
        }
    }

    /** HQ no longer says anything of this station's services. */
    static void clear(StatelessSession session) {
        session.createMutationQuery("delete from RestService s").executeUpdate();
        session.createMutationQuery("delete from OpenTimes t").executeUpdate();
    }

    /** Removes the reports of somebody who is to be forgotten. */
    static void removeOf(StatelessSession session, long personId) {
        session.createMutationQuery("delete from ReportedService r where r.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }
}
