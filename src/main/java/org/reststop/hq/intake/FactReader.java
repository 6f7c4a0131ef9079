package org.reststop.hq.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reststop.domain.registration.WorkCard;
import org.reststop.sync.ActivityFact;
import org.reststop.sync.CounterFact;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.GiftFact;
import org.reststop.sync.NeedFact;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;
import org.reststop.sync.ServiceFact;
import org.reststop.sync.WallFact;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;
import tools.jackson.databind.JsonNode;

/** Reads facts one by one, so that a broken one spoils no other. */
final class FactReader {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern PHONE_TAIL = Pattern.compile("|[0-9]{4}");
    private static final int MAX_NAME = 60;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final WireCodec codec;

    FactReader(WireCodec codec) {
        this.codec = codec;
    }

    /**
     * @param stationId of the kiosk that sent it
     * @throws WireException if not even its number can be read
     */
    Incoming read(JsonNode node, String stationId) {
        long seq = seq(node);
        try {
            return readFields(node, seq, stationId);
        } catch (WireException e) {
            return new Incoming.Broken(seq, "unreadable: " + e.getMessage());
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Incoming.Broken(seq, "unreadable: the id or the time");
        }
    }

    private Incoming readFields(JsonNode node, long seq, String stationId) {
        UUID id = uuid(text(node, "id"));
        String type = text(node, "type");
        if (!TYPE.matcher(type).matches()) {
            return new Incoming.Broken(seq, "unreadable: the type is not a-z, 0-9, dot and hyphen");
        }
        JsonNode version = node.get("version");
        if (version == null || !version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() < 1) {
            return new Incoming.Broken(seq, "unreadable: there is no version");
        }
        Instant at = FastTime.parse(text(node, "at")).truncatedTo(ChronoUnit.MICROS);
        JsonNode body = node.get("body");
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            return new Incoming.Broken(seq, "unreadable: a time out of all reason");
        }
        if (body == null || !body.isObject()) {
            return new Incoming.Broken(seq, "unreadable: the body is not an object");
        }
        String json = storable(codec.textOf(body));
        if (json.length() > Protocol.MAX_FACT) {
            return new Incoming.Broken(seq, "too-large: " + json.length() + " characters");
        }
        return judge(new Fact(seq, id, type, version.intValue(), at, body), json, stationId);
    }

    /**
     * Reads a stored fact again, as this version can.
     *
     * @param json its body as it is stored
     */
    Incoming reread(Fact fact, String json, String stationId) {
        try {
            return judge(fact, json, stationId);
        } catch (WireException e) {
            return new Incoming.Broken(fact.seq(), "unreadable: " + e.getMessage());
        }
    }

    private Incoming judge(Fact fact, String json, String stationId) {
        Optional<FactBody> meaning = codec.readFact(fact);
        String senseless = meaning.map(known -> senseless(known, stationId)).orElse("");
        return senseless.isEmpty()
                ? new Incoming.Sound(fact, json, meaning)
                : new Incoming.Broken(fact.seq(), senseless);
    }

    /** What is wrong with a body that reads well, as a code and a detail; empty if nothing. */
    private static String senseless(FactBody body, String stationId) {
        return switch (body) {
            case PersonFact.CheckedIn checkedIn
            when !stationId.equals(checkedIn.stationId()) ->
                "other-station: a check-in at another station than the kiosk's";
            case PersonFact.CheckedIn checkedIn ->
                checkedIn.badgeSerial() < 0 ? "senseless: a negative badge serial" : "";
            case NoticeFact.Opened opened -> "";
            case WallFact wall -> WallCheck.senseless(wall);
            case NoticeFact.Edited edited -> edited.baseRevision() < 0 ? "senseless: a negative revision" : "";
            case PersonFact.Registered registered -> senseless(registered, stationId);
            case NeedFact.Raised raised -> NeedCheck.senseless(raised, stationId);
            case NeedFact.Supported supported -> NeedCheck.senseless(supported, stationId);
            case NeedFact.Rated rated -> NeedCheck.senseless(rated, stationId);
            case CounterFact counter -> CounterCheck.senseless(counter, stationId);
            case GiftFact.Claimed claimed
            when !stationId.equals(claimed.stationId()) -> "other-station: a gift at another station than the kiosk's";
            case GiftFact.Claimed claimed -> isSound(claimed) ? "" : "senseless: who claims the gift, or hands it out";
            case ActivityFact activity -> ActivityCheck.senseless(activity, stationId);
            case ServiceFact service -> ServiceCheck.senseless(service, stationId);
        };
    }

    private static boolean isSound(GiftFact.Claimed claimed) {
        Long handedBy = claimed.handedBy();
        return claimed.personId() > 0 && (handedBy == null || handedBy > 0);
    }

    private static String senseless(PersonFact.Registered body, String stationId) {
        if (!stationId.equals(body.stationId())) {
            return "other-station: a registration at another station than the kiosk's";
        }
        boolean named = isName(body.name(), 1) && isName(body.company(), 0);
        boolean known = body.personId() > 0 && body.consent() > 0 && WorkCard.isFingerprint(body.codeSha256());
        return named && known && PHONE_TAIL.matcher(body.phoneTail()).matches()
                ? ""
                : "senseless: a field of the registration";
    }

    private static boolean isName(String text, int least) {
        return text.strip().length() >= least
                && text.length() <= MAX_NAME
                && text.codePoints().noneMatch(Character::isISOControl)
                && storable(text).equals(text);
    }

    private static long seq(JsonNode node) {
        JsonNode seq = node.isObject() ? node.get("seq") : null;
        if (seq == null || !seq.isIntegralNumber() || !seq.canConvertToLong() || seq.longValue() < 1) {
            throw new WireException("a fact without its number", null);
        }
        return seq.longValue();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new WireException("there is no " + field, null);
        }
        return value.stringValue();
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new WireException("the id is not a UUID", null);
        }
        return UUID.fromString(text);
    }

    /** Half a surrogate pair cannot be stored as UTF-8; a repeat of the same fact must compare equal to what can. */
    static String storable(String json) {
        return new String(json.getBytes(UTF_8), UTF_8);
    }
}
