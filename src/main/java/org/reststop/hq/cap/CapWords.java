package org.reststop.hq.cap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reststop.domain.notice.NoticeText;

/** Puts an alert into a notice's words. What is in neither language stands in both places as it came. */
final class CapWords {
    private static final String CUT_ZH = "……（全文较长，请以发布单位的通知为准）";
    private static final String CUT_EN = "… (shortened; the issuer has the whole text)";

    private CapWords() {}

    /** @param exercise whether the title says that it is one */
    static NoticeText of(List<CapInfo> infos, boolean exercise) {
        List<CapInfo> english = infos.stream().filter(CapInfo::isEnglish).toList();
        List<CapInfo> chinese = infos.stream().filter(CapInfo::isChinese).toList();
        List<CapInfo> first = chinese.isEmpty() ? (english.isEmpty() ? infos : english) : chinese;
        String titleZh = (exercise ? "【演练】" : "") + first.getFirst().title();
        String titleEn = english.isEmpty()
                ? ""
                : (exercise ? "[Exercise] " : "") + english.getFirst().title();
        return new NoticeText(
                cut(titleZh, NoticeText.MAX_TITLE, "…"),
                cut(body(first, chinese.isEmpty() ? "Issued by " : "发布单位："), NoticeText.MAX_BODY, CUT_ZH),
                cut(titleEn, 2 * NoticeText.MAX_TITLE, "…"),
                english.isEmpty() ? "" : cut(body(english, "Issued by "), 2 * NoticeText.MAX_BODY, CUT_EN));
    }

    private static String body(List<CapInfo> infos, String issuedBy) {
        Set<String> parts = new LinkedHashSet<>();
        for (CapInfo info : infos) {
            if (infos.size() > 1) {
                parts.add("## " + line(info.title()));
            }
            parts.add(info.words().description());
            parts.add(info.words().instruction());
            Set<String> areas =
                    info.areas().stream().map(CapArea::name).collect(Collectors.toCollection(LinkedHashSet::new));
            parts.add(String.join("\n", areas));
            parts.add(
                    info.words().senderName().isEmpty()
                            ? ""
                            : issuedBy + line(info.words().senderName()));
            parts.add(info.words().contact());
        }
        parts.remove("");
        return parts.isEmpty() ? infos.getFirst().event() : String.join("\n\n", parts);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Never within a character. */
    private static String cut(String text, int most, String mark) {
        String storable = text.replace('\0', ' ');
        if (storable.length() <= most) {
            return storable;
        }
        int end = most - mark.length();
        return storable.substring(0, Character.isHighSurrogate(storable.charAt(end - 1)) ? end - 1 : end) + mark;
    }
}
