package org.reststop.hq.need;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.station.Station;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.web.Frame;

/**
 * Shows entries with the names of their stations and categories.
 *
 * @param frame in whose language
 */
public record Sights(Frame frame, CategoryBook book, List<Station> stations) {
    /** An entry whose author is said only as far as everybody at HQ may know. */
    public NeedSight of(LedgerEntry entry) {
        return of(entry, author(entry));
    }

    /** An entry. */
    public NeedSight of(LedgerEntry entry, String author) {
        return new NeedSight(
                entry, station(entry.stationId()), zone(entry.stationId()), category(entry.category()), author);
    }

    /** Whom it is from, without their name and with their number masked. */
    public String author(LedgerEntry entry) {
        String phone = entry.phone();
        if (phone != null) {
            return PhoneNumber.masked(phone);
        }
        return frame.say(entry.personId() == null ? "need.anonymous" : "need.known");
    }

    /** A category's name. */
    public String category(String code) {
        return book.find(code)
                .map(known -> frame.either(known.words().nameZh(), known.words().nameEn()))
                .orElse(code);
    }

    /** A station's name. */
    public String station(String id) {
        return find(id).map(known -> frame.either(known.nameZh(), known.nameEn()))
                .orElse(id);
    }

    private ZoneId zone(String stationId) {
        return find(stationId).map(Station::timeZone).orElse(ZoneOffset.UTC);
    }

    private Optional<Station> find(String id) {
        return stations.stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
