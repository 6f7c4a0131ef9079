package org.reststop.hq.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeSight;
import org.reststop.hq.badge.IssuedBadges;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.RosterEntry;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.print.BadgeCard;
import org.reststop.hq.print.CardPrinter;
import org.reststop.hq.print.Photo;
import org.reststop.hq.web.Frame;

/** Prints the cards of badges that HQ has issued and that count. Safe for any thread; waits for the database. */
public final class CardDesk {
    /** The most cards in one PDF. */
    public static final int MOST = 1000;

    private final Roster roster;
    private final IssuedBadges badges;
    private final Fleet fleet;
    private final CardPrinter printer;

    public CardDesk(Roster roster, IssuedBadges badges, Fleet fleet, CardPrinter printer) {
        this.roster = roster;
        this.badges = badges;
        this.fleet = fleet;
        this.printer = printer;
    }

    /**
     * What is to be printed.
     *
     * @param serials of badges, in the order of their cards; what does not count today is left out
     * @param station whose name the cards carry; if it is not known, that of the only one, else none
     */
    record Order(List<Long> serials, CardPrinter.Layout layout, String station, Optional<Photo> photo) {}

    /** @param cards how many there are in it; 0 if no badge of the order could be printed, and then it is empty */
    record Printed(byte[] pdf, int cards) {}

    /**
     * A PDF in a page's language.
     *
     * @throws org.reststop.hq.print.PrintException if the machine has no font for it
     */
    Printed print(Frame frame, Order order) {
        List<BadgeSight> wanted = order.serials().stream()
                .distinct()
                .map(badges::find)
                .flatMap(Optional::stream)
                .filter(BadgeSight::valid)
                .toList();
        Map<Long, RosterEntry> holders = holders(wanted);
        String mark = mark(frame, order.station());
        List<BadgeCard> cards = new ArrayList<>();
        for (BadgeSight badge : wanted) {
            RosterEntry holder = holders.get(badge.personId());
            Optional<String> code = badges.text(badge.serial());
            if (holder != null && code.isPresent()) {
                cards.add(new BadgeCard(code.get(), words(frame, mark, badge, holder), order.photo()));
            }
        }
        return cards.isEmpty()
                ? new Printed(new byte[0], 0)
                : new Printed(printer.print(cards, order.layout()), cards.size());
    }

    /** The newest badge that counts of each of these people who has one, in the people's order. */
    List<Long> newestOf(List<Long> personIds) {
        Map<Long, BadgeSight> newest = badges.newestValid(personIds);
        return personIds.stream()
                .flatMap(id -> Optional.ofNullable(newest.get(id)).stream())
                .map(BadgeSight::serial)
                .toList();
    }

    private Map<Long, RosterEntry> holders(List<BadgeSight> badges) {
        return roster.byIds(badges.stream().map(BadgeSight::personId).distinct().toList()).stream()
                .collect(Collectors.toMap(RosterEntry::personId, Function.identity()));
    }

    private String mark(Frame frame, String wanted) {
        List<Station> stations = fleet.stations();
        return stations.stream()
                .filter(station -> station.id().equals(wanted))
                .findFirst()
                .or(() -> stations.size() == 1 ? Optional.of(stations.getFirst()) : Optional.empty())
                .map(station -> frame.either(station.nameZh(), station.nameEn()))
                .orElseGet(() -> frame.say("card.mark"));
    }

    private static BadgeCard.Words words(Frame frame, String mark, BadgeSight badge, RosterEntry holder) {
        return new BadgeCard.Words(
                mark,
                holder.name(),
                frame.say(RoleWords.key(badge.role())),
                holder.company(),
                frame.say("card.until", frame.date(badge.expires())),
                frame.say("card.number", String.valueOf(badge.serial())));
    }
}
