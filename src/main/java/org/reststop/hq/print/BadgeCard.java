package org.reststop.hq.print;

import java.util.Optional;

/**
 * A badge as it is printed.
 *
 * @param code what its QR code says, up to 2331 characters
 * @param words what people read on it
 */
public record BadgeCard(String code, Words words, Optional<Photo> photo) {
    /**
     * What people read on a card, in the language that it is printed in. Each may be empty but the mark and the name.
     *
     * @param mark the station's name, at the head of the card
     * @param name of whoever carries it
     * @param role what the carrier is
     * @param company whom the carrier works for
     * @param until until when it counts
     * @param number the badge's serial
     */
    public record Words(String mark, String name, String role, String company, String until, String number) {}
}
