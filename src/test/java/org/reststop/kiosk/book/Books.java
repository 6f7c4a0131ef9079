package org.reststop.kiosk.book;

import java.time.Clock;
import java.time.Duration;
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
import org.reststop.domain.appointment.Appointment;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.points.PointsBalance;
import org.reststop.domain.points.PointsKind;
import org.reststop.domain.points.PointsLine;
import org.reststop.domain.points.PointsTold;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.Store;

/** A courier's points, a mobile grid worker's term and reports, and the screens that show them. */
public final class Books {
    /** When the term runs. */
    public static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Books() {}

    /** Appoints somebody from today until a day, as HQ would have told. */
    public static void appoint(Store store, long person, LocalDate until) {
        store.write(tx -> {
            Term term = new Term(LocalDate.ofInstant(NOW, ZONE), until);
            tx.session().upsert(new Appointment(new UUID(8, person), person, term));
            return term;
        });
    }

    /** Gives somebody points, as HQ would have told. */
    public static void reward(Store store, long person) {
        List<PointsTold> lines = List.of(
                new PointsTold(NOW.minus(Duration.ofHours(20)), -30, PointsKind.REDEMPTION, "保温杯"),
                new PointsTold(NOW.minus(Duration.ofDays(2)), 5, PointsKind.REPORT, "电线外露 · 11月20日"),
                new PointsTold(NOW.minus(Duration.ofDays(4)), 20, PointsKind.ACTIVITY, "扫雪志愿行动"),
                new PointsTold(NOW.minus(Duration.ofDays(9)), 40, PointsKind.AWARD, "帮走失老人找到家"));
        store.write(tx -> {
            tx.session().upsert(new PointsBalance(person, 35));
            for (int i = 0; i < lines.size(); i++) {
                tx.session().upsert(new PointsLine(new PointsLine.Key(person, i + 1), lines.get(i)));
            }
            return lines;
        });
    }

    /** Has HQ tell what came of a patrol report. */
    public static void report(Store store, long number, long person, String category, NeedState state) {
        long millis = NOW.minus(Duration.ofDays(number)).toEpochMilli();
        UUID id = new UUID(millis << 16 | 0x7000, Long.MIN_VALUE | number);
        store.write(tx -> {
            var tag = new NeedStory.Tag(id, Receipt.draw(new Random(number)), category, person, "heping");
            tx.session().upsert(new NeedStory(tag, state, null, Question.NONE, 1));
            return id;
        });
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        appoint(store, 61, LocalDate.of(2027, 11, 24));
        reward(store, 61);
        reward(store, 62);
        report(store, 1, 61, "patrol-wires", NeedState.WORKING);
        report(store, 3, 61, "patrol-fire-lane", NeedState.CONFIRMED);
        report(store, 8, 61, "patrol-ice", NeedState.DONE);
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("book-worker", screen(ui, store, 61, Role.MOBILE_GRID_WORKER));
        all.put("book", screen(ui, store, 62, Role.COURIER));
        all.put("book-empty", screen(ui, store, 63, Role.COURIER));
        return all;
    }

    private static Screen screen(Ui ui, Store store, long person, Role role) {
        Visitor visitor = new Visitor(person, Optional.of("王*明"), role, 0);
        BookDesk desk = new BookDesk(store, ZONE, Clock.fixed(NOW, ZoneOffset.UTC));
        BookViewModel model = new BookViewModel(desk, visitor, new Background(Runnable::run, Runnable::run), () -> {});
        model.begin();
        return new BookScreen(ui, model, ZONE);
    }
}
