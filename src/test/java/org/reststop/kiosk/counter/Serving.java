package org.reststop.kiosk.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.counter.CounterDeed;
import org.reststop.domain.counter.CounterPin;
import org.reststop.domain.counter.DeedKind;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.counter.NoticeDraft;
import org.reststop.domain.counter.PinFailures;
import org.reststop.domain.counter.Pins;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.person.Person;
import org.reststop.kiosk.checkin.Recognition;
import org.reststop.kiosk.checkin.Recognizer;
import org.reststop.kiosk.scan.CameraState;
import org.reststop.kiosk.scan.serial.SerialState;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.sync.SyncStatus;
import org.reststop.store.Store;
import org.reststop.testing.TestClock;

/** The counter's screens with something on them. */
public final class Serving {
    private static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clerk CLERK = new Clerk(103, "何*芸");
    private static final Recognizer NOBODY =
            (session, text, now) -> new Recognition.Refused(new BadgeVerdict.NotOurs());

    private Serving() {}

    private static void nothing() {}

    private record Kit(Ui ui, Store store, Background inline, TestClock clock, UuidV7 ids) {
        NoticeWork notices() {
            NoticeDesk desk = new NoticeDesk(store, "xinghuali", ZONE, clock, ids);
            return new NoticeWork(
                    CLERK,
                    desk,
                    inline,
                    Optional.empty(),
                    new NoticeWork.Ways(Serving::nothing, Serving::nothing, Serving::nothing));
        }

        BadgeWork badges() {
            BadgeDesk desk = new BadgeDesk(store, "xinghuali", NOBODY, clock, ids);
            return new BadgeWork(
                    CLERK, desk, List.of("顺丰", "美团", "饿了么", "京东物流"), inline, Serving::nothing, Serving::nothing);
        }

        PinViewModel pin(long person) {
            PinDoor door = new PinDoor(store, "xinghuali", clock, () -> 0, ids);
            PinViewModel model = new PinViewModel(new Clerk(person, ""), door, inline, Serving::nothing);
            model.begin();
            return model;
        }
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        TestClock clock = new TestClock(NOW);
        Kit kit = new Kit(
                ui, store, new Background(Runnable::run, Runnable::run), clock, new UuidV7(clock, new Random(9)));
        fill(kit);
        Map<String, Screen> all = new LinkedHashMap<>();
        PinViewModel typing = kit.pin(103);
        typing.press(1);
        typing.press(2);
        all.put("counter-pin", new PinScreen(ui, typing, Serving::nothing));
        all.put("counter-pin-wait", new PinScreen(ui, kit.pin(104), Serving::nothing));
        all.put("counter-pin-none", new PinScreen(ui, kit.pin(105), Serving::nothing));
        all.put("counter-desk", desk(kit));
        notices(kit, all);
        badges(kit, all);
        return all;
    }

    private static void fill(Kit kit) {
        kit.store().write(tx -> {
            for (long person = 103; person <= 105; person++) {
                tx.session().upsert(new Person(person, "何*芸", Role.STAFF, "杏花里驿站"));
            }
            tx.session().upsert(new Person(1001, "刘*涛", Role.COURIER, "青禾速运"));
            tx.session().upsert(new CounterPin(103, Pins.quick("246810")));
            tx.session().upsert(new CounterPin(104, Pins.quick("246810")));
            tx.session().upsert(new PinFailures(104, 9));
            for (int i = 0; i < 4; i++) {
                UUID id = new UUID(77, i);
                tx.session().upsert(new CheckIn(id, "xinghuali", 1001, 4_000_000_000L + i, NOW.minusSeconds(600L * i)));
                DeedState state = List.of(DeedState.ON_ITS_WAY, DeedState.DONE, DeedState.WAITS, DeedState.CONFLICT)
                        .get(i);
                DeedKind kind = List.of(
                                DeedKind.NOTICE_WRITTEN,
                                DeedKind.NOTICE_CHANGED,
                                DeedKind.NOTICE_TAKEN_DOWN,
                                DeedKind.BADGE_REVOKED)
                        .get(i);
                tx.session().upsert(new CounterDeed(id, kind, "周五上午停水，请提前接水", NOW, state, 0));
            }
            UUID made = new UUID(77, 9);
            tx.session()
                    .upsert(new CounterDeed(made, DeedKind.BADGE_REPLACED, "刘*涛", NOW, DeedState.DONE, 3_141_592_653L));
            LocalDate day = LocalDate.of(2026, 11, 25);
            NoticeDraft.Content left = new NoticeDraft.Content(
                    new UUID(78, 1),
                    0,
                    new NoticeText("周五上午停水", "", "No water on Friday morning", ""),
                    day,
                    day.plusDays(2),
                    true,
                    null);
            tx.session().upsert(new NoticeDraft(103, left, NOW));
            return 0;
        });
    }

    private static void notices(Kit kit, Map<String, Screen> all) {
        NoticeWork list = kit.notices();
        list.list();
        all.put("counter-notices", new NoticeScreen(kit.ui(), list));
        NoticeWork one = kit.notices();
        NoticeWork asked = kit.notices();
        kit.notices().desk().list(103).notices().stream().findFirst().ifPresent(notice -> {
            one.open(notice);
            asked.askDown(notice);
        });
        all.put("counter-notice", new NoticeScreen(kit.ui(), one));
        all.put("counter-notice-down", new NoticeScreen(kit.ui(), asked));
        for (NoticeStep step : NoticeStep.values()) {
            NoticeWork writing = kit.notices();
            writing.list();
            writing.goOn((NoticePage.Listed) writing.pageProperty().get());
            NoticePage.Wrote wrote = (NoticePage.Wrote) writing.pageProperty().get();
            wrote.writing().write(NoticeStep.BODY, "因管道检修，11月27日（周五）8:00–12:00 停水，请提前接好热水。有困难找驿站工作人员。");
            writing.step(step);
            all.put("counter-write-" + step.word(), new NoticeScreen(kit.ui(), writing));
        }
    }

    private static void badges(Kit kit, Map<String, Screen> all) {
        BadgeWork list = kit.badges();
        list.list();
        all.put("counter-badges", new BadgeScreen(kit.ui(), list, ZONE));
        Holder holder = new Holder(1001, "刘*涛", "青禾速运", 4_000_000_000L, NOW, false);
        BadgeWork one = kit.badges();
        one.open(holder);
        all.put("counter-badge", new BadgeScreen(kit.ui(), one, ZONE));
        for (BadgePage.Deed deed : List.of(BadgePage.Deed.REPLACE, BadgePage.Deed.REVOKE, BadgePage.Deed.ASK)) {
            BadgeWork asked = kit.badges();
            asked.ask(deed, holder);
            all.put("counter-badge-" + deed.name().toLowerCase(Locale.ROOT), new BadgeScreen(kit.ui(), asked, ZONE));
        }
        BadgeWork done = kit.badges();
        done.doIt(BadgePage.Deed.REPLACE, holder);
        all.put("counter-badge-done", new BadgeScreen(kit.ui(), done, ZONE));
        BadgeWork name = kit.badges();
        name.beginNew();
        all.put("counter-new-name", new BadgeScreen(kit.ui(), name, ZONE));
        BadgeWork company = kit.badges();
        company.type("欧阳建国");
        company.named();
        all.put("counter-new-company", new BadgeScreen(kit.ui(), company, ZONE));
        screen(all, "counter-deeds", deeds(kit));
        screen(all, "counter-machine", machine(kit, true));
        screen(all, "counter-machine-faults", machine(kit, false));
    }

    private static void screen(Map<String, Screen> all, String name, ShownBy task) {
        task.make(screen -> all.put(name, screen)).open(CLERK, Serving::nothing);
    }

    private interface ShownBy {
        DeskTask make(Consumer<Screen> show);
    }

    private static ShownBy deeds(Kit kit) {
        return show -> new DeedsTask(kit.ui(), kit.store(), ZONE, kit.clock(), kit.inline(), show);
    }

    private static ShownBy machine(Kit kit, boolean well) {
        return show -> {
            MachineTask task = new MachineTask(kit.ui(), gauges(well), ZONE, kit.inline(), show, Serving::nothing);
            task.heard(new SyncStatus(
                    well ? SyncStatus.State.UP_TO_DATE : SyncStatus.State.OFFLINE,
                    well ? 0 : 1_284,
                    NOW,
                    NOW.plusSeconds(30),
                    well ? Duration.ZERO : Duration.ofMinutes(12),
                    well ? null : SyncStatus.Problem.UNREACHABLE,
                    null));
            if (!well) {
                task.heard(new CameraState.Failed("unplugged"), new SerialState.Failed("/dev/ttyACM0", "busy"));
            }
            return task;
        };
    }

    private static MachineTask.Gauges gauges(boolean well) {
        return new MachineTask.Gauges() {
            @Override
            public long attachmentsWaiting() {
                return well ? 0 : 7;
            }

            @Override
            public long freeBytes() {
                return well ? 1L << 40 : 1 << 20;
            }
        };
    }

    private static Screen desk(Kit kit) {
        List<DeskTask> tasks = List.of(
                new NoticeTask(
                        kit.ui(),
                        new NoticeDesk(kit.store(), "xinghuali", ZONE, kit.clock(), kit.ids()),
                        kit.inline(),
                        Optional.empty(),
                        screen -> {},
                        Serving::nothing,
                        Serving::nothing),
                new BadgeTask(
                        kit.ui(),
                        new BadgeDesk(kit.store(), "xinghuali", NOBODY, kit.clock(), kit.ids()),
                        List.of(),
                        ZONE,
                        kit.inline(),
                        screen -> {},
                        Serving::nothing),
                new DeedsTask(kit.ui(), kit.store(), ZONE, kit.clock(), kit.inline(), screen -> {}),
                new MachineTask(kit.ui(), gauges(true), ZONE, kit.inline(), screen -> {}, Serving::nothing));
        return new DeskScreen(kit.ui(), CLERK, tasks, Serving::nothing, Serving::nothing);
    }
}
