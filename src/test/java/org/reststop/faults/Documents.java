package org.reststop.faults;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.store.Store;

/** The documents in a store, each in a line, so that two stores can be compared. */
final class Documents {
    private static final String REVOCATION = "revocation ";

    private Documents() {}

    /** The badge that a line revokes, empty if it is another line. */
    static OptionalLong revokes(String line) {
        return line.startsWith(REVOCATION) ? OptionalLong.of(Long.parseLong(line.split(" ")[1])) : OptionalLong.empty();
    }

    /** What HQ publishes to a station's kiosks. */
    static TreeSet<String> atHq(Store hq, String stationId) {
        return hq.read(session -> {
            TreeSet<String> lines = common(session, stationId);
            Set<String> elsewhere = published(session, "station_id <> :station", stationId);
            elsewhere.removeAll(published(session, "(station_id is null or station_id = :station)", stationId));
            for (Notice notice : notices(session)) {
                if (!elsewhere.contains(notice.id().toString())) {
                    add(lines, notice);
                }
            }
            session.createNativeQuery("select key_id, public_key from signing_key", Object[].class)
                    .getResultList()
                    .forEach(row ->
                            lines.add("key " + row[0] + " " + HexFormat.of().formatHex((byte[]) row[1])));
            return lines;
        });
    }

    /** The ids of notices; a document for one station alone has the station's behind the notice's. */
    private static Set<String> published(StatelessSession session, String where, String stationId) {
        return session.createNativeQuery(
                        "select document_id from feed where kind = 'notice' and " + where, String.class)
                .setParameter("station", stationId)
                .getResultStream()
                .map(id -> id.split("@", 2)[0])
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a kiosk has of them. */
    static TreeSet<String> atKiosk(Store kiosk, String stationId) {
        return kiosk.read(session -> {
            TreeSet<String> lines = common(session, stationId);
            notices(session).forEach(notice -> add(lines, notice));
            session.createSelectionQuery("from BadgeKey", BadgeKey.class)
                    .getResultList()
                    .forEach(key -> lines.add(
                            "key " + key.keyId() + " " + HexFormat.of().formatHex(key.encoded())));
            return lines;
        });
    }

    private static List<Notice> notices(StatelessSession session) {
        return session.createSelectionQuery("from Notice", Notice.class).getResultList();
    }

    /** A withdrawn notice is the same as none: nobody sees either. */
    private static void add(TreeSet<String> lines, Notice notice) {
        if (!notice.withdrawn()) {
            lines.add("notice " + notice.id() + " revision " + notice.revision() + " " + notice.text() + " "
                    + notice.window());
        }
    }

    private static TreeSet<String> common(StatelessSession session, String stationId) {
        TreeSet<String> lines = new TreeSet<>();
        session.createSelectionQuery("from Revocation", Revocation.class)
                .getResultList()
                .forEach(each -> lines.add(REVOCATION + each.serial() + " " + each.revokedAt() + " " + each.reason()));
        session.createSelectionQuery("from Person", Person.class)
                .getResultList()
                .forEach(each -> lines.add(
                        "person " + each.id() + " " + each.maskedName() + " " + each.role() + " " + each.company()));
        session.createSelectionQuery("from Station", Station.class).getResultList().stream()
                .filter(each -> each.id().equals(stationId))
                .forEach(each -> lines.add(
                        "station " + each.id() + " " + each.nameZh() + " " + each.nameEn() + " " + each.timeZone()));
        return lines;
    }

    /** Lines that only one side has. */
    static Map<String, String> differences(TreeSet<String> hq, TreeSet<String> kiosk) {
        Map<String, String> found = new TreeMap<>();
        hq.stream().filter(line -> !kiosk.contains(line)).forEach(line -> found.put(line, "only at HQ"));
        kiosk.stream().filter(line -> !hq.contains(line)).forEach(line -> found.put(line, "only at the kiosk"));
        return found;
    }
}
