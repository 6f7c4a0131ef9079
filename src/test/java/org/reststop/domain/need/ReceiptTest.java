package org.reststop.domain.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    private static final String ALPHABET = "23456789ACDEFHJKMNPRTWX";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void oneWrongCharacterIsAlwaysNoticed() {
        String right = Receipt.draw(random).text();
        for (int place = 0; place < Receipt.LENGTH; place++) {
            for (char other : ALPHABET.toCharArray()) {
                String wrong = right.substring(0, place) + other + right.substring(place + 1);
                assertThat(Receipt.isSound(wrong)).as(wrong + ", seed " + seed).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void twoSwappedCharactersAreAlwaysNoticed() {
        for (int draws = 0; draws < 200; draws++) {
            String right = Receipt.draw(random).text();
            for (int place = 0; place + 1 < Receipt.LENGTH; place++) {
                String swapped = right.substring(0, place)
                        + right.charAt(place + 1)
                        + right.charAt(place)
                        + right.substring(place + 2);
                assertThat(Receipt.isSound(swapped))
                        .as(swapped + ", seed " + seed)
                        .isEqualTo(swapped.equals(right));
            }
        }
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        Receipt receipt = Receipt.draw(random);

        assertThat(Receipt.parse(" " + receipt.shown().toLowerCase(Locale.ROOT) + " "))
                .contains(receipt);
        assertThat(Receipt.parse("0000-0000")).isEmpty();
        assertThat(Receipt.parse("")).isEmpty();
    }

    @Test
    void noneOfItsCharactersIsTakenForAnother() {
        Set<Character> seen = new HashSet<>();
        for (int draws = 0; draws < 500; draws++) {
            Receipt.draw(random).text().chars().forEach(each -> seen.add((char) each));
        }

        assertThat(seen)
                .hasSize(ALPHABET.length())
                .doesNotContain('0', 'O', '1', 'I', 'L', 'B', 'S', 'Z', 'U', 'V', 'Q');
    }
}
