package org.reststop.hq.cap;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reststop.hq.cap.CapInfo.Certainty;
import org.reststop.hq.cap.CapInfo.Severity;
import org.reststop.hq.cap.CapInfo.Urgency;
import org.reststop.hq.http.Request;
import org.reststop.hq.notice.NoticeTargets;

/**
 * A rule as staff see and type it.
 *
 * @param id of the rule, or {@code new}
 * @param chosen the names of the severities, urgencies and certainties that it fits, those of each with its kind before
 *     it, such as {@code severity.EXTREME}
 */
public record CapRuleForm(String id, Set<String> chosen, String area, CapDeed deed, NoticeTargets targets) {
    /** The kinds of values in the order of the form. */
    public static final List<String> KINDS = List.of("severity", "urgency", "certainty");

    /** Every value of a kind. */
    public static List<String> values(String kind) {
        Enum<?>[] all =
                switch (kind) {
                    case "severity" -> Severity.values();
                    case "urgency" -> Urgency.values();
                    default -> Certainty.values();
                };
        return Arrays.stream(all).map(value -> kind + "." + value.name()).toList();
    }

    /** The text that names a value. */
    public static String textKey(String value) {
        return "cap." + value.toLowerCase(Locale.ROOT);
    }

    /** Those of a kind that are chosen; none for every one. */
    public List<String> chosenOf(String kind) {
        return values(kind).stream().filter(chosen::contains).toList();
    }

    static CapRuleForm blank() {
        return new CapRuleForm("new", Set.of(), "", CapDeed.HIGH, NoticeTargets.ALL);
    }

    static CapRuleForm of(CapRule rule) {
        CapRule.Fit fit = rule.fit();
        Set<String> chosen = new HashSet<>();
        fit.severities().forEach(value -> chosen.add("severity." + value.name()));
        fit.urgencies().forEach(value -> chosen.add("urgency." + value.name()));
        fit.certainties().forEach(value -> chosen.add("certainty." + value.name()));
        return new CapRuleForm(
                rule.id().toString(), chosen, fit.area(), rule.deed(), NoticeTargets.parse(rule.targets()));
    }

    static CapRuleForm of(Request request, String id) {
        CapDeed deed = Arrays.stream(CapDeed.values())
                .filter(known ->
                        request.form("deed").filter(known.name()::equals).isPresent())
                .findFirst()
                .orElse(CapDeed.IGNORE);
        List<String> grades = request.fields().getOrDefault("grade", List.of());
        List<String> targets = request.fields().getOrDefault("target", List.of());
        return new CapRuleForm(
                id,
                Set.copyOf(new HashSet<>(grades)),
                request.form("area").orElse("").strip().replace('\0', ' '),
                deed,
                NoticeTargets.of(targets.stream()));
    }

    CapRule.Fit fit() {
        return new CapRule.Fit(
                set("severity", Severity.values()),
                set("urgency", Urgency.values()),
                set("certainty", Certainty.values()),
                area);
    }

    private <E extends Enum<E>> Set<E> set(String kind, E[] values) {
        Set<E> set = new HashSet<>();
        for (E value : values) {
            if (chosen.contains(kind + "." + value.name())) {
                set.add(value);
            }
        }
        return set;
    }
}
