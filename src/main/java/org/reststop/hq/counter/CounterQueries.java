package org.reststop.hq.counter;

import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;

/** Queries over staff at kiosks; their HQL is checked when the project is compiled. */
interface CounterQueries {
    StatelessSession session();

    @HQL("from CounterEvent e order by e.at desc, e.id desc limit :most")
    List<CounterEvent> findLatest(int most);

    @HQL("delete from CounterEvent e where e.at < :before")
    int deleteBefore(Instant before);

    @HQL("from Station s order by s.id")
    List<Station> findStations();

    @HQL("from Person p where p.id in :ids")
    List<Person> findPeople(List<Long> ids);

    @HQL("from Person p where p.role = STAFF order by p.id")
    List<Person> findStaff();

    @HQL("delete from HeldPin p where p.personId = :person")
    int deletePin(long person);
}
