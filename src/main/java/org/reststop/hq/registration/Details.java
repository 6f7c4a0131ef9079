package org.reststop.hq.registration;

import org.reststop.hq.badge.PersonDraft;

/**
 * What staff may correct before they approve.
 *
 * @param company empty if nobody
 * @param phoneTail the last four digits of the phone's number, or empty
 */
public record Details(String name, String company, String phoneTail) {
    /** The longest name of a person, in characters: longer ones are not masked into what kiosks keep. */
    public static final int MAX_NAME = PersonDraft.MAX_NAME;

    /** The longest name of a company, in characters. */
    public static final int MAX_COMPANY = PersonDraft.MAX_COMPANY;

    public Details {
        name = name.strip();
        company = company.strip();
        phoneTail = phoneTail.strip();
    }

    static Details of(Registration registration) {
        return new Details(registration.name(), registration.company(), registration.phoneTail());
    }

    boolean isSound() {
        return !name.isEmpty()
                && isText(name, MAX_NAME)
                && isText(company, MAX_COMPANY)
                && phoneTail.matches("|[0-9]{4}");
    }

    private static boolean isText(String text, int most) {
        return text.length() <= most && text.codePoints().noneMatch(Character::isISOControl);
    }
}
