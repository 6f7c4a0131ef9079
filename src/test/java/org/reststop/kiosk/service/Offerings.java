package org.reststop.kiosk.service;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleLongProperty;
import org.reststop.domain.badge.Role;
import org.reststop.domain.service.Busyness;
import org.reststop.domain.service.DayHours;
import org.reststop.domain.service.OpeningHours;
import org.reststop.domain.service.ServiceKind;
import org.reststop.domain.service.ServiceStanding;
import org.reststop.domain.service.ServiceState;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Screen;
import org.reststop.kiosk.screen.Ui;
import org.reststop.store.KioskStore;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.ServiceChange;
import org.reststop.sync.WireCodec;

/** What a station may offer, and the screens that show it. */
public final class Offerings {
    /** When all of these are so. */
    public static final Instant NOW = Instant.parse("2026-11-25T00:42:00Z");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID NEED = new UUID(7, 77);

    private Offerings() {}

    /** Open from eight to ten every day. */
    public static OpeningHours hours() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, new DayHours(LocalTime.of(8, 0), LocalTime.of(22, 0)));
        }
        return new OpeningHours(week, false, Optional.empty(), new TreeMap<>());
    }

    /** One of each, of which some do not work. */
    public static List<ServiceStanding> services() {
        return List.of(
                of(ServiceKind.HOT_WATER, ServiceState.WORKING, 0, ""),
                of(ServiceKind.CHARGING, ServiceState.LIMITED, 6, "靠窗两个插座没有电"),
                new ServiceStanding(ServiceKind.MICROWAVE, ServiceState.BROKEN, 2, "", NOW, NEED, 3),
                of(ServiceKind.FIRST_AID, ServiceState.WORKING, 0, ""),
                of(ServiceKind.SEATS, ServiceState.WORKING, 12, ""),
                of(ServiceKind.TOILET, ServiceState.CLOSED, 0, "打扫中，十点恢复"),
                of(ServiceKind.CLIMATE, ServiceState.WORKING, 0, ""),
                of(ServiceKind.WIFI, ServiceState.WORKING, 0, ""));
    }

    static ServiceStanding of(ServiceKind kind, ServiceState state, int places, String note) {
        return new ServiceStanding(kind, state, places, note, NOW.minus(Duration.ofHours(30)), null, 0);
    }

    /** Puts what HQ would have sent. */
    public static void put(KioskStore store, List<ServiceStanding> services, OpeningHours hours) {
        var published = new ServiceChange.Published("xinghuali", 1, hours.text(), services, null);
        Change change = new Change(1, published.kind(), published.documentId(), new WireCodec().toBody(published));
        store.inbox().restart(List.of(change));
    }

    /** A line that whoever comes by reads. */
    public static String line(Ui ui, int hour) {
        Instant at = NOW.plus(Duration.ofHours(hour));
        var now = at.atZone(ZONE).toLocalDateTime();
        var calendar = org.reststop.domain.calendar.WorkingDays.of(List.of());
        ServiceBoard board = new ServiceBoard(
                services(), Optional.of(hours().at(now, calendar)), now, Optional.of(Busyness.AS_USUAL));
        return new ServiceWords(ui.texts(), ZONE).line(board);
    }

    /** By name. */
    public static Map<String, Screen> screens(Ui ui, Store store) {
        put((KioskStore) store, services(), hours());
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("services", at(ui, store, Optional.empty(), model -> {}));
        all.put(
                "service-working",
                at(ui, store, Optional.empty(), model -> model.open(services().getFirst())));
        all.put(
                "service-broken",
                at(ui, store, visitor(), model -> model.open(services().get(2))));
        all.put(
                "service-limited",
                at(ui, store, visitor(), model -> model.open(services().get(1))));
        all.put("service-raised", at(ui, store, visitor(), model -> {
            model.open(services().getFirst());
            model.report();
        }));
        all.put("service-joined", at(ui, store, Optional.empty(), model -> {
            model.open(services().get(2));
            model.report();
        }));
        all.put("service-setting", setting(ui, store, model -> {}));
        all.put("service-setting-one", setting(ui, store, model -> model.choose(ServiceKind.CHARGING)));
        all.put("service-setting-reason", setting(ui, store, model -> {
            model.choose(ServiceKind.CHARGING);
            model.set(ServiceState.CLOSED);
        }));
        all.put("service-setting-kept", setting(ui, store, model -> {
            model.choose(ServiceKind.MICROWAVE);
            model.set(ServiceState.WORKING);
        }));
        return all;
    }

    private static Screen setting(Ui ui, Store store, Consumer<SettingViewModel> then) {
        Background inline = new Background(Runnable::run, Runnable::run);
        SettingViewModel model =
                new SettingViewModel(desk(store), 5, inline, new ServiceViewModel.Ways(() -> {}, () -> {}));
        model.begin();
        then.accept(model);
        return new SettingScreen(ui, model, new ServiceWords(ui.texts(), ZONE));
    }

    private static ServiceDesk desk(Store store) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new ServiceDesk(store, new ServiceDesk.Place("xinghuali", ZONE), clock, new Random());
    }

    private static Optional<Visitor> visitor() {
        return Optional.of(new Visitor(42, Optional.of("王*明"), Role.COURIER, 0));
    }

    private static Screen at(Ui ui, Store store, Optional<Visitor> visitor, Consumer<ServiceViewModel> then) {
        Background inline = new Background(Runnable::run, Runnable::run);
        ServiceWords words = new ServiceWords(ui.texts(), ZONE);
        ServiceViewModel model = new ServiceViewModel(
                desk(store), visitor, words, inline, new ServiceViewModel.Ways(() -> {}, () -> {}));
        model.begin();
        then.accept(model);
        return new ServiceScreen(ui, model, words, new SimpleLongProperty());
    }
}
