package org.reststop.hq.open311;

import org.reststop.hq.http.Request;

/**
 * A key as somebody asks for it.
 *
 * @param stationId empty for every station
 * @param perHour 0 if what was typed is no number
 */
public record KeyDraft(String name, String contact, String stationId, int perHour, boolean finerStates) {
    /** How many needs and updates a key usually may bring within an hour. */
    public static final int USUAL = 200;

    /** The most that one may. */
    public static final int MOST = 100_000;

    private static final int MAX_NAME = 60;
    private static final int MAX_CONTACT = 120;

    static KeyDraft blank() {
        return new KeyDraft("", "", "", USUAL, true);
    }

    static KeyDraft of(Request request) {
        String hour = request.form("per-hour").orElse("").strip();
        return new KeyDraft(
                request.form("name").orElse("").strip(),
                request.form("contact").orElse("").strip(),
                request.form("station").orElse(""),
                hour.matches("[0-9]{1,6}") ? Integer.parseInt(hour) : 0,
                request.form("finer").isPresent());
    }

    boolean fits() {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && contact.length() <= MAX_CONTACT
                && perHour >= 1
                && perHour <= MOST;
    }
}
