package org.reststop.hq.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.hq.duplicate.Duplicates;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.Cases;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Taker;
import org.reststop.hq.ledger.Workload;
import org.reststop.hq.staff.Staff;
import org.reststop.hq.staff.StaffAccounts;
import org.reststop.hq.staff.StaffFeature;
import org.reststop.hq.staff.StaffRole;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;
import org.reststop.testing.TestClock;

/** Who is given what, what is on whose desk, and what asks for the same, on each database that HQ runs on. */
abstract class AssignmentContract {
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final SecureRandom random = new SecureRandom();
    private final UuidV7 ids = new UuidV7(clock, random);
    private Cases cases;
    private Roster roster;
    private StaffAccounts accounts;
    private RuleOffice office;
    private Assignee zhou;

    abstract Store store();

    @BeforeEach
    void aStationAndACadre() {
        cases = new Cases(store(), clock, new DeskListener());
        StaffFeature staff = StaffFeature.open(store(), clock, ids, random, new Pages(clock));
        String login = "zhou-" + UUID.randomUUID().toString().substring(0, 8);
        staff.accounts().create(login, "周干部", StaffRole.CADRE, "a long password");
        Staff account = staff.accounts().all().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();
        zhou = new Assignee(Assignee.Kind.STAFF, account.id().toString(), account.name());
        accounts = staff.accounts();
        roster = new Roster(store(), accounts, clock);
        office = new RuleOffice(store(), ids, roster);
        office.rows().forEach(row -> office.delete(row.rule().id()));
    }

    private void round() {
        new AssignmentRound(store(), cases.work, roster).run();
    }

    private Helper helper(Assignee.Kind kind, String name, boolean active) {
        Helper helper = new Helper(ids.next(), kind, name, "", "", active);
        assertThat(office.save(helper, 0)).isEqualTo(RuleOffice.Outcome.DONE);
        return helper;
    }

    private void rule(String category, String station, Assignee to) {
        assertThat(office.add(category, station, to.kind() + ":" + to.id())).isTrue();
    }

    @Test
    void theFirstRuleThatFitsCountsInTheOrderThatStaffGaveThem() {
        Assignee water = helper(Assignee.Kind.PARTNER, "水务公司", true).assignee();
        rule("parcel", "", water);
        rule("", cases.station, zhou);
        LedgerEntry.Key parcel = cases.raise("parcel", "要柜子", null, 7L);
        LedgerEntry.Key housing = cases.raise("housing", "漏水", null, 7L);
        assertThat(office.choose("parcel", cases.station)).contains(water);
        assertThat(office.choose("housing", "elsewhere")).isEmpty();
        round();
        assertThat(cases.entry(parcel).assignee()).isEqualTo(water);
        assertThat(cases.entry(housing).assignee()).isEqualTo(zhou);

        List<RuleOffice.Row> rows = office.rows();
        assertThat(office.raise(rows.get(1).rule().id(), rows.get(0).rule().id()))
                .isTrue();
        LedgerEntry.Key next = cases.raise("parcel", "再要一个", null, 7L);
        round();
        assertThat(cases.entry(next).assignee()).isEqualTo(zhou);
    }

    @Test
    void whoeverIsNotActiveIsPassedOver() {
        Helper gone = helper(Assignee.Kind.VOLUNTEER, "退休的志愿者", true);
        rule("", cases.station, gone.assignee());
        rule("", cases.station, zhou);
        office.save(new Helper(gone.id(), gone.kind(), gone.name(), "", "", false), 1);
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        round();

        assertThat(cases.entry(key).assignee()).isEqualTo(zhou);
        assertThat(office.rows().getFirst().to()).isEmpty();
    }

    @Test
    void whoeverWorksForOneStationIsGivenNothingOfAnother() {
        Helper here = new Helper(ids.next(), Assignee.Kind.VOLUNTEER, "本站志愿者", "", cases.station, true);
        office.save(here, 0);
        String named = here.kind() + ":" + here.id();
        assertThat(office.add("relief", "", named)).isFalse();
        assertThat(office.add("relief", "elsewhere", named)).isFalse();
        assertThat(office.add("relief", cases.station, named)).isTrue();

        office.save(new Helper(here.id(), here.kind(), here.name(), "", "elsewhere", true), 1);
        LedgerEntry.Key key = cases.raise("relief", "要一床被子", null, 7L);
        round();
        assertThat(cases.entry(key).assignee()).isNull();
    }

    @Test
    void whoeverMayNotWorkOnNeedsIsGivenNone() {
        String login = "li-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.create(login, "李站务", StaffRole.STATION_STAFF, "a long password");
        Staff li = accounts.all().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow();

        assertThat(roster.takers()).noneMatch(taker -> taker.assignee().name().equals("李站务"));
        assertThat(office.add("", "", Assignee.Kind.STAFF + ":" + li.id())).isFalse();
    }

    @Test
    void ofTwoWhoEditAHelperAtOnceTheSlowerIsToldAndTheQuickerKept() {
        Helper first = helper(Assignee.Kind.VOLUNTEER, "刘师傅", true);
        Helper renamed = new Helper(first.id(), first.kind(), "刘红", "", "", true);
        Helper paused = new Helper(first.id(), first.kind(), "刘师傅", "", "", false);

        assertThat(office.save(renamed, 1)).isEqualTo(RuleOffice.Outcome.DONE);
        assertThat(office.save(paused, 1)).isEqualTo(RuleOffice.Outcome.CLASH);
        assertThat(office.helper(first.id()))
                .hasValueSatisfying(held -> assertThat(held.name()).isEqualTo("刘红"));
    }

    @Test
    void aNewHelperWhoseFormCameTwiceIsOneAndAnotherOfItsNumberIsRefused() {
        Helper first = helper(Assignee.Kind.PARTNER, "水务公司", true);

        assertThat(office.save(new Helper(first.id(), first.kind(), "水务公司", "", "", true), 0))
                .isEqualTo(RuleOffice.Outcome.DONE);
        assertThat(office.save(new Helper(first.id(), first.kind(), "电力公司", "", "", true), 0))
                .isEqualTo(RuleOffice.Outcome.CLASH);
        assertThat(office.save(new Helper(ids.next(), first.kind(), "煤气公司", "", "", true), 3))
                .as("edited, yet nowhere")
                .isEqualTo(RuleOffice.Outcome.CLASH);
    }

    @Test
    void aRuleIsRaisedOnlyOverTheOneThatWasSeenAboveIt() {
        rule("parcel", "", zhou);
        rule("housing", "", zhou);
        rule("relief", "", zhou);
        List<UUID> seen = order();

        assertThat(office.raise(seen.get(2), seen.get(1))).isTrue();
        assertThat(office.raise(seen.get(2), seen.get(1))).as("pressed twice").isFalse();
        assertThat(office.raise(seen.get(1), seen.get(0)))
                .as("another is above it now")
                .isFalse();
        assertThat(order()).containsExactly(seen.get(0), seen.get(2), seen.get(1));
    }

    @Test
    void rulesThatAreRaisedAndAddedAtOnceAreAllKept() throws Exception {
        rule("parcel", "", zhou);
        rule("housing", "", zhou);
        for (int i = 0; i < 10; i++) {
            List<UUID> seen = order();
            UUID last = seen.getLast();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> rule("relief", "", zhou));
                threads.submit(() -> office.raise(last, seen.get(seen.size() - 2)));
                threads.submit(() -> office.delete(seen.getFirst()));
            }
            assertThat(order())
                    .hasSize(seen.size())
                    .doesNotContain(seen.getFirst())
                    .containsAll(seen.subList(1, seen.size()));
        }
    }

    private List<UUID> order() {
        return office.rows().stream().map(row -> row.rule().id()).toList();
    }

    @Test
    void whatWasHandedBackIsForPeopleToGive() {
        rule("", cases.station, zhou);
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        round();
        cases.done(key, new Act.HandBack("不归我管"));
        round();

        assertThat(cases.entry(key).assignee()).isNull();
        assertThat(cases.acts(key)).containsExactly("assign", "hand-back");
    }

    @Test
    void aDeskHasWhatIsNewUntilItsOwnerLooks() {
        Desk desk = new Desk(store());
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(zhou, ""));
        assertThat(news()).isEqualTo(1);

        assertThat(desk.look(zhou.id())).extracting(Desk.Piece::act).containsExactly("assign");
        assertThat(news()).isZero();
        assertThat(desk.look(zhou.id())).extracting(Desk.Piece::act).containsExactly("");

        clock.advance(Duration.ofMinutes(1));
        cases.done(key, new Act.Finish("好了"), new Act.Reopen("还没好"));
        assertThat(desk.look(zhou.id())).extracting(Desk.Piece::act).containsExactly("reopen");
    }

    @Test
    void whatItsAuthorWritesWhenANeedIsDoneOrTooManyAreOpenIsOnTheDeskToo() {
        Desk desk = new Desk(store());
        LedgerEntry.Key done = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(done, new Act.Assign(zhou, ""), new Act.Finish("装好了"));
        desk.look(zhou.id());
        cases.done(done, new Act.AddWords("又坏了"));

        assertThat(desk.look(zhou.id()))
                .extracting(piece -> piece.entry().id(), Desk.Piece::act)
                .containsExactly(tuple(done.id(), "add-words"));
        assertThat(desk.look(zhou.id())).isEmpty();
    }

    @Test
    void whatIsAddedToAMergedNeedIsNewsForWhoeverHasTheOther() {
        Desk desk = new Desk(store());
        LedgerEntry.Key main = cases.raise("parcel", "要柜子", null, 7L);
        LedgerEntry.Key merged = cases.raise("parcel", "加柜子", null, 8L);
        cases.done(main, new Act.Assign(zhou, ""));
        cases.done(merged, new Act.Assign(Cases.ZHOU, ""), new Act.Merge(main.id()));
        desk.look(zhou.id());
        cases.done(merged, new Act.AddWords("要大一点的"));

        assertThat(desk.look(zhou.id()))
                .extracting(piece -> piece.entry().id(), Desk.Piece::act)
                .containsExactly(tuple(main.id(), "add-words"));
        assertThat(desk.look(Cases.ZHOU.id())).isEmpty();
    }

    private long news() {
        return store().read(session -> new AssignmentQueries_(session).findNews(zhou.id(), 100))
                .size();
    }

    @Test
    void aWorkloadCountsWhatIsOpenOverdueAndLatelyDone() {
        LedgerEntry.Key late = cases.raise("parcel", "一", null, 7L);
        LedgerEntry.Key done = cases.raise("parcel", "二", null, 7L);
        cases.done(late, new Act.Assign(zhou, ""), new Act.Promise(new Deadlines(null, null, clock.instant())));
        cases.done(done, new Act.Assign(zhou, ""), new Act.Finish("好了"));
        clock.advance(Duration.ofDays(1));

        Workload load = new Workload(new Taker(zhou, "", ""), 1, 1);
        assertThat(busy()).contains(new Busy(load, 1));
        assertThat(roster.of(roster.takers(cases.station))).contains(load);
        assertThat(roster.of(List.of())).isEmpty();
        clock.advance(Duration.ofDays(30));
        assertThat(busy()).contains(new Busy(load, 0));
    }

    private Optional<Busy> busy() {
        return roster.busy().stream()
                .filter(each -> each.load().assignee().equals(zhou))
                .findFirst();
    }

    @Test
    void needsThatAskForTheSameAreFoundAndOthersAreNot() {
        LedgerEntry.Key first = cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 7L);
        cases.raise("parcel", "希望驿站晚上晚一点关门", "南门", 8L);
        cases.raise("housing", "三号楼的屋顶漏水了，下雨天没法住", null, 9L);
        cases.raise("transport", "南门的充电桩坏了两个", "南门", 10L);
        new Cases(store(), clock).raise("parcel", "希望在南门口装一个共享快递柜", "南门", 11L);
        LedgerEntry.Key other = cases.raise("parcel", "南门能不能加个快递柜？快递没地方放", "南门", 12L);

        List<Duplicates.Suspect> suspects = store().read(session -> new Duplicates(session).of(cases.entry(other)));
        assertThat(suspects).extracting(suspect -> suspect.need().id()).containsExactly(first.id());

        cases.done(first, new Act.Merge(other.id()));
        assertThat(store().<List<Duplicates.Suspect>>read(session -> new Duplicates(session).of(cases.entry(other))))
                .isEmpty();
    }

    @Test
    void whatIsSettledIsNotSuspectedAndWhatIsDoneIs() {
        LedgerEntry.Key declined = cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 7L);
        LedgerEntry.Key done = cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 8L);
        LedgerEntry.Key other = cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 9L);
        cases.done(declined, new Act.Decline("装不了"));
        cases.done(done, new Act.Finish("装好了"));

        List<Duplicates.Suspect> suspects = store().read(session -> new Duplicates(session).of(cases.entry(other)));
        assertThat(suspects).extracting(suspect -> suspect.need().id()).containsExactly(done.id());
    }

    @Test
    void whatCameLongBeforeIsNotSuspected() {
        cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 7L);
        clock.advance(Duplicates.AROUND.plusDays(1));
        LedgerEntry.Key other = cases.raise("parcel", "希望在南门口装一个共享快递柜", "南门", 12L);

        assertThat(store().<List<Duplicates.Suspect>>read(session -> new Duplicates(session).of(cases.entry(other))))
                .isEmpty();
    }
}
