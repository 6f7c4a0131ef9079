package org.reststop.hq.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.PlaceName;
import org.reststop.hq.staff.StaffRole;
import org.reststop.sync.WireCodec;

/** The sample's own words, from {@code sample/} on the class path. Everybody in it is invented. */
record SampleFiles(Community community, List<SampleNotice> notices) {
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

    static SampleFiles read() {
        WireCodec codec = new WireCodec();
        return new SampleFiles(
                codec.fromJson(bytes("people.json"), Community.class),
                List.of(codec.fromJson(bytes("notices.json"), SampleNotice[].class)));
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
