package org.reststop.hq.badge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.station.Station;

/** Queries over people, badges and keys; their HQL is checked when the project is compiled. */
interface BadgeQueries {
    StatelessSession session();

    @HQL("from SigningKey k order by k.keyId")
    List<SigningKey> findKeys();

    @HQL("update SigningKey k set k.retiredAt = :at where k.retiredAt is null")
    int retireAll(Instant at);

    @HQL("select count(b) from IssuedBadge b where b.serial = :serial")
    long countBadges(long serial);

    @HQL("select count(b) from IssuedBadge b where b.personId = :personId")
    long countBadgesOf(long personId);

    /** Without those on phones. */
    @HQL("select count(b) from IssuedBadge b where b.personId = :personId and b.keyId > 0")
    long countPrinted(long personId);

    @HQL("delete from PersonFile f where f.personId = :personId")
    int deleteFile(long personId);

    @HQL("delete from Person p where p.id = :personId")
    int deletePerson(long personId);

    @HQL("from PhoneLink l where l.tokenHash = :hash")
    List<PhoneLink> findLinks(byte[] hash);

    @HQL("update PhoneLink l set l.tokenHash = :own, l.takenUp = true where l.tokenHash = :hash and l.takenUp = false")
    int takeUp(byte[] hash, byte[] own);

    @HQL("delete from PhoneLink l where l.serial = :serial")
    int deleteLink(long serial);

    @HQL("select k.serial from PhoneKey k where k.personId = :personId order by k.serial")
    List<Long> findPhoneSerials(long personId);

    @HQL("select k.serial from PhoneKey k where k.expires < :day order by k.serial")
    List<Long> findExpiredPhones(LocalDate day);

    @HQL("select a.personId from PersonAlias a where a.sameAs = :personId order by a.personId")
    List<Long> findAliases(long personId);

    @HQL("delete from PersonAlias a where a.personId = :personId")
    int deleteAlias(long personId);

    @HQL("delete from PersonAlias a where a.personId = :personId or a.sameAs = :personId")
    int deleteAliases(long personId);

    /** @param pattern with ! before what stands for itself */
    @HQL("select p.id, f.name, p.role, p.company from Person p join PersonFile f on f.personId = p.id"
            + " where f.name like :pattern escape '!' or f.phoneTail = :phoneTail order by f.name, p.id limit :count")
    List<KnownPerson> findLike(String pattern, String phoneTail, int count);

    @HQL("select p.id, f.name, p.role, p.company from Person p join PersonFile f on f.personId = p.id"
            + " where p.id = :personId")
    List<KnownPerson> findPerson(long personId);

    @HQL("from Station s")
    List<Station> findStations();

    @HQL("select p.id, f.name, p.role, p.company from Person p join PersonFile f on f.personId = p.id order by p.id")
    List<KnownPerson> findPeople();
}
