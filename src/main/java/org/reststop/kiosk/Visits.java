package org.reststop.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reststop.domain.badge.BadgeVerdict;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckInOutcome;
import org.reststop.kiosk.activity.Gathering;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.kiosk.attract.AttractViewModel;
import org.reststop.kiosk.checkin.CheckInDesk;
import org.reststop.kiosk.checkin.Greeting;
import org.reststop.kiosk.checkin.GreetingScreen;
import org.reststop.kiosk.checkin.Refusal;
import org.reststop.kiosk.checkin.RefusalScreen;
import org.reststop.kiosk.checkin.Visitor;
import org.reststop.kiosk.gift.Gift;
import org.reststop.kiosk.home.HomeFeature;
import org.reststop.kiosk.home.HomeScreen;
import org.reststop.kiosk.need.LeftDraftScreen;
import org.reststop.kiosk.need.Overheard;
import org.reststop.kiosk.notice.NoticeListViewModel;
import org.reststop.kiosk.register.RegistrationScreen;
import org.reststop.kiosk.scan.Scan;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.IdleWatch;
import org.reststop.kiosk.screen.Navigator;
import org.reststop.kiosk.screen.Ui;

/** A visit from its scan to its end: which screen follows which. JavaFX thread only. */
final class Visits {
    private static final Duration STILL_THERE = Duration.ofMinutes(1);

    private final Ui ui;
    private final Navigator navigator;
    private final IdleWatch idle;
    private final AttractViewModel attract;
    private final Background background;
    private final Clock clock;
    private final Station station;
    private final List<HomeFeature> features = new ArrayList<>();
    private Optional<Greeted> greeted = Optional.empty();
    private Optional<Next> next = Optional.empty();

    /** @param rests how often the screens had come to rest by then */
    private record Greeted(long personId, long rests) {}

    /** Who has come while a need was being stored. */
    private record Next(String text, CheckInOutcome outcome, Instant at) {}

    /** What a visit needs of the station that the kiosk stands in. */
    record Station(CheckInDesk desk, ZoneId zone, Ways ways, Runnable onFact) {}

    /** Where a visit may lead. */
    record Ways(
            NoticeWays notices,
            RegisterWays register,
            NeedWays needs,
            StoryWays stories,
            ActivityWays activities,
            GiftWays gifts) {}

    /** What somebody is told: how many of her stories hold news, what there is about activities, and gifts. */
    private record News(long stories, Gathering activities, List<Gift> gifts) {
        List<Gift> waiting() {
            return gifts.stream().filter(Gift::isWaiting).toList();
        }
    }

    Visits(
            Ui ui,
            Navigator navigator,
            IdleWatch idle,
            AttractViewModel attract,
            Background background,
            Clock clock,
            Station station) {
        this.ui = ui;
        this.navigator = navigator;
        this.idle = idle;
        this.attract = attract;
        this.background = background;
        this.clock = clock;
        this.station = station;
        idle.onTick(this::callNext);
    }

    /** Gives further features their tiles on the home screen, in this order. */
    Visits with(HomeFeature... more) {
        features.addAll(List.of(more));
        return this;
    }

    /**
     * Somebody scanned something, on whatever screen. Another person who was there before goes first, with every trace;
     * for whoever is there already nothing changes.
     */
    void scanned(Scan scan) {
        if (navigator.current() instanceof RegistrationScreen registering
                && registering.model().isFor(scan.text())) {
            idle.touched();
            return;
        }
        boolean busy = isBusy();
        if (!busy && visitor().isEmpty() && !(navigator.current() instanceof AttractScreen)) {
            navigator.rest();
        }
        attract.checkingProperty().set(true);
        background.run(() -> station.desk().checkIn(scan.text()), outcome -> heard(scan.text(), outcome, busy), e -> {
            attract.checkingProperty().set(false);
            throw e;
        });
    }

    /** Whether somebody is in the middle of answers that a scan must not simply throw away. */
    private boolean isBusy() {
        return navigator.current() instanceof RegistrationScreen
                || navigator.current() instanceof LeftDraftScreen
                || station.ways().needs().isWriting();
    }

    /** Another code on the same card, or a poster behind it, must not throw away what somebody has answered. */
    private void heard(String text, CheckInOutcome outcome, boolean busy) {
        attract.checkingProperty().set(false);
        boolean stillBusy = busy && isBusy();
        if (stillBusy && isSettled(text, outcome)) {
            return;
        }
        Optional<Long> visitor = visitor();
        if (visitor.isPresent() && isOf(outcome, visitor.get())) {
            idle.touched();
            tellHq(outcome);
            return;
        }
        if (!(outcome instanceof CheckInOutcome.Refused)) {
            idle.touched();
        }
        if (stillBusy || visitor.isPresent()) {
            navigator.rest();
        }
        judged(text, outcome);
    }

    private boolean isSettled(String text, CheckInOutcome outcome) {
        if (!station.ways().needs().isWriting()) {
            return outcome instanceof CheckInOutcome.Refused;
        }
        Optional<Visitor> scanned =
                Greeting.of(outcome, clock.instant(), station.zone()).map(Greeting::visitor);
        Overheard overheard = station.ways().needs().overheard(scanned, idle.isActive());
        if (overheard == Overheard.ANOTHER) {
            return false;
        }
        if (overheard == Overheard.WRITER) {
            idle.touched();
        }
        if (overheard == Overheard.NEXT) {
            next = Optional.of(new Next(text, outcome, clock.instant()));
        }
        tellHq(outcome);
        return true;
    }

    /** Once the receipt has had its time or has been put away, and unless that has taken too long to be still there. */
    private void callNext() {
        next.ifPresent(waiting -> {
            boolean resting = navigator.current() instanceof AttractScreen;
            boolean read = station.ways().needs().isReceiptShown() && !idle.isActive();
            if (Duration.between(waiting.at(), clock.instant()).abs().compareTo(STILL_THERE) > 0) {
                next = Optional.empty();
            } else if (resting || read) {
                if (read) {
                    navigator.rest();
                }
                judged(waiting.text(), waiting.outcome());
            }
        });
    }

    private void judged(String text, CheckInOutcome outcome) {
        next = Optional.empty();
        tellHq(outcome);
        Greeting.of(outcome, clock.instant(), station.zone()).ifPresent(this::greet);
        Refusal.of(outcome)
                .ifPresent(refusal ->
                        navigator.show(new RefusalScreen(ui, refusal, idle, navigator::rest, () -> station.ways()
                                .register()
                                .begin(text, registered -> judged(text, registered)))));
    }

    private void tellHq(CheckInOutcome outcome) {
        if (outcome instanceof CheckInOutcome.Welcomed) {
            station.onFact().run();
        }
    }

    /** Who was greeted and has not gone. */
    Optional<Long> visitor() {
        return greeted.filter(last -> last.rests() == navigator.rests()).map(Greeted::personId);
    }

    /** A phone that lies in view changes its code: that must not take its holder from what she reads. */
    private static boolean isOf(CheckInOutcome outcome, long personId) {
        return switch (outcome) {
            case CheckInOutcome.Welcomed welcomed -> welcomed.personId() == personId;
            case CheckInOutcome.WelcomedAgain again -> again.personId() == personId;
            case CheckInOutcome.Refused(BadgeVerdict.Used(var badge)) -> badge.personId() == personId;
            case CheckInOutcome.Refused refused -> false;
            case CheckInOutcome.NotStored notStored -> false;
        };
    }

    private void greet(Greeting greeting) {
        Visitor visitor = greeting.visitor();
        greeted = Optional.of(new Greeted(visitor.personId(), navigator.rests()));
        NoticeListViewModel notices = station.ways().notices().listFor(Optional.of(visitor.personId()));
        long rests = navigator.rests();
        news(visitor, news -> {
            if (navigator.rests() == rests && isVisitor(visitor)) {
                Runnable home = () -> goHome(visitor, notices);
                List<Gift> waiting = news.waiting();
                Runnable goOn =
                        waiting.isEmpty() ? home : () -> station.ways().gifts().show(visitor, waiting, home);
                Supplier<String> line = () -> waiting.isEmpty()
                        ? station.ways().activities().line(news.activities())
                        : ui.texts().get("gift.tell");
                var told = new GreetingScreen.Told(news.stories(), line);
                navigator.show(new GreetingScreen(ui, greeting, told, goOn, navigator::rest));
            }
        });
    }

    private void news(Visitor visitor, Consumer<News> then) {
        station.ways()
                .stories()
                .news(visitor, stories -> station.ways().activities().greet(visitor, activities -> station.ways()
                        .gifts()
                        .of(visitor, gifts -> then.accept(new News(stories, activities, gifts)))));
    }

    private boolean isVisitor(Visitor visitor) {
        return visitor().filter(id -> id == visitor.personId()).isPresent();
    }

    /** Counted anew each time: what was read meanwhile is no news. */
    private void goHome(Visitor visitor, NoticeListViewModel notices) {
        long rests = navigator.rests();
        news(visitor, news -> {
            if (navigator.rests() == rests) {
                goHome(visitor, notices, news);
            }
        });
    }

    private void goHome(Visitor visitor, NoticeListViewModel notices, News news) {
        long unread = notices.unread().orElse(visitor.unreadNotices());
        Runnable home = () -> goHome(visitor, notices);
        Optional<Visitor> known = Optional.of(visitor);
        Optional<Runnable> patrol = visitor.role() == Role.MOBILE_GRID_WORKER
                ? Optional.of(() -> station.ways().needs().patrol(visitor, home))
                : Optional.empty();
        Optional<Runnable> gift = news.gifts().isEmpty()
                ? Optional.empty()
                : Optional.of(() -> station.ways().gifts().show(visitor, news.gifts(), home));
        HomeTiles tiles = new HomeTiles(
                ui.texts(),
                new HomeTiles.News(unread, news.stories(), news.activities().count()),
                () -> features.stream()
                        .flatMap(feature -> feature.tile(visitor, home).stream())
                        .toList(),
                new HomeTiles.Ways(
                        () -> navigator.show(station.ways().notices().screen(notices, home)),
                        () -> station.ways().needs().begin(known, home),
                        patrol,
                        gift,
                        () -> station.ways().stories().stories(known, home),
                        () -> station.ways().stories().others(known, home),
                        () -> station.ways().activities().show(known, home)));
        navigator.show(new HomeScreen(ui, visitor, tiles::all, navigator::rest));
    }
}
