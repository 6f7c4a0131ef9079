package org.reststop.hq.badge;

import org.reststop.domain.badge.Role;

/**
 * Somebody on HQ's list of people.
 *
 * @param name in full, for those alone who work with people
 * @param company whom the person works for, empty if nobody
 * @param maskedName for all others
 * @param phoneTail the last four digits of the phone's number, or empty
 */
public record RosterEntry(long personId, String name, Role role, String company, String maskedName, String phoneTail) {}
