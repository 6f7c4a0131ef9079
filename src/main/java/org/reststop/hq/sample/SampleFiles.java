package org.reststop.hq.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.PlaceName;
import org.reststop.hq.staff.StaffRole;
import org.reststop.sync.WireCodec;

/** The sample's own words, from {@code sample/} on the class path. Everybody in it is invented. */
record SampleFiles(Community community, List<SampleNotice> notices, List<SampleActivity> activities) {
    record Community(SampleStation station, List<SampleStaff> staff, List<SamplePerson> people) {}

    record SampleStation(String id, String nameZh, String nameEn, String timeZone, List<PlaceName> places) {}

    record SampleStaff(long personId, String name, String phoneTail, String login, StaffRole role) {}

    record SamplePerson(long personId, String name, String phoneTail, Role role, String company) {}

    /**
     * @param daysAgo when it was published, before the day the sample is made
     * @param hour of that day, at the station
     * @param lastsDays how long it is on show, from the day of its publication
     */
    record SampleNotice(
            String titleZh,
            String bodyZh,
            String titleEn,
            String bodyEn,
            int daysAgo,
            int hour,
            int lastsDays,
            boolean pinned) {}

    /**
     * @param inDays when it is, from the day the sample is made
     * @param from such as {@code 06:30}, at the station
     * @param capacity how many have room
     * @param hours whether volunteers' hours are counted
     */
    record SampleActivity(
            ActivityKind kind,
            ActivityText text,
            int inDays,
            String from,
            String until,
            int capacity,
            ActivityAudience audience,
            boolean hours) {}

    static SampleFiles read() {
        WireCodec codec = new WireCodec();
        return new SampleFiles(
                codec.fromJson(bytes("people.json"), Community.class),
                List.of(codec.fromJson(bytes("notices.json"), SampleNotice[].class)),
                List.of(codec.fromJson(bytes("activities.json"), SampleActivity[].class)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the sample " + name + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + name + " cannot be read", e);
        }
    }
}
