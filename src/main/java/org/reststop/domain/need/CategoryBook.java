package org.reststop.domain.need;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The categories in force: those that come with the program, so that a kiosk has them before it ever reaches HQ, each
 * replaced by HQ's edition where there is one. Safe to call from any thread.
 *
 * @param all in their order, hidden ones too
 */
public record CategoryBook(List<Category> all) {
    private record Default(String code, String icon, boolean urgent, int answerDays) {}

    private static final List<Default> DEFAULTS = List.of(
            new Default("medical", "HEART", false, 3),
            new Default("education", "BOOK", false, 5),
            new Default("relief", "HANDS", false, 3),
            new Default("emergency", "SIREN", true, 1),
            new Default("property", "WRENCH", false, 3),
            new Default("parcel", "PARCEL", false, 5),
            new Default("housing", "HOUSE", false, 5),
            new Default("transport", "BOLT", false, 5),
            new Default("safety", "SHIELD", false, 2),
            new Default("other", "SPEECH", false, 3),
            new Default("patrol-fire-lane", "BLOCKED", false, 1),
            new Default("patrol-wires", "BOLT", false, 1),
            new Default("patrol-road", "WARNING", false, 2),
            new Default("patrol-ice", "SNOW", false, 1),
            new Default("patrol-facility", "WRENCH", false, 3),
            new Default("patrol-suspicious", "EYE", false, 1),
            new Default("patrol-other", "SPEECH", false, 3));

    private static final int STEP = 5;

    public CategoryBook {
        all = List.copyOf(all);
    }

    /** Those that come with the program, with HQ's in the place of those of the same code. */
    public static CategoryBook of(List<Category> edited) {
        Map<String, Category> byCode = new TreeMap<>();
        defaults().forEach(category -> byCode.put(category.code(), category));
        edited.forEach(category -> byCode.put(category.code(), category));
        return new CategoryBook(byCode.values().stream()
                .sorted(Comparator.comparingInt(
                                (Category category) -> category.rules().place())
                        .thenComparing(Category::code))
                .toList());
    }

    /** Those that a person can choose, in their order. */
    public List<Category> choices() {
        return shown(false);
    }

    /** The hazards that a mobile grid worker can report, in their order. */
    public List<Category> hazards() {
        return shown(true);
    }

    private List<Category> shown(boolean patrol) {
        return all.stream()
                .filter(category -> !category.rules().hidden() && category.isPatrol() == patrol)
                .toList();
    }

    /** The category of a code, hidden or not. */
    public Optional<Category> find(String code) {
        return all.stream().filter(category -> category.code().equals(code)).findFirst();
    }

    private static List<Category> defaults() {
        ResourceBundle zh = texts(Locale.CHINESE);
        ResourceBundle en = texts(Locale.ENGLISH);
        return DEFAULTS.stream().map(each -> category(each, zh, en)).toList();
    }

    private static Category category(Default each, ResourceBundle zh, ResourceBundle en) {
        String code = each.code();
        // Gaps between them, for HQ to put its own in.
        int place = (DEFAULTS.indexOf(each) + 1) * STEP;
        return new Category(
                code,
                0,
                new CategoryWords(
                        zh.getString(code),
                        en.getString(code),
                        zh.getString(code + ".hint"),
                        en.getString(code + ".hint")),
                new CategoryRules(place, each.icon(), each.urgent(), false, each.answerDays()),
                IntStream.rangeClosed(1, Category.MAX_PHRASES)
                        .mapToObj(number -> code + "." + number)
                        .filter(zh::containsKey)
                        .map(key -> new Phrase(zh.getString(key), en.getString(key)))
                        .toList());
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                "text.need",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
