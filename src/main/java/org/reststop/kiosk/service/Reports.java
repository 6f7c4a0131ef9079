package org.reststop.kiosk.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.service.ReportedService;
import org.reststop.domain.service.RestServices;
import org.reststop.domain.service.RestServices_;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;

/** Which reports of broken services are open, as far as this kiosk knows. Within a transaction. */
final class Reports {
    /** Whoever hears nothing of a report for so long may report again. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final StatelessSession session;
    private final RestServices queries;
    private final Instant now;

    Reports(StatelessSession session, Instant now) {
        this.session = session;
        this.queries = new RestServices_(session);
        this.now = now;
    }

    /** What HQ says of a service, with what it cannot know of yet. */
    ServiceStanding with(ServiceStanding standing) {
        List<ReportedService> here = of(standing.service());
        Optional<UUID> open = Optional.ofNullable(standing.report()).or(() -> open(here));
        int reporters = open.map(need -> Math.max(standing.reporters(), (int)
                        here.stream().filter(one -> one.needId().equals(need)).count()))
                .orElse(0);
        return new ServiceStanding(
                standing.service(),
                standing.state(),
                standing.places(),
                standing.note(),
                standing.since(),
                open.orElse(null),
                reporters);
    }

    private List<ReportedService> of(ServiceKind service) {
        return queries.findReports(service, now.minus(REMEMBERED));
    }

    /** The newest of this kiosk's that HQ has told nothing of, or that it is open. */
    private Optional<UUID> open(List<ReportedService> here) {
        return here.stream().map(ReportedService::needId).findFirst().filter(need -> {
            NeedStory story = session.get(NeedStory.class, need);
            return story == null || story.state().isOpen();
        });
    }

    /** Whether somebody has reported a service already, or somebody nameless just now. */
    boolean isKnown(ServiceKind service, UUID need, @Nullable Long person, Duration just) {
        return of(service).stream().filter(one -> one.needId().equals(need)).anyMatch(one -> {
            Long by = one.personId();
            return person == null ? by == null && one.at().isAfter(now.minus(just)) : person.equals(by);
        });
    }

    /** How many reports there were at this kiosk since a moment. */
    int count(Duration within) {
        return queries.findReportsSince(now.minus(within)).size();
    }
}
