package org.reststop.hq;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.badge.Role;
import org.reststop.domain.gift.GiftAudience;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;
import org.reststop.domain.points.PointsKind;
import org.reststop.domain.station.Station;
import org.reststop.hq.appointment.AppointmentOffice;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.campaign.CampaignBoard;
import org.reststop.hq.campaign.CampaignDraft;
import org.reststop.hq.campaign.CampaignEntry;
import org.reststop.hq.points.Award;
import org.reststop.hq.points.PointsBook;
import org.reststop.hq.points.PointsGoods;
import org.reststop.hq.points.PriceTag;

/** Gives the sample community what it thanks people by: two campaigns, an appointment and some points. */
record SampleThanks(Core core, Means means) {
    private static final String STAFF = "何晓芸";
    private static final int PACKS = 40;

    private static final GiftText SNOW = new GiftText(
            "扫雪志愿者，谢谢您",
            "天还没亮，您已经拿起了铁锹。老人出门脚下是干净的路，骑手拐弯不再打滑，这都是您一锹一锹铲出来的。\n\n" + "- 姜茶一直温着\n- 手套湿了到前台换一副\n\n有您在，这个冬天不冷。",
            "防滑手套和姜茶一份",
            "Thank you for clearing the snow",
            "It was still dark when you took up the shovel. Neighbours walk on a dry path and riders no"
                    + " longer slip at the gate, thanks to you.\n\n- The ginger tea is kept warm\n- Wet gloves are changed"
                    + " at the desk\n\nWith you this winter is not cold.",
            "Gloves that grip, and ginger tea");

    private static final GiftText WINTER = new GiftText(
            "冬日送暖，感谢骑手",
            "风里雪里，您把热饭和药送到每一扇门前。路上慢一点，平安最要紧；累了就来驿站坐坐，热水一直有。\n\n谢谢您。",
            "手套、护膝、暖宝宝一份",
            "Warmth for winter",
            "Through wind and snow you bring warm meals and medicine to every door. Ride slowly, and rest"
                    + " here when you are tired.\n\nThank you.",
            "Gloves, knee pads and heat packs");

    void fill() {
        List<Station> stations = core.fleet().stations();
        if (stations.isEmpty()) {
            return;
        }
        Station station = stations.getFirst();
        ZoneId zone = station.timeZone();
        LocalDate today = LocalDate.ofInstant(means.clock().instant(), zone);
        campaigns(station, today);
        List<Long> couriers = core.people().all().stream()
                .filter(person -> person.role() == Role.COURIER)
                .map(KnownPerson::personId)
                .toList();
        if (!couriers.isEmpty()) {
            appoint(couriers.getLast(), today);
            points(couriers.getLast());
        }
    }

    private void campaigns(Station station, LocalDate today) {
        CampaignBoard board = new CampaignBoard(core.store(), core.feed(), means.clock(), means.ids());
        UUID snow = board.make(
                means.ids().next(),
                new CampaignDraft(SNOW, new GiftTerms(GiftAudience.VOLUNTEERS, today, today.plusDays(20)), List.of()),
                STAFF);
        board.enter(
                snow,
                means.ids().next(),
                new CampaignEntry.Line(CampaignEntry.Kind.DELIVERY, station.id(), PACKS, "第一批"),
                STAFF);
        board.make(
                means.ids().next(),
                new CampaignDraft(
                        WINTER, new GiftTerms(GiftAudience.COURIERS, today.plusDays(7), today.plusDays(30)), List.of()),
                STAFF);
    }

    private void appoint(long person, LocalDate today) {
        new AppointmentOffice(core.store(), core.feed(), core.people(), means.clock())
                .appoint(
                        means.ids().next(),
                        person,
                        new Term(today, today.plusYears(1).minusDays(1)),
                        STAFF);
    }

    private void points(long person) {
        PointsBook book = new PointsBook(core.store(), core.feed(), means.clock(), means.ids());
        PriceTag cup = new PriceTag(means.ids().next(), 30);
        book.offer(cup.goods(), new PointsGoods.Offer("保温杯", cup.price(), true), STAFF);
        book.offer(means.ids().next(), new PointsGoods.Offer("反光背心", 50, true), STAFF);
        book.award(means.ids().next(), person, hand(40, "帮走失的老人找到家"), STAFF);
        book.award(means.ids().next(), person, hand(20, "扫雪"), STAFF);
        book.redeem(means.ids().next(), person, cup, STAFF);
    }

    private static Award hand(int amount, String words) {
        return new Award(PointsKind.AWARD, amount, words, Optional.empty());
    }
}
