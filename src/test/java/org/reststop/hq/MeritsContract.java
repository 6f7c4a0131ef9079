package org.reststop.hq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.appointment.Term;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.domain.points.PointsKind;
import org.reststop.domain.points.PointsTold;
import org.reststop.domain.station.Station;
import org.reststop.hq.activity.ActivityBoard;
import org.reststop.hq.appointment.AppointmentEntry;
import org.reststop.hq.appointment.AppointmentOffice;
import org.reststop.hq.appointment.AppointmentState;
import org.reststop.hq.appointment.AppointmentsOfRenamed;
import org.reststop.hq.appointment.ForgettingAppointments;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.Forgetting;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.badge.Renaming;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.need.Ledger;
import org.reststop.hq.points.Award;
import org.reststop.hq.points.ForgettingPoints;
import org.reststop.hq.points.PointsBook;
import org.reststop.hq.points.PointsBook.Outcome;
import org.reststop.hq.points.PointsEntry;
import org.reststop.hq.points.PointsGoods;
import org.reststop.hq.points.PointsOfRenamed;
import org.reststop.hq.points.PriceTag;
import org.reststop.store.Store;
import org.reststop.sync.Change;
import org.reststop.sync.PersonChange;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** How couriers are appointed and points are kept, on each database that HQ runs on. */
abstract class MeritsContract {
    /** What the store of a test holds. */
    static final List<Class<?>> ENTITIES = Stream.of(
                    Merits.ENTITIES, BadgeOffice.ENTITIES, Ledger.ENTITIES, ActivityBoard.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Predicate<PersonChange> IS_NO_CARD = told -> !(told instanceof PersonChange.Card);
    private static final Term YEAR = new Term(TODAY, TODAY.plusYears(1));

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final WireCodec codec = new WireCodec();
    private final UuidV7 ids = new UuidV7(clock, new Random());
    private final FeedPublisher feed = new FeedPublisher(codec);

    abstract Store store();

    private People people() {
        return new People(
                store(),
                feed,
                Forgetting.all(new ForgettingAppointments(), new ForgettingPoints()),
                Renaming.all(new AppointmentsOfRenamed(feed), new PointsOfRenamed(feed)));
    }

    private AppointmentOffice office() {
        return new AppointmentOffice(store(), feed, people(), clock);
    }

    private PointsBook book() {
        return new PointsBook(store(), feed, clock, ids);
    }

    private void known(long person, Role role) {
        store().write(tx -> {
            if (tx.session().get(Station.class, "heping") == null) {
                tx.session().insert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
            }
            people().register(tx.session(), new KnownPerson(person, "王小明", role, "蓝天速递"), "");
            return person;
        });
    }

    private List<PersonChange> told(long person) {
        FeedReader reader = new FeedReader(codec);
        return store()
                .read(session ->
                        List.copyOf(reader.read(session, "heping", 0, 10_000).changes()))
                .stream()
                .filter(change -> !change.removes())
                .flatMap(change -> codec.readChange(change).stream())
                .filter(PersonChange.class::isInstance)
                .map(PersonChange.class::cast)
                .filter(change -> change.personId() == person)
                .toList();
    }

    private boolean isTakenBack(UUID appointment) {
        FeedReader reader = new FeedReader(codec);
        return store()
                .read(session ->
                        List.copyOf(reader.read(session, "heping", 0, 10_000).changes()))
                .stream()
                .filter(change -> change.id().equals(appointment.toString()))
                .allMatch(Change::removes);
    }

    @Test
    void pointsOfAnEarlierIdAreToldAndCountedUnderTheOneThatIsKnownAndCanBeTakenBackThere() {
        known(71, Role.COURIER);
        known(72, Role.COURIER);
        UUID entry = ids.next();
        book().award(entry, 71, new Award(PointsKind.AWARD, 20, "扫雪", Optional.empty()), "何");
        book().award(ids.next(), 72, new Award(PointsKind.AWARD, 5, "带路", Optional.empty()), "何");
        store().write(tx -> {
            people().merge(tx.session(), 71, 72).run();
            return 0;
        });

        assertThat(balance(72)).isEqualTo(25);
        assertThat(book().balances())
                .filteredOn(each -> each.personId() == 72)
                .singleElement()
                .satisfies(each -> assertThat(each.sum()).isEqualTo(25));
        assertThat(book().balances()).noneMatch(each -> each.personId() == 71);
        assertThat(told(71)).noneMatch(PersonChange.PointsPublished.class::isInstance);
        assertThat(book().reverse(entry, "记错", "何")).isEqualTo(Outcome.DONE);
        assertThat(balance(72)).isEqualTo(5);
    }

    @Test
    void pointsGoBackToTheEarlierIdWhenItWasSomebodyElseAfterAll() {
        known(73, Role.COURIER);
        known(74, Role.COURIER);
        book().award(ids.next(), 73, new Award(PointsKind.AWARD, 20, "扫雪", Optional.empty()), "何");
        store().write(tx -> {
            people().merge(tx.session(), 73, 74).run();
            return 0;
        });
        assertThat(balance(74)).isEqualTo(20);
        store().write(tx -> {
            people().part(tx.session(), 73).run();
            return 0;
        });

        assertThat(balance(73)).isEqualTo(20);
        assertThat(told(74)).noneMatch(PersonChange.PointsPublished.class::isInstance);
    }

    private long balance(long person) {
        return told(person).stream()
                .filter(PersonChange.PointsPublished.class::isInstance)
                .map(PersonChange.PointsPublished.class::cast)
                .reduce((one, later) -> later)
                .orElseThrow()
                .balance();
    }

    @Test
    void anAppointmentTravelsWithItsTermAndTheRoleForGoodBecomesOneForTheTerm() {
        known(11, Role.MOBILE_GRID_WORKER);
        UUID id = ids.next();

        assertThat(office().appoint(id, 11, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.DONE);
        assertThat(office().appoint(id, 11, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.DONE);
        assertThat(told(11)).filteredOn(IS_NO_CARD).containsExactly(new PersonChange.Appointed(id, 11, YEAR));
        assertThat(store().<Role>read(session -> session.get(Person.class, 11L).role()))
                .isEqualTo(Role.COURIER);
    }

    @Test
    void anAppointmentUnderAnEarlierIdFollowsWhoItWasAndGoesBackWhenItWasSomebodyElse() {
        known(75, Role.COURIER);
        known(76, Role.COURIER);
        UUID id = ids.next();
        office().appoint(id, 75, YEAR, "沈");
        store().write(tx -> {
            people().merge(tx.session(), 75, 76).run();
            return 0;
        });

        assertThat(told(76)).contains(new PersonChange.Appointed(id, 76, YEAR));
        assertThat(told(75)).noneMatch(PersonChange.Appointed.class::isInstance);
        assertThat(office().of(76).appointments())
                .extracting(AppointmentEntry::id)
                .containsExactly(id);
        assertThat(office().appoint(ids.next(), 76, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.OVERLAPS);

        store().write(tx -> {
            people().part(tx.session(), 75).run();
            return 0;
        });
        assertThat(told(75)).contains(new PersonChange.Appointed(id, 75, YEAR));
        assertThat(told(76)).noneMatch(PersonChange.Appointed.class::isInstance);
        assertThat(office().of(76).appointments()).isEmpty();
    }

    @Test
    void oneThatWasEndedStaysTakenBackWhenItsHolderTurnsOutToBeAnother() {
        known(77, Role.COURIER);
        known(78, Role.COURIER);
        UUID id = ids.next();
        office().appoint(id, 77, YEAR, "沈");
        store().write(tx -> {
            people().merge(tx.session(), 77, 78).run();
            return 0;
        });
        assertThat(office().end(id, "搬走了", "沈")).contains(78L);

        store().write(tx -> {
            people().part(tx.session(), 77).run();
            return 0;
        });
        assertThat(isTakenBack(id)).isTrue();
    }

    @Test
    void nobodyIsAppointedTwiceForADayAndNobodyButACourierIs() {
        known(12, Role.COURIER);
        known(13, Role.VOLUNTEER);
        office().appoint(ids.next(), 12, YEAR, "沈");
        Term later = new Term(YEAR.lastDay().plusDays(1), YEAR.lastDay().plusDays(30));

        assertThat(office().appoint(ids.next(), 12, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.OVERLAPS);
        assertThat(office().appoint(ids.next(), 12, later, "沈")).isEqualTo(AppointmentOffice.Outcome.DONE);
        assertThat(office().appoint(ids.next(), 13, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.NO_COURIER);
        assertThat(office().appoint(ids.next(), 12, new Term(TODAY, TODAY.minusDays(1)), "沈"))
                .isEqualTo(AppointmentOffice.Outcome.NO_TERM);
    }

    @Test
    void oneThatIsEndedEarlyIsTakenFromTheKiosksAndKeepsItsTermAndWhy() {
        known(14, Role.COURIER);
        UUID id = ids.next();
        office().appoint(id, 14, YEAR, "沈");

        assertThat(office().end(id, "搬走了", "沈")).contains(14L);
        assertThat(office().end(id, "又一次", "沈")).isEmpty();
        assertThat(isTakenBack(id)).isTrue();
        AppointmentEntry entry = office().of(14).appointments().getFirst();
        assertThat(entry.on(TODAY)).isEqualTo(AppointmentState.ENDED);
        assertThat(entry.term()).isEqualTo(YEAR);
        assertThat(entry.endReason()).isEqualTo("搬走了");
        assertThat(office().appoint(ids.next(), 14, YEAR, "沈")).isEqualTo(AppointmentOffice.Outcome.DONE);
    }

    private PriceTag goods(int price) {
        UUID id = ids.next();
        book().offer(id, new PointsGoods.Offer("保温杯", price, true), "何");
        return new PriceTag(id, price);
    }

    private UUID award(long person, int amount) {
        UUID id = ids.next();
        book().award(id, person, new Award(PointsKind.AWARD, amount, "扫雪", Optional.empty()), "何");
        clock.advance(Duration.ofSeconds(1));
        return id;
    }

    @Test
    void aBalanceIsTheSumOfEntriesAndTravelsWithTheLastOfThem() {
        known(21, Role.COURIER);
        award(21, 10);
        award(21, 5);
        assertThat(book().redeem(ids.next(), 21, goods(12), "何")).isEqualTo(Outcome.DONE);

        assertThat(book().of(21).balance()).isEqualTo(3);
        assertThat(told(21))
                .filteredOn(IS_NO_CARD)
                .singleElement()
                .isInstanceOfSatisfying(PersonChange.PointsPublished.class, told -> {
                    assertThat(told.balance()).isEqualTo(3);
                    assertThat(told.lines()).extracting(PointsTold::amount).containsExactly(-12, 5, 10);
                    assertThat(told.lines().getFirst().words()).isEqualTo("保温杯");
                });
    }

    @Test
    void nothingIsChargedAtAnotherPriceThanWasRead() {
        known(25, Role.COURIER);
        award(25, 50);
        PriceTag read = goods(10);
        book().offer(read.goods(), new PointsGoods.Offer("保温杯", 40, true), "沈");

        assertThat(book().redeem(ids.next(), 25, read, "何")).isEqualTo(Outcome.CHANGED);
        assertThat(book().of(25).balance()).isEqualTo(50);
        assertThat(book().redeem(ids.next(), 25, new PriceTag(read.goods(), 40), "何"))
                .isEqualTo(Outcome.DONE);
        assertThat(book().of(25).balance()).isEqualTo(10);
    }

    @Test
    void nobodySpendsMoreThanThereIsNotEvenAtEightDesksAtOnce() throws Exception {
        known(22, Role.COURIER);
        award(22, 25);
        PriceTag goods = goods(10);
        List<Callable<Outcome>> desks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID form = ids.next();
            desks.add(() -> book().redeem(form, 22, goods, "何"));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> each : threads.invokeAll(desks)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.DONE::equals).hasSize(2);
        assertThat(book().of(22).balance()).isEqualTo(5);
    }

    @Test
    void aMistakeIsReversedOnceByAnEntryBesideItAndASpentAwardIsNot() {
        known(23, Role.COURIER);
        UUID first = award(23, 10);
        award(23, 7);
        book().redeem(ids.next(), 23, goods(9), "何");

        assertThat(book().reverse(first, "记错了", "沈")).isEqualTo(Outcome.SHORT);
        UUID redeemed = book().of(23).entries().stream()
                .filter(entry -> entry.kind() == PointsKind.REDEMPTION)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(book().reverse(redeemed, "退回", "沈")).isEqualTo(Outcome.DONE);
        assertThat(book().reverse(redeemed, "退回", "沈")).isEqualTo(Outcome.AGAIN);
        assertThat(book().reverse(first, "记错了", "沈")).isEqualTo(Outcome.DONE);
        assertThat(book().of(23).balance()).isEqualTo(7);
        assertThat(book().of(23).entries()).hasSize(5);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneEntryAndAReportIsRewardedOnce() {
        known(24, Role.COURIER);
        UUID form = ids.next();
        UUID report = ids.next();
        Award award = new Award(PointsKind.REPORT, 5, "电线外露", Optional.of(report));

        assertThat(book().award(form, 24, award, "何")).isEqualTo(Outcome.DONE);
        assertThat(book().award(form, 24, award, "何")).isEqualTo(Outcome.DONE);
        assertThat(book().award(ids.next(), 24, award, "何")).isEqualTo(Outcome.AGAIN);
        assertThat(book().of(24).balance()).isEqualTo(5);
    }

    @Test
    void whoeverIsForgottenHasNoBookAndNoAppointmentAndWhatWasGivenStaysCounted() {
        known(25, Role.COURIER);
        UUID entry = award(25, 10);
        UUID appointment = ids.next();
        office().appoint(appointment, 25, YEAR, "沈");
        assertThat(people().forget(25)).isTrue();

        assertThat(told(25)).isEmpty();
        assertThat(isTakenBack(appointment)).isTrue();
        assertThat(office().find(appointment).orElseThrow().personId()).isNull();
        PointsEntry kept = store().read(session -> session.get(PointsEntry.class, entry));
        assertThat(kept.personId()).isNull();
        assertThat(kept.amount()).isEqualTo(10);
        assertThat(kept.words()).isEmpty();
    }
}
