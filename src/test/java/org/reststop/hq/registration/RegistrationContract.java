package org.reststop.hq.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.badge.Role;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.intake.Taken;
import org.reststop.hq.registration.Registration.State;
import org.reststop.hq.registration.RegistrationOffice.Outcome;
import org.reststop.store.Store;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonChange;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;
import org.reststop.testing.TestClock;
import tools.jackson.databind.JsonNode;

/** What kiosks tell of registrations and what staff decide, on each database that HQ runs on. */
abstract class RegistrationContract {
    static final List<Class<?>> ENTITIES = Stream.of(BadgeOffice.ENTITIES, Registrations.ENTITIES)
            .flatMap(List::stream)
            .toList();

    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String BY = "李站长";
    private static final Random RANDOM = new Random(7);

    private final TestClock clock = new TestClock(AT.plusSeconds(60));
    private final UuidV7 ids = new UuidV7(clock, RANDOM);
    private final WireCodec codec = new WireCodec();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private final FeedReader reader = new FeedReader(codec);
    private final Registrations registrations = new Registrations(clock);
    private final Consequences consequences = (session, sender, facts) ->
            registrations.take(session, sender, facts).forEach(code -> feed.publish(session, code, null));
    private final Intake intake = new Intake(codec, clock, ids, consequences);
    private String card = "";
    private long person;

    @BeforeEach
    void somebodyNew() {
        card = WorkCard.fingerprint("SF-" + RANDOM.nextInt(1_000_000_000)).orElseThrow();
        person = RANDOM.nextLong() >>> 1;
    }

    abstract Store store();

    private People people() {
        return new People(store(), feed, new ForgettingRegistrations());
    }

    private RegistrationOffice office() {
        return new RegistrationOffice(store(), feed, people(), clock);
    }

    @Test
    void aRegistrationWaitsForStaffAndAllStationsHearThatTheCardIsPending() {
        long before = store().read(reader::head);
        UUID id = register(person, card);

        assertThat(found(id).state()).isEqualTo(State.PENDING);
        assertThat(published(before))
                .containsExactly(new BadgeChange.EmployerCodeBound(card, person, CodeState.PENDING));
    }

    @Test
    void whoeverIsApprovedIsKnownByTheCorrectedNameAndTheCardCounts() {
        UUID id = register(person, card);
        long before = store().read(reader::head);

        Outcome outcome = office().approve(id, new Details(" 张大力 ", "顺丰", "4821"), BY);

        assertThat(outcome).isEqualTo(Outcome.DONE);
        assertThat(people().find(person)).contains(new KnownPerson(person, "张大力", Role.COURIER, "顺丰"));
        assertThat(published(before))
                .containsExactly(
                        new PersonChange.Card(person, "张*力", Role.COURIER, "顺丰"),
                        new BadgeChange.EmployerCodeBound(card, person, CodeState.APPROVED));
        assertThat(office().approve(id, new Details("别人", "", ""), BY)).isEqualTo(Outcome.GONE);
    }

    @Test
    void whoeverIsRefusedIsKnownNowhereAndTheCardIsPublishedAsRefused() {
        UUID id = register(person, card);

        assertThat(office().refuse(id, " ", BY)).isEqualTo(Outcome.BROKEN);
        assertThat(office().refuse(id, "不是本人的工牌", BY)).isEqualTo(Outcome.DONE);

        assertThat(code()).isEqualTo(CodeState.REFUSED);
        assertThat(people().find(person)).isEmpty();
        assertThat(found(id).reason()).isEqualTo("不是本人的工牌");
    }

    @Test
    void deedsAboutARegistrationUnderAKnownPersonsNumberLeaveThatPersonAlone() {
        office().approve(register(person, card), new Details("张大力", "顺丰", "4821"), BY);
        card = WorkCard.fingerprint("SF-of-a-strange-kiosk-" + person).orElseThrow();
        UUID strange = register(person, card);

        assertThat(office().refuse(strange, "不是本人", BY)).isEqualTo(Outcome.DONE);
        assertThat(office().undo(strange)).isEqualTo(Outcome.DONE);
        assertThat(store().<EmployerCode>read(session -> session.get(EmployerCode.class, card)))
                .isNull();
        assertThat(office().forget(strange)).isTrue();

        assertThat(people().find(person)).isPresent();
        assertThat(found(strange).state()).isEqualTo(State.FORGOTTEN);
    }

    @Test
    void ofTwoMergesIntoOnePersonTheOneThatStaysKeepsTheCard() {
        long known = person ^ 2;
        office().approve(
                        register(
                                known,
                                WorkCard.fingerprint("SF-known-" + person).orElseThrow()),
                        new Details("张大力", "顺丰", "4821"),
                        BY);
        UUID first = register(person, card);
        UUID second = register(person ^ 1, card);
        office().merge(first, known, BY);
        office().merge(second, known, BY);

        assertThat(office().undo(second)).isEqualTo(Outcome.DONE);

        assertThat(holder()).isEqualTo(known);
    }

    @Test
    void aDeletedRegistrationDoesNotStandBeforeThoseDecidedLater() {
        UUID deleted = register(person, card);
        office().forget(deleted);
        somebodyNew();
        UUID refused = register(person, card);
        office().refuse(refused, "不是本人的工牌", BY);

        assertThat(office().list(Optional.empty()).cases())
                .extracting(known -> known.registration().id())
                .containsSubsequence(refused, deleted);
    }

    @Test
    void noRegistrationIsLeftOutOfThePagesAndThoseThatWaitComeFirst() {
        Set<UUID> told = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            somebodyNew();
            told.add(register(person, card));
        }
        somebodyNew();
        UUID decided = register(person, card);
        office().refuse(decided, "不是本人的工牌", BY);

        List<RegistrationOffice.Case> listed = new ArrayList<>();
        RegistrationOffice.Listed page = office().list(Optional.of("1"));
        for (int number = 1; number <= page.pager().pages(); number++) {
            page = office().list(Optional.of(String.valueOf(number)));
            listed.addAll(page.cases());
        }

        assertThat(page.pager().pages()).isGreaterThan(1);
        assertThat(listed)
                .extracting(known -> known.registration().id())
                .doesNotHaveDuplicates()
                .containsAll(told)
                .contains(decided);
        assertThat(listed)
                .extracting(known -> known.registration().state() == Registration.State.PENDING)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(office().list(Optional.of("99999999")).cases()).isNotEmpty();
    }

    @Test
    void ofTwoKiosksThatWereOfflineTheFirstToArriveHasTheCardAndTheOtherIsKeptForStaff() {
        UUID first = register(person, card);
        long second = person ^ 1;
        long before = store().read(reader::head);
        UUID late = register(second, card);

        assertThat(published(before))
                .containsExactly(new BadgeChange.EmployerCodeBound(card, person, CodeState.PENDING));
        assertThat(office().find(late).orElseThrow().others())
                .extracting(Registration::id)
                .containsExactly(first);
        assertThat(office().approve(late, new Details("张师傅", "", ""), BY)).isEqualTo(Outcome.TAKEN);
        office().approve(first, new Details("张师傅", "", ""), BY);

        assertThat(office().merge(late, person, BY)).isEqualTo(Outcome.DONE);

        assertThat(alias(second)).isEqualTo(person);
        assertThat(holder()).isEqualTo(person);
        assertThat(office().undo(late)).isEqualTo(Outcome.DONE);
        assertThat(holder()).isEqualTo(person);
        assertThat(alias(second)).isNull();
    }

    @Test
    void aCardMergedIntoSomebodyKnownStandsForThemUntilThatIsUndone() {
        long known = person ^ 2;
        store().write(tx -> {
            people().register(tx.session(), new KnownPerson(known, "王小明", Role.COURIER, "蓝天速递"), "1234");
            return known;
        });
        UUID id = register(person, card);

        assertThat(office().merge(id, person ^ 4, BY)).isEqualTo(Outcome.BROKEN);
        assertThat(office().merge(id, known, BY)).isEqualTo(Outcome.DONE);
        assertThat(holder()).isEqualTo(known);
        assertThat(alias(person)).isEqualTo(known);

        assertThat(office().undo(id)).isEqualTo(Outcome.DONE);
        assertThat(holder()).isEqualTo(person);
        assertThat(code()).isEqualTo(CodeState.PENDING);
        assertThat(people().find(known)).isPresent();
    }

    @Test
    void anApprovalOrRefusalCanBeTakenBack() {
        UUID id = register(person, card);
        office().approve(id, new Details("张师傅", "", ""), BY);
        assertThat(office().undo(id)).isEqualTo(Outcome.DONE);
        assertThat(people().find(person)).isEmpty();
        assertThat(code()).isEqualTo(CodeState.PENDING);

        office().refuse(id, "看错了", BY);
        office().undo(id);

        assertThat(code()).isEqualTo(CodeState.PENDING);
        assertThat(found(id).reason()).isNull();
        assertThat(office().approve(id, new Details("张师傅", "", ""), BY)).isEqualTo(Outcome.DONE);
    }

    @Test
    void aKioskCannotMakeACardStandForSomebodyWhomHqKnows() {
        store().write(tx -> {
            people().register(tx.session(), new KnownPerson(person, "王小明", Role.STAFF, ""), "");
            return person;
        });

        UUID id = register(person, card);

        assertThat(store().read(session -> session.get(EmployerCode.class, card)) == null)
                .isTrue();
        assertThat(office().approve(id, new Details("张师傅", "", ""), BY)).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void whoeverIsForgottenLeavesNoNameInHqAndTheSameFactSentAgainBringsNoneBack() {
        Sender kiosk = kiosk();
        Fact fact = fact(person, card, "欧阳无名");
        send(kiosk, fact);
        office().approve(fact.id(), new Details("欧阳无名", "顺丰", "4821"), BY);
        long before = store().read(reader::head);

        assertThat(people().forget(person)).isTrue();
        Taken again = send(new Sender(kiosk.kiosk(), kiosk.stationId(), UUID.randomUUID()), fact);

        assertThat(again.quarantined()).isZero();
        assertThat(count("select count(*) from registration where name like '欧阳无名%'"))
                .isZero();
        assertThat(count("select count(*) from fact where body like '%欧阳无名%'")).isZero();
        assertThat(count("select count(*) from feed where body like '%欧阳%'")).isZero();
        assertThat(store().read(session -> session.get(EmployerCode.class, card)) == null)
                .isTrue();
        assertThat(changes(before)).allMatch(Change::removes).hasSize(2);
    }

    @Test
    void whatARefusedPersonToldIsGoneAfterThirtyDays() {
        UUID id = register(person, card);
        office().refuse(id, "不是本人的工牌", BY);
        clock.advance(Duration.ofDays(29));
        office().tidy();
        assertThat(found(id).name()).isEqualTo("张师傅");

        clock.advance(Duration.ofDays(2));
        office().tidy();

        assertThat(found(id).state()).isEqualTo(State.FORGOTTEN);
        assertThat(found(id).name()).isEmpty();
        assertThat(code()).isEqualTo(CodeState.REFUSED);
    }

    @Test
    void aRegistrationThatCannotBeIsPutAside() {
        for (PersonFact.Registered wrong : List.of(
                new PersonFact.Registered("heping", 0, card, "张师傅", "", "", 1, null),
                new PersonFact.Registered("heping", person, "no hash", "张师傅", "", "", 1, null),
                new PersonFact.Registered("heping", person, card, "长".repeat(61), "", "", 1, null),
                new PersonFact.Registered("heping", person, card, " ", "", "", 1, null),
                new PersonFact.Registered("heping", person, card, "张师傅", "", "12", 1, null),
                new PersonFact.Registered("elsewhere", person, card, "张师傅", "", "", 1, null))) {
            Fact fact = new Fact(1, ids.next(), wrong.type(), wrong.version(), AT, codec.toBody(wrong));

            assertThat(send(kiosk(), fact).quarantined()).isEqualTo(1);
        }
    }

    private UUID register(long who, String sha256) {
        Fact fact = fact(who, sha256, "张师傅");
        assertThat(send(kiosk(), fact).quarantined()).isZero();
        return fact.id();
    }

    private Fact fact(long who, String sha256, String name) {
        FactBody body = new PersonFact.Registered("heping", who, sha256, name, "顺丰", "4821", 1, "zh");
        return new Fact(1, ids.next(), body.type(), body.version(), AT, codec.toBody(body));
    }

    private static Sender kiosk() {
        return new Sender(UUID.randomUUID(), "heping", UUID.randomUUID());
    }

    private Taken send(Sender sender, Fact fact) {
        JsonNode node = codec.parse(new String(codec.toJson(fact), UTF_8));
        return store().write(tx -> intake.take(tx.session(), sender, 1, List.of(node)));
    }

    private Registration found(UUID id) {
        return office().find(id).orElseThrow().registration();
    }

    private CodeState code() {
        return store().read(session -> session.get(EmployerCode.class, card)).state();
    }

    private long holder() {
        return store().read(session -> session.get(EmployerCode.class, card)).personId();
    }

    private @Nullable Long alias(long who) {
        return store()
                .read(session -> session.createNativeQuery(
                                "select same_as from person_alias where person_id = " + who, Long.class)
                        .getResultList())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private long count(String sql) {
        return store().read(
                        session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    private List<Change> changes(long after) {
        return store().read(session -> reader.read(session, "heping", after, 50))
                .changes();
    }

    private List<ChangeBody> published(long after) {
        return changes(after).stream()
                .flatMap(change -> codec.readChange(change).stream())
                .toList();
    }
}
