package org.reststop.hq.cap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reststop.hq.notice.NoticeTargets;

/**
 * What the rules make of an alert.
 *
 * @param rule the first that fits; null if none does
 * @param infos those that the rule fits, the alert's order kept
 */
record CapVerdict(
        CapDeed deed, NoticeTargets targets, @Nullable CapRule rule, List<CapInfo> infos) {
    /** How long an alert counts whose sender sets no end. */
    private static final Duration USUAL = Duration.ofHours(24);

    CapVerdict {
        infos = List.copyOf(infos);
    }

    /**
     * Goes through the rules in their order. The first that fits says what is made of the alert; later ones that fit and
     * say the same add their stations. Infos that are over are as if they were not there.
     *
     * @param now what has ended by then is over
     */
    static CapVerdict of(CapAlert alert, List<CapRule> rules, Instant now) {
        List<CapInfo> live = alert.infos().stream()
                .filter(info -> end(info, alert.sent()).isAfter(now))
                .toList();
        CapRule first = null;
        NoticeTargets targets = NoticeTargets.ALL;
        Set<CapInfo> fitting = new LinkedHashSet<>();
        for (CapRule rule : rules) {
            List<CapInfo> infos = live.stream().filter(rule.fit()::fits).toList();
            if (infos.isEmpty() || first != null && rule.deed() != first.deed()) {
                continue;
            }
            NoticeTargets own = NoticeTargets.parse(rule.targets());
            targets = first == null ? own : targets.and(own);
            first = first == null ? rule : first;
            fitting.addAll(infos);
        }
        if (first == null) {
            return new CapVerdict(CapDeed.IGNORE, NoticeTargets.ALL, null, List.of());
        }
        List<CapInfo> ordered = new ArrayList<>(live);
        ordered.retainAll(fitting);
        return new CapVerdict(first.deed(), targets, first, ordered);
    }

    /**
     * What counts at one time, and is told together.
     *
     * @param effective from when on
     * @param end until when
     */
    record Span(Instant effective, Instant end, List<CapInfo> infos) {}

    /**
     * The infos by the time at which they count, in their order. What is in another language than the first goes with
     * those of its time, or else with the first: it is the same in other words.
     *
     * @param sent when the message was sent, for infos that do not say from when on or until when they count
     */
    List<Span> spans(Instant sent) {
        List<CapInfo> first = infos.stream().filter(CapInfo::isChinese).toList();
        List<CapInfo> leading = first.isEmpty() ? ofOneLanguage() : first;
        List<Span> spans = new ArrayList<>();
        leading.forEach(info -> join(spans, span(info, sent), true));
        infos.stream().filter(info -> !leading.contains(info)).forEach(info -> join(spans, span(info, sent), false));
        return spans;
    }

    private List<CapInfo> ofOneLanguage() {
        List<CapInfo> english = infos.stream().filter(CapInfo::isEnglish).toList();
        return english.isEmpty() ? infos : english;
    }

    private static void join(List<Span> spans, Span added, boolean leads) {
        int same = 0;
        while (same < spans.size() && !isOfOneTime(spans.get(same), added)) {
            same++;
        }
        if (same == spans.size() && leads) {
            spans.add(added);
            return;
        }
        int to = same == spans.size() ? 0 : same;
        Span old = spans.get(to);
        List<CapInfo> together = new ArrayList<>(old.infos());
        together.addAll(added.infos());
        spans.set(to, new Span(old.effective(), old.end(), together));
    }

    private static boolean isOfOneTime(Span one, Span other) {
        return one.effective().equals(other.effective()) && one.end().equals(other.end());
    }

    private static Span span(CapInfo info, Instant sent) {
        return new Span(Objects.requireNonNullElse(info.effective(), sent), end(info, sent), List.of(info));
    }

    private static Instant end(CapInfo info, Instant sent) {
        Instant end = info.expires();
        return end == null ? sent.plus(USUAL) : end;
    }
}
