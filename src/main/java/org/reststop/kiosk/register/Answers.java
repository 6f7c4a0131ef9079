package org.reststop.kiosk.register;

/**
 * What a person told at a registration, having agreed to what is kept.
 *
 * @param name a full name, or a surname and a form of address
 * @param company empty if none of those to choose from
 * @param phoneTail the last four digits of the phone's number, or empty
 * @param language of the screens, {@code zh} or {@code en}
 */
public record Answers(String name, String company, String phoneTail, String language) {
    /** The version of the words that a person agrees to; to be raised whenever their sense changes. */
    static final int CONSENT = 1;

    /** Without what is personal, for logs. */
    @Override
    public String toString() {
        return "Answers";
    }
}
