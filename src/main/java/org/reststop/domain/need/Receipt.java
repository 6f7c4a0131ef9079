package org.reststop.domain.need;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number by which somebody asks what became of a need: seven characters drawn at random and one that checks them.
 * None of its letters and digits is taken for another, by eye or by ear. There are 23 of them, a prime, and each place
 * weighs differently, so one wrong character or two swapped ones are always noticed.
 *
 * @param text the {@value #LENGTH} characters
 */
public record Receipt(String text) {
    /** How many characters it has. */
    public static final int LENGTH = 8;

    /** The characters that it may have, in the order of a keyboard for it. */
    public static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";

    private static final int HALF = 4;

    /** @throws IllegalArgumentException if it cannot be one */
    public Receipt {
        if (!isSound(text)) {
            throw new IllegalArgumentException("not a receipt");
        }
    }

    /** Draws one. */
    public static Receipt draw(RandomGenerator random) {
        StringBuilder text = new StringBuilder(LENGTH);
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = random.nextInt(ALPHABET.length());
            text.append(ALPHABET.charAt(value));
            sum += (i + 1) * value;
        }
        return new Receipt(text.append(ALPHABET.charAt(check(sum))).toString());
    }

    private static int check(int sum) {
        int value = 0;
        while ((sum + LENGTH * value) % ALPHABET.length() != 0) {
            value++;
        }
        return value;
    }

    /** Whether a text is one, as it is kept. */
    public static boolean isSound(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += (i + 1) * value;
        }
        return sum % ALPHABET.length() == 0;
    }

    /** The one that somebody typed, in small letters or with hyphens and blanks; empty if it can be none. */
    public static Optional<Receipt> parse(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return isSound(bare) ? Optional.of(new Receipt(bare)) : Optional.empty();
    }

    /** As people read it, such as {@code K7M4-2XRP}. */
    public String shown() {
        return text.substring(0, HALF) + "-" + text.substring(HALF);
    }
}
