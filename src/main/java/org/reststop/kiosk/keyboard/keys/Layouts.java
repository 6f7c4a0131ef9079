package org.reststop.kiosk.keyboard.keys;

import static org.reststop.kiosk.keyboard.keys.Key.letter;
import static org.reststop.kiosk.keyboard.keys.Key.text;
import static org.reststop.kiosk.keyboard.keys.Key.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which keys stand on which page, row by row. Each row has room for ten letters. */
public final class Layouts {
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final String DIGITS = "1234567890";
    private static final Map<Character, List<String>> ACCENTS = Map.of(
            'a', List.of("á", "à", "ä"),
            'c', List.of("ç"),
            'e', List.of("é", "è", "ê"),
            'i', List.of("í", "ï"),
            'n', List.of("ñ"),
            'o', List.of("ó", "ô", "ö"),
            'u', List.of("ú", "ù", "ü"));

    private Layouts() {}

    /**
     * The keys of a page; of {@link Page#HAND} two columns that stand beside the boxes to write in.
     *
     * @param capitals whether the English letters are capitals
     * @param home the page to come back to from digits and signs, which are those of its language
     * @param lines whether a line may be ended within the text
     */
    public static List<List<Key>> of(Page page, boolean capitals, Page home, boolean lines) {
        return switch (page) {
            case PINYIN -> pinyin(lines);
            case HAND -> besideThePad(lines);
            case ENGLISH -> english(capitals, lines);
            case DIGITS -> digits(home, lines);
            case SYMBOLS -> symbols(home, lines);
        };
    }

    private static List<List<Key>> pinyin(boolean lines) {
        List<Key> third = new ArrayList<>();
        third.add(letter('\'').wide(1.5));
        third.addAll(pinyinLetters(ROWS.get(2)));
        third.add(Key.of(Meaning.Command.ERASE, 1.5));
        List<Key> fourth = foot(
                text("，", "、", "；", "："),
                text("。", "？", "！", "…"),
                List.of(turn(Page.HAND, 1.3), turn(Page.ENGLISH, 1.1)),
                lines);
        return List.of(pinyinLetters(ROWS.get(0)), pinyinLetters(ROWS.get(1)), third, fourth);
    }

    private static List<Key> pinyinLetters(String row) {
        List<Key> keys = new ArrayList<>();
        for (char each : row.toCharArray()) {
            keys.add(new Key(new Meaning.Letter(each), 1, variants(each, false)));
        }
        return keys;
    }

    private static List<List<Key>> english(boolean capitals, boolean lines) {
        List<Key> third = new ArrayList<>();
        third.add(Key.of(Meaning.Command.SHIFT, 1.5));
        third.addAll(englishLetters(ROWS.get(2), capitals));
        third.add(Key.of(Meaning.Command.ERASE, 1.5));
        List<Key> fourth =
                foot(text(",", ";", ":", "'"), text(".", "?", "!", "-"), List.of(turn(Page.PINYIN, 1.4)), lines);
        return List.of(englishLetters(ROWS.get(0), capitals), englishLetters(ROWS.get(1), capitals), third, fourth);
    }

    private static List<Key> englishLetters(String row, boolean capitals) {
        List<Key> keys = new ArrayList<>();
        for (char each : row.toCharArray()) {
            String written = String.valueOf(capitals ? Character.toUpperCase(each) : each);
            keys.add(new Key(
                    new Meaning.Text(written),
                    1,
                    variants(each, true).stream()
                            .filter(variant -> !variant.equals(written))
                            .toList()));
        }
        return keys;
    }

    /** The digit above a letter first, as on every phone. */
    private static List<String> variants(char letter, boolean accents) {
        List<String> variants = new ArrayList<>();
        int place = ROWS.get(0).indexOf(letter);
        if (place >= 0) {
            variants.add(DIGITS.substring(place, place + 1));
        }
        variants.add(String.valueOf(letter).toUpperCase(Locale.ROOT));
        if (accents) {
            variants.addAll(ACCENTS.getOrDefault(letter, List.of()));
        }
        return variants;
    }

    private static List<Key> foot(Key comma, Key stop, List<Key> others, boolean lines) {
        List<Key> keys = new ArrayList<>(List.of(turn(Page.SYMBOLS, 1.1), turn(Page.DIGITS, 1.1), comma));
        double taken = others.stream().mapToDouble(Key::width).sum();
        keys.add(Key.of(Meaning.Command.SPACE, 4.2 - taken));
        keys.add(stop);
        keys.addAll(others);
        keys.add(enter(1.6, lines));
        return keys;
    }

    private static List<List<Key>> besideThePad(boolean lines) {
        return List.of(
                List.of(Key.of(Meaning.Command.STROKE_BACK, 1), Key.of(Meaning.Command.ERASE, 1)),
                List.of(Key.of(Meaning.Command.WIPE, 1), Key.of(Meaning.Command.SPACE, 1)),
                List.of(text("，", "、", "；", "："), text("。", "？", "！", "…")),
                List.of(turn(Page.SYMBOLS, 1), turn(Page.DIGITS, 1)),
                List.of(turn(Page.PINYIN, 1), enter(1, lines)));
    }

    private static List<List<Key>> digits(Page home, boolean lines) {
        boolean chinese = home != Page.ENGLISH;
        List<String> beside = chinese ? List.of("楼", "号", "室") : List.of("-", "/", "#");
        List<List<Key>> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<Key> keys = new ArrayList<>();
            keys.add(text(beside.get(row)).wide(2));
            for (int digit = 3 * row + 1; digit <= 3 * row + 3; digit++) {
                keys.add(text(String.valueOf(digit)).wide(2));
            }
            keys.add(
                    switch (row) {
                        case 0 -> Key.of(Meaning.Command.ERASE, 2);
                        case 1 -> text(chinese ? "：" : ":").wide(2);
                        default -> text(".", "-", "/", "%").wide(2);
                    });
            rows.add(keys);
        }
        rows.add(List.of(
                turn(Page.SYMBOLS, 2),
                turn(home, 2),
                text("0").wide(2),
                Key.of(Meaning.Command.SPACE, 2),
                enter(2, lines)));
        return rows;
    }

    private static List<List<Key>> symbols(Page home, boolean lines) {
        boolean chinese = home != Page.ENGLISH;
        List<Key> third = new ArrayList<>(texts("@#%&+-=/"));
        third.add(Key.of(Meaning.Command.ERASE, 2));
        List<Key> fourth = new ArrayList<>();
        fourth.add(turn(home, 1.25));
        fourth.add(turn(Page.DIGITS, 1.25));
        fourth.addAll(texts(chinese ? ",.?!" : "$€*_"));
        fourth.add(Key.of(Meaning.Command.SPACE, 1.75));
        fourth.add(enter(1.75, lines));
        return chinese
                ? List.of(texts("，。？！、：；…—～"), texts("“”‘’（）《》【】"), third, fourth)
                : List.of(texts(",.?!:;'\"-~"), texts("()[]{}<>|\\"), third, fourth);
    }

    private static List<Key> texts(String signs) {
        return signs.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> text(sign))
                .toList();
    }

    private static Key enter(double width, boolean lines) {
        return new Key(Meaning.Command.ENTER, width, lines ? List.of("\n") : List.of());
    }
}
