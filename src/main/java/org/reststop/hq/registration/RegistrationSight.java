package org.reststop.hq.registration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.hq.badge.KnownPerson;

/**
 * A registration as staff see it.
 *
 * @param name masked for those who may not decide; empty once it is forgotten
 * @param station in words
 * @param kiosk in words
 * @param zone in which its times are told
 * @param sameAs whom it was found to be
 * @param clashes whether the card stands for somebody else
 * @param others those with the same card, if it clashes
 */
public record RegistrationSight(
        Registration registration,
        String name,
        String station,
        String kiosk,
        ZoneId zone,
        Optional<KnownPerson> sameAs,
        boolean clashes,
        List<Other> others) {
    /** Another registration with the same card. */
    public record Other(UUID id, String name, String company, Instant receivedAt, Registration.State state) {}
}
