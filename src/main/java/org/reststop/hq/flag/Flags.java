package org.reststop.hq.flag;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reststop.domain.person.Person;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.web.Pager;
import org.reststop.store.Store;

/** The flags that wait for staff. Safe to call from any thread; waits for the database. */
public final class Flags {
    /** What the store must know of. */
    public static final List<Class<?>> ENTITIES = List.of(BadgeUse.class, BadgeFlag.class);

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 200;

    private static final int ON_A_PAGE = 30;

    private final Store store;
    private final BadgeOffice office;
    private final Clock clock;

    public Flags(Store store, BadgeOffice office, Clock clock) {
        this.store = store;
        this.office = office;
        this.clock = clock;
    }

    /** @param maskedName "*" if HQ no longer knows the person */
    record Open(BadgeFlag flag, String maskedName) {}

    /** One page of the open flags. */
    record Listed(List<Open> flags, Pager pager) {}

    /**
     * The latest first.
     *
     * @param page which, as an address says it
     */
    Listed open(Optional<String> page) {
        return store.read(session -> {
            FlagQueries_ queries = new FlagQueries_(session);
            Pager pager = Pager.of(page, queries.countOpen(), ON_A_PAGE);
            List<Open> flags = queries.findOpen(pager.size(), pager.from()).stream()
                    .map(flag -> new Open(
                            flag,
                            Optional.ofNullable(session.get(Person.class, flag.personId()))
                                    .map(Person::maskedName)
                                    .orElse("*")))
                    .toList();
            return new Listed(flags, pager);
        });
    }

    /** The serials of flagged badges of some people, by their person. */
    public Map<Long, Set<Long>> ofPeople(List<Long> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return store.read(session -> new FlagQueries_(session)
                .findOpenOf(personIds).stream()
                        .collect(Collectors.groupingBy(
                                BadgeFlag::personId, Collectors.mapping(BadgeFlag::serial, Collectors.toSet()))));
    }

    /**
     * Settles a flag; a badge that was copied is revoked.
     *
     * @param by who decides
     * @param note at most {@value #MAX_NOTE} characters; the rest is cut
     * @return false if it is settled already, or there is none
     */
    boolean settle(UUID id, BadgeFlag.Decision decision, String by, String note) {
        String plain = note.replace('\0', ' ');
        String kept = plain.length() > MAX_NOTE ? plain.substring(0, MAX_NOTE) : plain;
        return store.write(tx -> {
            BadgeFlag flag = tx.session().get(BadgeFlag.class, id);
            boolean settles = new FlagQueries_(tx.session()).settle(id, clock.instant(), by, decision, kept) == 1;
            if (settles && decision == BadgeFlag.Decision.COPIED) {
                office.revokeIssued(tx.session(), flag.serial(), kept);
            }
            return settles;
        });
    }
}
