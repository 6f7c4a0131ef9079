package org.reststop.hq.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.gift.GiftCode;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.campaign.CampaignEntry.Kind;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.web.Frame;

/** Makes what staff see of a campaign. */
record Sights(Roster roster, Fleet fleet) {
    List<Station> stations() {
        return fleet.stations();
    }

    ZoneId zone() {
        return stations().stream().map(Station::timeZone).findFirst().orElse(ZoneOffset.UTC);
    }

    /** @param inFull whether names are shown as they are */
    CampaignSight full(Frame frame, CampaignBoard.Full full, LocalDate today, boolean inFull) {
        Map<String, String> names = stations().stream()
                .collect(Collectors.toMap(Station::id, station -> frame.either(station.nameZh(), station.nameEn())));
        Campaign campaign = full.campaign();
        return new CampaignSight(
                campaign,
                campaign.on(today),
                zone(),
                campaign.stations().stream()
                        .map(id -> names.getOrDefault(id, id))
                        .toList(),
                stock(full, names),
                claims(frame, full, names, inFull),
                full.entries().stream()
                        .filter(entry -> entry.kind() != Kind.CLAIM)
                        .toList()
                        .reversed());
    }

    private static List<StockLine> stock(CampaignBoard.Full full, Map<String, String> names) {
        Set<String> stations = new LinkedHashSet<>(
                full.campaign().stations().isEmpty()
                        ? names.keySet()
                        : full.campaign().stations());
        full.entries().stream()
                .map(CampaignEntry::stationId)
                .filter(id -> !id.isEmpty())
                .forEach(stations::add);
        return stations.stream()
                .sorted()
                .map(id -> new StockLine(
                        names.getOrDefault(id, id),
                        sum(full, id, Kind.DELIVERY),
                        -sum(full, id, Kind.CLAIM),
                        sum(full, id, Kind.CORRECTION),
                        full.left(id)))
                .toList();
    }

    private static int sum(CampaignBoard.Full full, String station, Kind kind) {
        return full.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.stationId().equals(station))
                .mapToInt(CampaignEntry::amount)
                .sum();
    }

    private List<ClaimLine> claims(Frame frame, CampaignBoard.Full full, Map<String, String> names, boolean inFull) {
        Map<Long, RosterEntry> people = people(full);
        Map<UUID, CampaignClaim> byId = full.claims().stream()
                .collect(Collectors.toMap(claim -> claim.key().id(), Function.identity()));
        List<ClaimLine> lines = new ArrayList<>();
        for (CampaignClaim claim : full.claims()) {
            CampaignClaim first = claim.doubledOf() == null ? null : byId.get(claim.doubledOf());
            lines.add(new ClaimLine(
                    name(full, people, claim.personId(), inFull),
                    names.getOrDefault(claim.stationId(), claim.stationId()),
                    claim.at(),
                    GiftCode.of(claim.key().id()),
                    first == null
                            ? ""
                            : names.getOrDefault(first.stationId(), first.stationId()) + " · "
                                    + frame.exact(first.at(), zone()),
                    name(full, people, claim.handedBy(), inFull)));
        }
        return lines;
    }

    private static String name(
            CampaignBoard.Full full, Map<Long, RosterEntry> people, @Nullable Long id, boolean inFull) {
        RosterEntry person = id == null ? null : people.get(full.knownBy().getOrDefault(id, id));
        return person == null ? "" : inFull ? person.name() : person.maskedName();
    }

    private Map<Long, RosterEntry> people(CampaignBoard.Full full) {
        List<Long> ids = full.claims().stream()
                .flatMap(claim ->
                        Stream.of(Optional.ofNullable(claim.personId()), Optional.ofNullable(claim.handedBy())))
                .flatMap(Optional::stream)
                .map(id -> full.knownBy().getOrDefault(id, id))
                .distinct()
                .toList();
        return roster.byIds(ids).stream().collect(Collectors.toMap(RosterEntry::personId, Function.identity()));
    }
}
