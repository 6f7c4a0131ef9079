package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reststop.domain.station.Station;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Language;

/** Says the text of a notice's field as people do. */
public final class FieldWords {
    private final Frame frame;
    private final StationGroups groups;

    public FieldWords(Frame frame, StationGroups groups) {
        this.frame = frame;
        this.groups = groups;
    }

    /** Empty where there is nothing to say. */
    public String say(NoticeField field, String text) {
        return switch (field) {
            case TARGETS -> targets(NoticeTargets.parse(text));
            case AUDIENCE -> frame.say("notice.audience." + lower(text, "all"));
            case PRIORITY -> frame.say("notice.priority." + lower(text, "normal"));
            case WEEKDAYS -> weekdays(text);
            case EXPIRES -> moment(text);
            case FIRST_DAY, LAST_DAY -> day(text);
            case PINNED -> frame.say("notice.pinned." + ("true".equals(text) ? "true" : "false"));
            case SOUND -> frame.say("notice.sound." + ("true".equals(text) ? "true" : "false"));
            case MEDIA -> media(text);
            case HOURS -> text.replace("-", "–");
            default -> text;
        };
    }

    private static String lower(String text, String usual) {
        return text.isEmpty() ? usual : text.toLowerCase(Locale.ROOT);
    }

    private String targets(NoticeTargets targets) {
        if (targets.isAll()) {
            return frame.say("notice-form.all-stations");
        }
        Stream<String> stations = groups.stations().stream()
                .filter(station -> targets.stations().contains(station.id()))
                .map((Station station) -> frame.either(station.nameZh(), station.nameEn()));
        Stream<String> named = groups.all().stream()
                .filter(group -> targets.groups().contains(group.id()))
                .map(StationGroup::name);
        return Stream.concat(named, stations).collect(Collectors.joining(frame.say("notice.and")));
    }

    private String weekdays(String text) {
        Locale locale = frame.language() == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
        return Arrays.stream(text.split(" "))
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(day.charAt(0) - '0').getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(frame.say("notice.and")));
    }

    /** As clocks of the first station show it; as it was typed if it makes no sense. */
    private String moment(String text) {
        try {
            return text.isEmpty() ? "" : frame.exact(Instant.parse(text), groups.zone());
        } catch (DateTimeException e) {
            return text;
        }
    }

    private String day(String text) {
        try {
            return text.isEmpty() ? "" : frame.date(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    /** A line for each. */
    private String media(String text) {
        List<String> lines = FieldText.mediaOf(text).stream()
                .map(medium -> frame.say("media.kind." + medium.kind().name().toLowerCase(Locale.ROOT)) + " "
                        + medium.sha256().substring(0, 8)
                        + (medium.captionZh().isEmpty() ? "" : " · " + medium.captionZh()))
                .toList();
        return String.join("\n", lines);
    }
}
