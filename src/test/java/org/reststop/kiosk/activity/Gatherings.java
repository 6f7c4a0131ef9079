package org.reststop.kiosk.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.domain.UuidV7;
import org.reststop.domain.activity.Activity;
import org.reststop.domain.activity.ActivityAudience;
import org.reststop.domain.activity.ActivityKind;
import org.reststop.domain.activity.ActivityPlace;
import org.reststop.domain.activity.ActivityTerms;
import org.reststop.domain.activity.ActivityText;
import org.reststop.domain.activity.PlaceState;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.StationPage;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;
import org.reststop.testing.LongWords;

/** Activities that there may be, and the screens that show them. */
public final class Gatherings {
    /** When all of these are still to come. */
    public static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The station whose page phones reach. */
    private static final String PHONES = "heping";

    private Gatherings() {}

    /** One of a kind, so many hours from {@link #NOW}, with so many of 20 places taken. */
    public static Activity of(int number, ActivityKind kind, int hours, int taken) {
        ActivityText text =
                switch (kind) {
                    case CALL_OUT ->
                        new ActivityText(
                                "今晚扫雪，请来帮忙",
                                "",
                                "驿站门口集合",
                                "Snow tonight: come and help",
                                "",
                                "At the rest stop’s door");
                    case FRAUD_PREVENTION ->
                        new ActivityText(
                                "刷单返利是怎么骗人的",
                                "派出所民警来讲三个真实案例，教您认出刷单、冒充客服和假快递赔付。来的朋友可以领一张防骗贴纸，贴在手机壳上。",
                                "党群服务中心二楼活动室",
                                "How fake orders cheat you",
                                "An officer tells three true cases: fake orders, false hotlines, refunds for parcels.",
                                "Community centre, second floor");
                    default ->
                        new ActivityText(
                                "冬至包饺子，邻里一起过节",
                                "面和馅都准备好了，人来就行。",
                                "社区食堂",
                                "Winter solstice dumplings",
                                "Dough and filling are ready.",
                                "Community canteen");
                };
        Instant starts = NOW.plus(Duration.ofHours(hours));
        ActivityTerms terms = new ActivityTerms(
                starts,
                starts.plus(Duration.ofHours(2)),
                20,
                kind != ActivityKind.CALL_OUT,
                ActivityAudience.ALL,
                kind == ActivityKind.CALL_OUT);
        UUID id = new UUID(number, 5);
        return new Activity(
                id,
                id.toString(),
                1,
                kind,
                text,
                terms,
                new Activity.Standing(false, taken, Math.max(0, taken - 20), false));
    }

    /** The longest words that one may have. */
    public static Activity longest(int number, LongWords words) {
        Activity usual = of(number, ActivityKind.CALL_OUT, 10, 7);
        ActivityText text = new ActivityText(
                words.zh(ActivityText.MAX_TITLE),
                words.zh(ActivityText.MAX_WORDS),
                words.zh(ActivityText.MAX_PLACE),
                words.en(2 * ActivityText.MAX_TITLE),
                words.en(2 * ActivityText.MAX_WORDS),
                words.en(2 * ActivityText.MAX_PLACE));
        return new Activity(usual.id(), usual.document(), 1, usual.kind(), text, usual.terms(), usual.standing());
    }

    /** Puts one as HQ would have sent it. */
    public static Activity put(Store store, Activity activity) {
        store.write(tx -> {
            tx.session().upsert(activity);
            return activity;
        });
        return activity;
    }

    /** Puts somebody's place as HQ would have told it. */
    public static void place(Store store, Activity activity, long person, ActivityPlace.Word word) {
        store.write(tx -> {
            tx.session().upsert(new ActivityPlace(new ActivityPlace.Key(activity.id(), person), word, null, ""));
            return activity;
        });
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        Activity call = put(store, of(1, ActivityKind.CALL_OUT, 10, 7));
        Activity talk = put(store, of(2, ActivityKind.FRAUD_PREVENTION, 30, 12));
        Activity party = put(store, of(3, ActivityKind.FESTIVAL, 400, 20));
        place(store, party, 43, new ActivityPlace.Word(PlaceState.WAITING, 3, false, null, null));
        place(store, talk, 43, ActivityPlace.Word.of(PlaceState.CONFIRMED));
        place(store, call, 44, ActivityPlace.Word.of(PlaceState.SIGNED));
        place(
                store,
                talk,
                45,
                new ActivityPlace.Word(
                        PlaceState.ATTENDED, 0, false, "谢谢您冒雪赶来，楼下的路因为您好走多了。", "Thank you for coming.", 120));
        Map<String, Screen> all = new LinkedHashMap<>();
        reachable(store);
        all.put("activities", at(ui, store, Optional.empty(), model -> {}));
        all.put("activities-mine", at(ui, store, visitor(43), model -> {}));
        all.put("activities-volunteered", at(ui, store, visitor(45), model -> {}));
        all.put("activity-open", at(ui, store, visitor(42), model -> model.begin(talk.id())));
        all.put("activity-call-out", at(ui, store, visitor(42), model -> model.begin(call.id())));
        all.put("activity-signed", at(ui, store, visitor(44), model -> model.begin(call.id())));
        all.put("activity-confirmed", at(ui, store, visitor(43), model -> model.begin(talk.id())));
        all.put("activity-waiting", at(ui, store, visitor(43), model -> model.begin(party.id())));
        all.put("activity-thanked", at(ui, store, visitor(45), model -> model.begin(talk.id())));
        all.put("activity-leaving", at(ui, store, visitor(43), model -> {
            model.begin(talk.id());
            model.askToLeave();
        }));
        all.put("activity-phone", at(ui, PHONES, store, visitor(42), model -> model.begin(talk.id())));
        all.put("activity-gone", at(ui, store, visitor(42), model -> model.begin(new UUID(9, 9))));
        return all;
    }

    /** The longest words, of which somebody has been thanked in as long. */
    public static Map<String, Screen> longest(Ui ui, Store store) {
        Map<String, Screen> all = new LinkedHashMap<>();
        reachable(store);
        for (LongWords words : LongWords.values()) {
            Activity longest = put(store, longest(10 + words.ordinal(), words));
            ActivityPlace.Word thanked = new ActivityPlace.Word(
                    PlaceState.ATTENDED,
                    0,
                    false,
                    words.zh(ActivityPlace.MAX_THANKS),
                    words.en(ActivityPlace.MAX_THANKS));
            place(store, longest, 46, thanked);
            all.put("activity-" + words.key(), at(ui, PHONES, store, visitor(46), model -> model.begin(longest.id())));
        }
        all.put("activities-long", at(ui, store, visitor(46), model -> {}));
        return all;
    }

    private static void reachable(Store store) {
        store.write(tx -> {
            tx.session().upsert(new StationPage(PHONES, "https://hq.example.org/s/Zm9vYmFyYmF6cXV4MTIzNA"));
            return tx;
        });
    }

    private static Optional<Visitor> visitor(long person) {
        return Optional.of(new Visitor(person, Optional.of("王*明"), Role.COURIER, 0));
    }

    private static Screen at(Ui ui, Store store, Optional<Visitor> visitor, Consumer<ActivityViewModel> then) {
        return at(ui, "xinghuali", store, visitor, then);
    }

    private static Screen at(
            Ui ui, String station, Store store, Optional<Visitor> visitor, Consumer<ActivityViewModel> then) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Background inline = new Background(Runnable::run, Runnable::run);
        ActivityViewModel model = new ActivityViewModel(
                new ActivityDesk(store, station, clock, new UuidV7(clock, new Random(9))),
                visitor,
                inline,
                new ActivityViewModel.Ways(() -> {}, () -> {}));
        model.begin();
        then.accept(model);
        return new ActivityScreen(ui, model, new ActivityWords(ui.texts(), ZONE), new SimpleLongProperty(), inline);
    }
}
