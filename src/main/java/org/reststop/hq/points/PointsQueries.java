package org.reststop.hq.points;

import java.util.List;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** Queries over the points book; their HQL is checked when the project is compiled. */
interface PointsQueries {
    StatelessSession session();

    /** Somebody's entries, under an earlier id too, the newest first. */
    @HQL("from PointsEntry e where e.personId = :personId or e.personId in"
            + " (select a.personId from PersonAlias a where a.sameAs = :personId) order by e.at desc, e.id desc")
    List<PointsEntry> findOf(Long personId);

    @HQL("from PointsEntry e where e.personId = :personId")
    List<PointsEntry> findOfId(Long personId);

    /** As whom somebody is known by now; empty if by this id. */
    @HQL("select a.sameAs from PersonAlias a where a.personId = :personId")
    List<Long> findSameAs(Long personId);

    @HQL("from PointsGoods g order by g.onOffer desc, g.price, g.id")
    List<PointsGoods> findGoods();

    /** Under the id by which somebody is known now. */
    @HQL("select coalesce(a.sameAs, e.personId), sum(e.amount) from PointsEntry e"
            + " left join PersonAlias a on a.personId = e.personId where e.personId is not null"
            + " group by coalesce(a.sameAs, e.personId) order by sum(e.amount) desc, coalesce(a.sameAs, e.personId)"
            + " limit 200")
    List<Balance> findBalances();

    /** What somebody reported on patrols and was not declined. */
    @HQL("select n.id, n.category, n.raisedAt from LedgerEntry n where n.patrol is not null"
            + " and n.state not in (RECEIVED, DECLINED) and (n.personId = :personId or n.personId in"
            + " (select a.personId from PersonAlias a where a.sameAs = :personId))"
            + " order by n.raisedAt desc, n.id desc limit 50")
    List<Merit> findReports(Long personId);

    /** The activities that somebody attended. */
    @HQL("select a.id, a.titleZh, a.starts from Seat s join ActivityEntry a on a.id = s.activityId"
            + " where s.state = ATTENDED and (s.personId = :personId or s.personId in"
            + " (select p.personId from PersonAlias p where p.sameAs = :personId))"
            + " order by a.starts desc, a.id desc limit 50")
    List<Merit> findAttended(Long personId);
}
