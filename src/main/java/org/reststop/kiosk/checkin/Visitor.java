package org.reststop.kiosk.checkin;

import java.util.Optional;
import org.reststop.domain.badge.Role;

/**
 * The person at the kiosk, as far as the screens need to know. Dropped with the visit.
 *
 * @param maskedName empty if the card has not reached this kiosk
 * @param role as the card says it, or else the badge
 * @param unreadNotices when the person was greeted
 */
public record Visitor(long personId, Optional<String> maskedName, Role role, long unreadNotices) {}
