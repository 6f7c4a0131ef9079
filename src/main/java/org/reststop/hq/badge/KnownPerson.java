package org.reststop.hq.badge;

import org.reststop.domain.badge.Role;

/**
 * Somebody who may carry a badge, with the full name: for staff's eyes only.
 *
 * @param company whom the person works for, empty if nobody
 */
public record KnownPerson(long personId, String name, Role role, String company) {}
