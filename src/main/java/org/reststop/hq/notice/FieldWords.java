package org.reststop.hq.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
            case STARTS, EXPIRES -> moment(text);
            case FIRST_DAY, LAST_DAY -> day(text);
            case PINNED -> frame.say("notice.pinned." + ("true".equals(text) ? "true" : "false"));
            case SOUND -> frame.say("notice.sound." + ("true".equals(text) ? "true" : "false"));
            case MEDIA -> media(text);
            case HOURS -> hours(text);
            default -> text;
        };
    }

    private static String lower(String text, String usual) {
        return text.isEmpty() ? usual : text.toLowerCase(Locale.ROOT);
    }

    private String targets(NoticeTargets targets) {
        List<Station> every = groups.stations();
        String without = names(every, targets.without());
        if (targets.isWide()) {
            return without.isEmpty() ? frame.say("notice-form.all-stations") : frame.say("targets.all-but", without);
        }
        if (targets.isNowhere()) {
            return frame.say("targets.nowhere", without);
        }
        String named = named(every, targets);
        return without.isEmpty() ? named : frame.say("targets.but", named, without);
    }

    /** A list of stations alone names those at which it is; the exceptions are told beside it. */
    private String named(List<Station> every, NoticeTargets targets) {
        Set<String> shown = new HashSet<>(targets.stations());
        shown.removeAll(targets.without());
        Stream<String> named = groups.all().stream()
                .filter(group -> targets.groups().contains(group.id()))
                .map(StationGroup::name);
        return Stream.concat(named, Stream.of(names(every, shown)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(frame.say("notice.and")));
    }

    /** The names of stations. */
    public String stations(Set<String> ids) {
        return names(groups.stations(), ids);
    }

    private String names(List<Station> every, Set<String> wanted) {
        return every.stream()
                .filter(station -> wanted.contains(station.id()))
                .map(station -> frame.either(station.nameZh(), station.nameEn()))
                .collect(Collectors.joining(frame.say("notice.and")));
    }

    private String weekdays(String text) {
        Locale locale = frame.language() == Language.ZH ? Locale.CHINESE : Locale.ENGLISH;
        return Arrays.stream(text.split(" "))
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(day.charAt(0) - '0').getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(frame.say("notice.and")));
    }

    /** Hours that end before they begin go on into the next day. */
    private String hours(String text) {
        String[] parts = text.split("-", 2);
        return parts.length == 2 && parts[1].compareTo(parts[0]) < 0
                ? frame.say("notice.overnight", parts[0], parts[1])
                : frame.whole(text.replace("-", "–"));
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
