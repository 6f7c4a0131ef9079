package org.reststop.kiosk.gift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.gift.GiftAudience;
import org.reststop.domain.gift.GiftCampaign;
import org.reststop.domain.gift.GiftTerms;
import org.reststop.domain.gift.GiftText;
import org.reststop.kiosk.checkin.Credential;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.reststop.testing.LongWords;

/** A campaign that there may be, and the screens that show it. */
public final class Giving {
    /** When the campaign is on. */
    public static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");

    private static final UUID ID = new UUID(6, 6);

    private Giving() {}

    /** One for couriers that is on at {@link #NOW}, put as HQ would have sent it. */
    public static GiftCampaign put(Store store) {
        GiftText text = new GiftText(
                "冬日送暖，感谢有您",
                "亲爱的骑手朋友：\n\n风里雪里，您把热饭和药送到每一扇门前。社区的老人记得您的脚步声，孩子记得您的笑。\n\n"
                        + "## 我们想对您说\n\n- 路上慢一点，平安最要紧\n- 累了就来驿站坐坐，热水一直有\n\n谢谢您。",
                "手套、护膝、暖宝宝一份",
                "Warmth for winter",
                "Dear courier,\n\nthrough wind and snow you bring warm meals and medicine to every door.\n\nThank you.",
                "Gloves, knee pads and heat packs");
        LocalDate day = LocalDate.of(2026, 11, 25);
        GiftTerms terms = new GiftTerms(GiftAudience.COURIERS, day, day.plusDays(14));
        return store.write(tx -> {
            GiftCampaign campaign = new GiftCampaign(ID, ID.toString(), 1, text, terms);
            tx.session().upsert(campaign);
            return campaign;
        });
    }

    /** A desk whose ids come of the station, so that two stations never draw the same. */
    static GiftDesk desk(Store store, String station) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        UuidV7 ids = new UuidV7(clock, new Random(station.hashCode()));
        return new GiftDesk(store, station, ZoneId.of("Asia/Shanghai"), clock, ids);
    }

    static Visitor visitor(long person, Role role) {
        return new Visitor(person, Optional.of("王*明"), role, 0);
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        GiftCampaign campaign = put(store);
        GiftDesk desk = desk(store, "xinghuali");
        desk.claim(campaign.id(), 52);
        desk(store, "heping").claim(campaign.id(), 53);
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("gift-letter", screen(ui, desk, 51));
        all.put("gift-claimed", screen(ui, desk, 52));
        all.put("gift-elsewhere", screen(ui, desk, 53));
        handing(ui, store, desk, all);
        return all;
    }

    /** What staff see at the counter. */
    private static void handing(Ui ui, Store store, GiftDesk desk, Map<String, Screen> all) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var place = new HandingDesk.Place("xinghuali", ZoneId.of("Asia/Shanghai"));
        Recognizer who =
                (session, text, now) -> new Recognition.Known(new Credential(Long.parseLong(text), Role.COURIER, 1));
        HandingDesk handing = new HandingDesk(store, place, desk, who, clock);
        for (String person : List.of("", "51", "52")) {
            var ways = new GiftViewModel.Ways(() -> {}, () -> {});
            var model = new HandingViewModel(handing, 103, new Background(Runnable::run, Runnable::run), ways);
            model.begin();
            if (!person.isEmpty()) {
                model.scanned(person);
            }
            all.put("counter-gifts" + person, new HandingScreen(ui, model));
        }
    }

    /** The longest words that a campaign may have, to one who has not claimed its pack and to one who has. */
    public static Map<String, Screen> longest(Ui ui, Store store) {
        GiftCampaign usual = put(store);
        GiftDesk desk = desk(store, "xinghuali");
        desk.claim(ID, 52);
        Map<String, Screen> all = new LinkedHashMap<>();
        for (LongWords words : LongWords.values()) {
            store.write(tx -> {
                tx.session().upsert(new GiftCampaign(ID, ID.toString(), 1, text(words), usual.terms()));
                return words;
            });
            all.put("gift-letter-" + words.key(), screen(ui, desk, 51));
            all.put("gift-claimed-" + words.key(), screen(ui, desk, 52));
        }
        return all;
    }

    private static GiftText text(LongWords words) {
        return new GiftText(
                words.zh(GiftText.MAX_TITLE),
                words.zh(GiftText.MAX_LETTER),
                words.zh(GiftText.MAX_TITLE),
                words.en(2 * GiftText.MAX_TITLE),
                words.en(2 * GiftText.MAX_LETTER),
                words.en(2 * GiftText.MAX_TITLE));
    }

    private static Screen screen(Ui ui, GiftDesk desk, long person) {
        Visitor visitor = visitor(person, Role.COURIER);
        List<Gift> gifts = desk.of(visitor);
        Background inline = new Background(Runnable::run, Runnable::run);
        var ways = new GiftViewModel.Ways(() -> {}, () -> {});
        return new GiftScreen(ui, new GiftViewModel(desk, visitor, gifts, inline, ways));
    }
}
