package org.reststop.hq.badge;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.Page;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;

/** Queries over the list of people and what badges they have; their HQL is checked when the project is compiled. */
interface RosterQueries {
    StatelessSession session();

    @HQL("select p.id, f.name, p.role, p.company, p.maskedName, f.phoneTail"
            + " from Person p join PersonFile f on f.personId = p.id"
            + " where p.role in :roles and (lower(p.company) like :pattern escape '!'"
            + " or lower(p.maskedName) like :pattern escape '!' or :inFull = true and lower(f.name) like :pattern escape '!')"
            + " order by p.company, f.name, p.id")
    List<RosterEntry> findPeople(List<Role> roles, String pattern, boolean inFull, Page page);

    @HQL(
            "select count(p) from Person p join PersonFile f on f.personId = p.id"
                    + " where p.role in :roles and (lower(p.company) like :pattern escape '!'"
                    + " or lower(p.maskedName) like :pattern escape '!' or :inFull = true and lower(f.name) like :pattern escape '!')")
    long countPeople(List<Role> roles, String pattern, boolean inFull);

    @HQL(
            "select p.id, f.name, p.role, p.company, p.maskedName, f.phoneTail"
                    + " from Person p join PersonFile f on f.personId = p.id where p.id in :personIds order by p.company, f.name, p.id")
    List<RosterEntry> findByIds(List<Long> personIds);

    /** Without those on phones, which are not printed and have a page of their own. */
    @HQL("from IssuedBadge b where b.personId in :personIds and b.keyId > 0 order by b.issuedAt desc, b.serial")
    List<IssuedBadge> findBadges(List<Long> personIds);

    @HQL("from Revocation r where r.serial in :serials")
    List<Revocation> findRevocations(List<Long> serials);

    @HQL("select p.id from Person p join PersonFile f on f.personId = p.id order by p.company, f.name, p.id")
    List<Long> findIds();
}
