package org.reststop.hq.need.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reststop.domain.need.NeedText;
import org.reststop.hq.http.Request;

/**
 * What a ready answer says. A field stands in its words as {@code {receipt}}.
 *
 * @param name by which staff pick it, 1 to {@value #LONGEST_NAME} characters
 * @param act the word of the step that it is meant for; empty for any
 * @param category the code of the category that it is meant for; empty for any
 * @param wordsEn may be empty: then the Chinese words are taken
 */
public record AnswerDraft(String name, String act, String category, String wordsZh, String wordsEn) {
    /** The steps that ready answers are for. */
    public static final List<String> STEPS =
            List.of("accept", "work", "answer", "finish", "wait", "decline", "refer", "reopen");

    /** The fields that can be filled. */
    public static final List<String> FIELDS = List.of("receipt", "date", "place", "category", "station", "expected");

    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    private static final int LONGEST = 2_000;
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\s]{1,40})}");

    static AnswerDraft blank() {
        return new AnswerDraft("", "", "", "", "");
    }

    static AnswerDraft of(Request request) {
        String act = request.form("act").orElse("");
        return new AnswerDraft(
                NeedText.clean(request.form("name").orElse("")),
                STEPS.contains(act) ? act : "",
                request.form("category").orElse(""),
                NeedText.clean(request.form("words-zh").orElse("")),
                NeedText.clean(request.form("words-en").orElse("")));
    }

    /** The end of the key of what is wrong with it, if anything. */
    Optional<String> problem() {
        if (name.isEmpty() || NeedText.length(name) > LONGEST_NAME || wordsZh.isEmpty()) {
            return Optional.of("missing");
        }
        if (NeedText.length(wordsZh) > LONGEST || NeedText.length(wordsEn) > LONGEST) {
            return Optional.of("too-long");
        }
        return unknownField().map(field -> "field");
    }

    /** The first thing in braces that is no field. */
    Optional<String> unknownField() {
        return FIELD.matcher(wordsZh + wordsEn)
                .results()
                .map(found -> found.group(1))
                .filter(field -> !FIELDS.contains(field))
                .findFirst();
    }

    /**
     * Its words with their fields filled.
     *
     * @param language the need's author's, {@code zh} or {@code en}
     * @param values by field; what has none is left as it stands, for a person to see: {@link #unfilled}
     */
    public String filled(String language, Map<String, String> values) {
        String words = language.equals("en") && !wordsEn.isEmpty() ? wordsEn : wordsZh;
        return FIELD.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The first field that nobody has filled in words that are about to go to a person, with its braces. */
    public static Optional<String> unfilled(String words) {
        return FIELD.matcher(words)
                .results()
                .filter(found -> FIELDS.contains(found.group(1)))
                .map(MatchResult::group)
                .findFirst();
    }
}
