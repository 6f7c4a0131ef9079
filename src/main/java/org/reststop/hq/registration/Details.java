package org.reststop.hq.registration;

/**
 * What staff may correct before they approve.
 *
 * @param company empty if nobody
 * @param phoneTail the last four digits of the phone's number, or empty
 */
public record Details(String name, String company, String phoneTail) {
    /** The longest name, of a person or a company, in characters. */
    public static final int MAX_NAME = 60;

    public Details {
        name = name.strip();
        company = company.strip();
        phoneTail = phoneTail.strip();
    }

    static Details of(Registration registration) {
        return new Details(registration.name(), registration.company(), registration.phoneTail());
    }

    boolean isSound() {
        return !name.isEmpty() && isText(name) && isText(company) && phoneTail.matches("|[0-9]{4}");
    }

    private static boolean isText(String text) {
        return text.length() <= MAX_NAME && text.codePoints().noneMatch(Character::isISOControl);
    }
}
