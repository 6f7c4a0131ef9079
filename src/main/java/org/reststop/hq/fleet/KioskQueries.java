package org.reststop.hq.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.reststop.domain.station.Station;

/** Queries over kiosks and their codes; their HQL is checked when the project is compiled. */
interface KioskQueries {
    StatelessSession session();

    @HQL("from Kiosk k order by k.stationId, k.name, k.id")
    List<Kiosk> findAll();

    @HQL("from Station s order by s.id")
    List<Station> findStations();

    @HQL("update Kiosk k set k.revokedAt = :now where k.id = :id and k.revokedAt is null")
    int revoke(UUID id, Instant now);

    @HQL("update Kiosk k set k.rotateOrderedAt = :now where k.id = :id")
    int orderRotation(UUID id, Instant now);

    @HQL("update Kiosk k set k.copiedAt = null, k.sessionId = null, k.otherSessionId = null, k.heardSessionId = null"
            + " where k.id = :id and k.copiedAt is not null")
    int oneMachineAgain(UUID id);

    @HQL("delete Hearing h where h.kiosk = :kiosk")
    int forgetHearings(UUID kiosk);

    /** Uses a code up; 1 if it was still good. */
    @HQL("update EnrolmentCode c set c.usedAt = :now, c.kioskId = :kiosk"
            + " where c.codeHash = :hash and c.usedAt is null and c.expiresAt > :now")
    int use(byte[] hash, Instant now, UUID kiosk);

    @HQL("from EnrolmentCode c where c.codeHash = :hash")
    Optional<EnrolmentCode> findCode(byte[] hash);
}
