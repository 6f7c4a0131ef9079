package org.reststop.hq.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Revocation;
import org.reststop.domain.badge.Role;
import org.reststop.domain.counter.DeedState;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.badge.PersonDraft;
import org.reststop.hq.badge.Roster;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.notice.NoticeMerging;
import org.reststop.hq.notice.NoticeProposals;
import org.reststop.hq.notice.NoticeSights;
import org.reststop.hq.notice.media.MediaUploads;
import org.reststop.store.Store;
import org.reststop.sync.CounterChange;
import org.reststop.sync.CounterFact;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;

/** What HQ makes of what staff did at a kiosk, on each database that HQ runs on. */
abstract class CountersContract {
    /** What the store of a test holds. */
    static final List<Class<?>> ENTITIES = Stream.of(
                    PinOffice.ENTITIES, NoticeBoard.ENTITIES, BadgeOffice.ENTITIES, MediaUploads.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final String HERE = "heping";
    private static final long HE = 103;
    private static final long COURIER = 42;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final WireCodec codec = new WireCodec();
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private final AtomicLong seq = new AtomicLong();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private final Sender sender = new Sender(UUID.randomUUID(), HERE, UUID.randomUUID());

    abstract Store store();

    @BeforeEach
    void haveAStationWithStaff() {
        People people = new People(store(), feed);
        store().write(tx -> {
            if (tx.session().get(Station.class, HERE) == null) {
                tx.session().insert(new Station(HERE, "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                people.register(tx.session(), new KnownPerson(HE, "何晓芸", Role.STAFF, ""), "");
                people.register(tx.session(), new KnownPerson(COURIER, "王小明", Role.COURIER, "蓝天速递"), "");
            }
            return HERE;
        });
        if (store().<Boolean>read(session -> session.get(HeldPin.class, HE) == null)) {
            new SigningKeys(store(), feed, clock, random).ensure();
            new PinOffice(store(), feed, clock, random).give(HE, Set.of(HERE), "admin");
        }
    }

    @Test
    void aNoticeIsPutUpAndTakenDownAsItWasAtTheKiosk() {
        UUID id = ids.next();
        UUID written = hear(new CounterFact.NoticeWritten(
                HERE, HE, id, "周五停水", "请提前接水", TODAY, TODAY.plusDays(2), true, List.of(), "No water on Friday", null));
        assertThat(notice(id)).satisfies(notice -> {
            assertThat(notice.text()).isEqualTo(new NoticeText("周五停水", "请提前接水", "No water on Friday", ""));
            assertThat(notice.window().pinned()).isTrue();
        });
        assertThat(told(written)).isEqualTo(DeedState.DONE);

        UUID down = hear(new CounterFact.NoticeTakenDown(HERE, HE, id, 1));
        assertThat(notice(id).withdrawn()).isTrue();
        assertThat(told(down)).isEqualTo(DeedState.DONE);

        UUID back = hear(new CounterFact.NoticePutBack(HERE, HE, id, 2));
        assertThat(notice(id).withdrawn()).isFalse();
        assertThat(told(back)).isEqualTo(DeedState.DONE);
    }

    @Test
    void aNoticeForAllIsTakenDownHereAlone() {
        NoticeBoard board = new NoticeBoard(store(), feed, clock, ids);
        NoticeDraft draft = new NoticeDraft(new NoticeText("全区通知", "内容", "", ""), TODAY, TODAY.plusDays(9), false);
        UUID id = ((NoticeBoard.Outcome.Done) board.publish(draft, null)).id();

        hear(new CounterFact.NoticeTakenDown(HERE, HE, id, 1));
        assertThat(notice(id).withdrawn()).isFalse();
        assertThat(targets(id)).isEqualTo("x:" + HERE);
        hear(new CounterFact.NoticeTakenDown(HERE, HE, id, 1));
        assertThat(notice(id).revision()).isEqualTo(2);

        UUID wrong = hear(new CounterFact.NoticePutBack(HERE, COURIER, id, 2));
        assertThat(told(wrong)).isEqualTo(DeedState.DECLINED);
        assertThat(targets(id)).isEqualTo("x:" + HERE);

        board.withdraw(id);
        UUID late = hear(new CounterFact.NoticePutBack(HERE, HE, id, 2));
        assertThat(told(late)).isEqualTo(DeedState.DECLINED);
        assertThat(notice(id).withdrawn()).isTrue();
    }

    private String targets(UUID notice) {
        return new NoticeSights(store(), clock)
                .find(notice)
                .orElseThrow()
                .targets()
                .text();
    }

    @Test
    void aBadgeIsReplacedInOneStepAndSomebodyNewIsGivenOne() {
        long lost = office().issue(COURIER, 90).orElseThrow().serial();
        UUID replaced = hear(new CounterFact.BadgeAsked(HERE, HE, COURIER, lost, null, null));
        UUID fresh = hear(new CounterFact.BadgeAsked(HERE, HE, null, null, "赵新来", "顺丰"));

        boolean revoked = store().read(session -> session.get(Revocation.class, lost) != null);
        assertThat(revoked).isTrue();
        assertThat(told(replaced)).isEqualTo(DeedState.DONE);
        assertThat(told(fresh)).isEqualTo(DeedState.DONE);
        assertThat(new People(store(), feed).all())
                .extracting(KnownPerson::name)
                .contains("赵新来");
    }

    @Test
    void whoeverIsNoStaffAnyMoreHasNothingPutUpByHerself() {
        UUID id = ids.next();
        UUID written = hear(new CounterFact.NoticeWritten(
                HERE, COURIER, id, "随便贴的", "内容", TODAY, TODAY, false, List.of(), null, null));

        assertThat(store().<Boolean>read(session -> session.get(Notice.class, id) == null))
                .isTrue();
        assertThat(told(written)).isEqualTo(DeedState.WAITS);
    }

    @Test
    void whatWasDoneIsForgottenAfterMoreThanAYear() {
        UUID old = hear(new CounterFact.CounterOpened(HERE, HE));
        clock.advance(OldDeeds.KEPT.minusDays(1));
        OldDeeds deeds = new OldDeeds(store(), clock);
        deeds.tidy();
        assertThat(isKept(old)).isTrue();

        clock.advance(Duration.ofDays(2));
        UUID fresh = hear(new CounterFact.CounterOpened(HERE, HE));
        deeds.tidy();
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(fresh)).isTrue();
    }

    private boolean isKept(UUID fact) {
        return store().read(session -> session.get(CounterEvent.class, new CounterEvent.Key(HERE, fact)) != null);
    }

    private Notice notice(UUID id) {
        return store().read(session -> session.get(Notice.class, id));
    }

    private BadgeOffice office() {
        return new BadgeOffice(store(), feed, new SigningKeys(store(), feed, clock, random), clock, random);
    }

    private UUID hear(CounterFact body) {
        NoticeBoard board = new NoticeBoard(store(), feed, clock, ids);
        NoticeProposals proposals = new NoticeProposals(store(), board, new NoticeMerging(feed, clock), clock, ids);
        Roster roster = new Roster(store(), new People(store(), feed), clock, random);
        NewPeople people =
                (session, name, company) -> roster.add(session, new PersonDraft(name, Role.COURIER, company, ""));
        var hearing = new CounterHearing(feed, new KioskNotices(board, proposals, false), office(), people);
        Fact fact = new Fact(
                seq.incrementAndGet(), ids.next(), body.type(), body.version(), clock.instant(), codec.toBody(body));
        Intake intake = new Intake(codec, clock, ids, (session, from, accepted) -> {
            CounterHearing.Deeds deeds = hearing.take(session, from, accepted);
            deeds.putUp();
            deeds.settle();
        });
        store().write(tx -> intake.take(tx.session(), sender, fact.seq(), List.of(codec.toBody(fact))));
        return fact.id();
    }

    /** What the kiosk is told of it, last. */
    private DeedState told(UUID fact) {
        FeedReader reader = new FeedReader(codec);
        return store()
                .read(session ->
                        List.copyOf(reader.read(session, HERE, 0, 10_000).changes()))
                .stream()
                .flatMap(change -> codec.readChange(change).stream())
                .filter(CounterChange.DeedTold.class::isInstance)
                .map(CounterChange.DeedTold.class::cast)
                .filter(told -> told.deedId().equals(fact))
                .reduce((one, later) -> later)
                .orElseThrow()
                .state();
    }
}
