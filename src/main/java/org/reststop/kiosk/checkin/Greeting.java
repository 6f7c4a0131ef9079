package org.reststop.kiosk.checkin;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.reststop.domain.checkin.CheckInOutcome;

/**
 * How a person is greeted.
 *
 * @param again whether this visit was counted by an earlier scan
 * @param at when the visit was counted, at the station
 * @param pending whether the person registered and staff have not approved yet
 */
public record Greeting(
        Visitor visitor, PartOfDay partOfDay, long visits, boolean again, LocalTime at, boolean pending) {
    /** Of somebody whom staff know. */
    public Greeting(Visitor visitor, PartOfDay partOfDay, long visits, boolean again, LocalTime at) {
        this(visitor, partOfDay, visits, again, at, false);
    }

    /** The part of the day that a greeting names. */
    public enum PartOfDay {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING;

        private static PartOfDay at(LocalTime time) {
            int hour = time.getHour();
            if (hour >= 5 && hour < 11) {
                return MORNING;
            }
            if (hour >= 11 && hour < 13) {
                return NOON;
            }
            return hour >= 13 && hour < 18 ? AFTERNOON : EVENING;
        }
    }

    /** The greeting of an outcome; empty if it is none that greets. */
    public static Optional<Greeting> of(CheckInOutcome outcome, Instant now, ZoneId zone) {
        PartOfDay part = PartOfDay.at(LocalTime.ofInstant(now, zone));
        return switch (outcome) {
            case CheckInOutcome.Welcomed(
                    long person,
                    Optional<String> name,
                    var role,
                    long visits,
                    long unread,
                    Instant at,
                    boolean pending) ->
                Optional.of(new Greeting(
                        new Visitor(person, name, role, unread),
                        part,
                        visits,
                        false,
                        LocalTime.ofInstant(at, zone),
                        pending));
            case CheckInOutcome.WelcomedAgain(
                    long person,
                    Optional<String> name,
                    var role,
                    long visits,
                    long unread,
                    Instant firstAt,
                    boolean pending) ->
                Optional.of(new Greeting(
                        new Visitor(person, name, role, unread),
                        part,
                        visits,
                        true,
                        LocalTime.ofInstant(firstAt, zone),
                        pending));
            case CheckInOutcome.Refused refused -> Optional.empty();
            case CheckInOutcome.NotStored notStored -> Optional.empty();
        };
    }
}
