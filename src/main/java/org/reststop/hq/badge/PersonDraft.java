package org.reststop.hq.badge;

import java.util.Optional;
import org.reststop.domain.badge.Role;

/**
 * What staff write of a person.
 *
 * @param company empty if the person works for nobody
 * @param phoneTail the last four digits of the phone's number, or empty
 */
public record PersonDraft(String name, Role role, String company, String phoneTail) {
    /** The longest name, in characters; longer ones are not masked into what kiosks keep. */
    public static final int MAX_NAME = 36;

    /** The longest company, in characters. */
    public static final int MAX_COMPANY = 60;

    /** The draft without spaces at its ends. */
    public PersonDraft {
        name = name.strip();
        company = company.strip();
        phoneTail = phoneTail.strip();
    }

    /** The word for what is wrong with it; empty if nothing is. */
    public Optional<String> problem() {
        if (name.isEmpty()) {
            return Optional.of("no-name");
        }
        if (name.length() > MAX_NAME) {
            return Optional.of("name-too-long");
        }
        if (company.length() > MAX_COMPANY) {
            return Optional.of("company-too-long");
        }
        if (!phoneTail.matches("([0-9]{4})?")) {
            return Optional.of("phone-tail");
        }
        return hasUnprintable(name + company) ? Optional.of("unprintable") : Optional.empty();
    }

    private static boolean hasUnprintable(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        });
    }

    KnownPerson as(long personId) {
        return new KnownPerson(personId, name, role, company);
    }
}
