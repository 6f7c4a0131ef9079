package org.reststop.hq.need;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Phrase;
import org.reststop.hq.http.Request;

/**
 * A category as it is typed.
 *
 * @param base the revision that is edited
 * @param phrasesZh a line for each
 * @param phrasesEn the English of each, on the line of the same number
 */
public record CategoryForm(long base, CategoryWords words, CategoryRules rules, String phrasesZh, String phrasesEn) {
    /** The drawings that there are for categories. */
    public static final List<String> ICONS = List.of(
            "HEART", "BOOK", "HANDS", "SIREN", "WRENCH", "PARCEL", "HOUSE", "BOLT", "SHIELD", "SPEECH", "PERSON",
            "WARNING", "BLOCKED", "SNOW", "EYE");

    private static final int USUAL_DAYS = 3;
    private static final int LAST = 60;

    static CategoryForm blank() {
        return new CategoryForm(
                0,
                new CategoryWords("", "", "", ""),
                new CategoryRules(LAST, "SPEECH", false, false, USUAL_DAYS),
                "",
                "");
    }

    static CategoryForm of(Category category) {
        return new CategoryForm(
                category.revision(),
                category.words(),
                category.rules(),
                category.phrases().stream().map(Phrase::zh).collect(Collectors.joining("\n")),
                category.phrases().stream().map(Phrase::en).collect(Collectors.joining("\n")));
    }

    /** Whether a category is as it is typed here. */
    boolean says(Category category) {
        return category.words().equals(words)
                && category.rules().equals(rules)
                && category.phrases().equals(phrases());
    }

    static CategoryForm of(Request request) {
        String icon = text(request, "icon");
        return new CategoryForm(
                number(request, "base", 0),
                new CategoryWords(
                        text(request, "name-zh"),
                        text(request, "name-en"),
                        text(request, "hint-zh"),
                        text(request, "hint-en")),
                new CategoryRules(
                        number(request, "place", 0),
                        ICONS.contains(icon) ? icon : "SPEECH",
                        request.form("urgent").isPresent(),
                        request.form("hidden").isPresent(),
                        number(request, "answer-days", 0)),
                text(request, "phrases-zh"),
                text(request, "phrases-en"));
    }

    /** The phrases; an English line without a Chinese one is kept as a phrase that is not sound. */
    List<Phrase> phrases() {
        List<String> zh = lines(phrasesZh);
        List<String> en = lines(phrasesEn);
        List<Phrase> all = new ArrayList<>();
        for (int i = 0; i < Math.max(zh.size(), en.size()); i++) {
            Phrase phrase = new Phrase(i < zh.size() ? zh.get(i) : "", i < en.size() ? en.get(i) : "");
            if (!phrase.zh().isEmpty() || !phrase.en().isEmpty()) {
                all.add(phrase);
            }
        }
        return all;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    private static String text(Request request, String field) {
        return request.form(field).orElse("").replace("\r\n", "\n").strip();
    }

    private static int number(Request request, String field, int otherwise) {
        String text = text(request, field);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
