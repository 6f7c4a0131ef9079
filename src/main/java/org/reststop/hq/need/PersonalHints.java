package org.reststop.hq.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in words that everybody shall read what looks as if it told who somebody is. It warns, a person decides. */
public final class PersonalHints {
    private static final Map<String, Pattern> KINDS = new TreeMap<>(Map.of(
            "identity", Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])"),
            "phone",
                    Pattern.compile("(?<![0-9])(?:(?:\\+?86[- ]?)?1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}"
                            + "|0[0-9]{2,3}[- ]?[0-9]{7,8})(?![0-9])"),
            "room",
                    Pattern.compile(
                            "[0-9一二三四五六七八九十]{1,4} ?(?:号楼|栋|幢|单元|号院|室|房)" + "|(?:Room|Flat|Unit|Apt\\.?) ?[0-9]{1,4}",
                            Pattern.CASE_INSENSITIVE),
            "plate", Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·· ]?[A-Z0-9]{5,6}"),
            "address", Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.]{2,32}"),
            "name", Pattern.compile("[\\p{IsHan}]{1,2}(?:先生|女士|师傅|阿姨|大爷|大妈)")));

    private PersonalHints() {}

    /**
     * Something that may be personal.
     *
     * @param kind the end of the key of its text
     * @param found as it stands in the words
     */
    public record Hint(String kind, String found) {}

    /** What may be personal in a text, at most one of a kind. */
    public static List<Hint> in(String words) {
        List<Hint> hints = new ArrayList<>();
        KINDS.forEach((kind, pattern) -> {
            Matcher found = pattern.matcher(words);
            if (found.find()) {
                hints.add(new Hint(kind, found.group()));
            }
        });
        return hints;
    }
}
