package org.reststop.hq.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.reststop.hq.cap.CapInfo.Certainty;
import org.reststop.hq.cap.CapInfo.Grade;
import org.reststop.hq.cap.CapInfo.Severity;
import org.reststop.hq.cap.CapInfo.Urgency;
import org.reststop.hq.cap.CapInfo.Words;
import org.w3c.dom.Element;

/** Reads an alert as OASIS CAP 1.2 defines it: every element that it must have, and no value that it must not. */
final class CapReader {
    /** The largest message that is read, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MOST_INFOS = 64;
    private static final int MOST_AREAS = 200;
    private static final int LONGEST_NAME = 300;

    private static final Set<String> IN_ALERT = Set.of(
            "identifier",
            "sender",
            "sent",
            "status",
            "msgType",
            "source",
            "scope",
            "restriction",
            "addresses",
            "code",
            "note",
            "references",
            "incidents",
            "info");

    private static final Set<String> IN_INFO = Set.of(
            "language",
            "category",
            "event",
            "responseType",
            "urgency",
            "severity",
            "certainty",
            "audience",
            "eventCode",
            "effective",
            "onset",
            "expires",
            "senderName",
            "headline",
            "description",
            "instruction",
            "web",
            "contact",
            "parameter",
            "resource",
            "area");

    private static final Set<String> CATEGORIES = Set.of(
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other");

    private static final Set<String> RESPONSES =
            Set.of("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None");

    /** Section 3.2.1: no spaces, commas or restricted characters. */
    private static final Pattern NAME = Pattern.compile("[^\\s,<&]+");

    private CapReader() {}

    /** @throws CapException if it is not CAP 1.2 */
    static CapAlert read(byte[] bytes) throws CapException {
        return read(SafeXml.root(bytes, MAX_BYTES));
    }

    /** Whether a document is an alert, of whatever version. */
    static boolean isAlert(Element root) {
        return "alert".equals(root.getLocalName());
    }

    static CapAlert read(Element root) throws CapException {
        if (!isAlert(root) || !Fields.CAP.equals(root.getNamespaceURI())) {
            throw new CapException("its root is not an alert of the namespace " + Fields.CAP);
        }
        Fields alert = new Fields(root).knowing(IN_ALERT);
        CapKey key = new CapKey(
                name("sender", alert.needed("sender")),
                name("identifier", alert.needed("identifier")),
                alert.neededTime("sent"));
        CapAlert.MessageType type = alert.needed("msgType", CapAlert.MessageType.class);
        List<CapKey> references = references(alert.textOr("references", ""));
        if (type.ends() && references.isEmpty()) {
            throw new CapException("it updates or cancels, and has no references");
        }
        List<Fields> parts = alert.parts("info");
        if (parts.size() > MOST_INFOS) {
            throw new CapException("it has more than " + MOST_INFOS + " infos");
        }
        List<CapInfo> infos = new ArrayList<>();
        for (Fields part : parts) {
            infos.add(info(part.knowing(IN_INFO)));
        }
        return new CapAlert(
                key,
                alert.needed("status", CapAlert.Status.class),
                type,
                alert.needed("scope", CapAlert.Scope.class),
                alert.textOr("note", ""),
                references,
                infos);
    }

    private static CapInfo info(Fields info) throws CapException {
        List<String> categories = info.texts("category");
        if (categories.isEmpty()) {
            throw new CapException("info has no category");
        }
        known("category", categories, CATEGORIES);
        known("responseType", info.texts("responseType"), RESPONSES);
        return new CapInfo(
                info.textOr("language", "en-US"),
                categories,
                info.needed("event"),
                new Grade(
                        info.needed("urgency", Urgency.class),
                        info.needed("severity", Severity.class),
                        info.needed("certainty", Certainty.class)),
                info.time("effective").orElse(null),
                info.time("onset").orElse(null),
                info.time("expires").orElse(null),
                new Words(
                        info.textOr("senderName", ""),
                        info.textOr("headline", ""),
                        info.textOr("description", ""),
                        info.textOr("instruction", ""),
                        info.textOr("web", ""),
                        info.textOr("contact", "")),
                areas(info));
    }

    private static List<CapArea> areas(Fields info) throws CapException {
        List<Fields> parts = info.parts("area");
        if (parts.size() > MOST_AREAS) {
            throw new CapException("an info has more than " + MOST_AREAS + " areas");
        }
        List<CapArea> areas = new ArrayList<>();
        for (Fields area : parts) {
            areas.add(new CapArea(
                    area.needed("areaDesc"),
                    Shapes.polygons(area.texts("polygon")),
                    Shapes.circles(area.texts("circle")),
                    geocodes(area)));
        }
        return areas;
    }

    private static List<String> geocodes(Fields area) throws CapException {
        List<String> codes = new ArrayList<>();
        for (Fields geocode : area.parts("geocode")) {
            geocode.needed("valueName");
            codes.add(geocode.needed("value"));
        }
        return codes;
    }

    private static List<CapKey> references(String text) throws CapException {
        List<CapKey> keys = new ArrayList<>();
        for (String reference : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            String[] parts = reference.split(",", -1);
            if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new CapException("a reference is not made of sender, identifier and time");
            }
            Instant sent = Fields.time("a reference's time", parts[2]);
            keys.add(new CapKey(name("a reference", parts[0]), name("a reference", parts[1]), sent));
        }
        return keys;
    }

    private static String name(String what, String text) throws CapException {
        if (!NAME.matcher(text).matches() || text.length() > LONGEST_NAME) {
            throw new CapException(what + " has spaces or commas, or more than " + LONGEST_NAME + " characters");
        }
        return text;
    }

    private static void known(String name, List<String> words, Set<String> known) throws CapException {
        if (!known.containsAll(words)) {
            throw new CapException(name + " has a value that CAP 1.2 does not know");
        }
    }
}
