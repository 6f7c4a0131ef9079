package org.reststop.hq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Patrol;
import org.reststop.domain.need.Question;
import org.reststop.hq.assignment.DeskListener;
import org.reststop.hq.followup.FollowUpPlan;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.followup.Tallies;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Cases;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.StoryEnding;
import org.reststop.store.Store;
import org.reststop.sync.NeedFact;
import org.reststop.testing.TestClock;

/** Deadlines, follow-up and the end of stories, on each database that HQ runs on. */
abstract class AnsweringContract {
    /** Monday, nine in the morning at the station. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private TestClock clock = new TestClock(MONDAY);
    private Cases cases;

    abstract Store store();

    @BeforeEach
    void aStationOnAMonday() {
        clock = new TestClock(MONDAY);
        cases = new Cases(
                store(), clock, new DeadlineWatch(), new DeskListener(), new FollowUpPlan(), new StoryEnding());
    }

    private void round() {
        new DeadlineRound(store(), cases.work, clock).run();
    }

    private void askRound() {
        new FollowUpRound(store(), cases.work, clock).run();
    }

    private void until(Instant at) {
        clock.advance(Duration.between(clock.instant(), at));
    }

    private static Instant at(String day, int hour) {
        return Instant.parse(day + "T00:00:00Z").plus(Duration.ofHours(hour - 8));
    }

    @Test
    void aNeedIsPromisedItsCategorysDeadlinesInWorkingDaysAndItsAuthorIsToldTheDay() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        round();
        round();

        assertThat(cases.entry(key).deadlines())
                .isEqualTo(new Deadlines(at("2026-03-03", 18), at("2026-03-09", 18), at("2026-03-23", 18)));
        assertThat(cases.acts(key)).containsExactly("promise");
        assertThat(cases.told(key))
                .extracting(story -> String.valueOf(story.expected()))
                .containsExactly("2026-03-09");
    }

    @Test
    void whatIsUrgentIsDispatchedWithinTheHourAndAnsweredTheNextWorkingDay() {
        LedgerEntry.Key key = cases.raise("emergency", "有人晕倒", null, 7L);
        UUID patrol = cases.send(new NeedFact.Raised(
                cases.station, "safety", "井盖没了", null, 7L, null, "22222222", "zh", List.of(), null, Patrol.NOW));
        round();

        for (LedgerEntry.Key each : List.of(key, new LedgerEntry.Key(cases.station, patrol))) {
            assertThat(cases.entry(each).deadlines().dispatch()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
            assertThat(cases.entry(each).deadlines().answer()).isEqualTo(at("2026-03-03", 18));
        }
    }

    @Test
    void whoeverHasItIsRemindedBeforeAndWhenItIsDueAndThenTheSupervisorIsToldEachOnce() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Answer("在联系"));
        round();
        assertThat(reminders(key)).isEmpty();

        until(at("2026-03-22", 19));
        round();
        round();
        assertThat(reminders(key)).containsExactly("remind");
        until(at("2026-03-23", 18));
        round();
        round();
        assertThat(reminders(key)).containsExactly("remind", "remind");
        until(at("2026-03-24", 18));
        round();
        round();
        assertThat(reminders(key)).containsExactly("remind", "remind", "escalate");
        assertThat(escalated(key)).isEqualTo(1);

        cases.done(key, new Act.Finish("装好了"));
        assertThat(escalated(key)).isZero();
    }

    private List<String> reminders(LedgerEntry.Key key) {
        return cases.acts(key).stream()
                .filter(act -> act.equals("remind") || act.equals("escalate"))
                .toList();
    }

    private long escalated(LedgerEntry.Key key) {
        return store().read(session -> new DeadlineQueries_(session).findAt(DueTerm.Stage.ESCALATED, 1_000)).stream()
                .filter(term -> term.need().equals(key))
                .count();
    }

    @Test
    void afterALongStandstillOnlyTheSupervisorIsTold() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Answer("在联系"));
        round();
        until(at("2026-04-20", 9));
        round();

        assertThat(reminders(key)).containsExactly("escalate");
    }

    @Test
    void waitingOnSomebodyDoesNotStopTheClock() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.WaitOn("物业", "等物业"));
        round();
        until(at("2026-03-09", 18));
        round();

        assertThat(reminders(key)).isNotEmpty();
    }

    @Test
    void whatIsOpenedAgainHasNewDeadlinesFromThen() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        round();
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Finish("装好了"));
        until(at("2026-04-01", 9));
        cases.send(new NeedFact.Rated(cases.station, key.id(), Question.HELPED, Face.AWFUL, "", 7L));
        assertThat(cases.entry(key).deadlines()).isEqualTo(Deadlines.NONE);
        round();

        assertThat(cases.entry(key).deadlines().done()).isAfter(at("2026-04-20", 0));
    }

    @Test
    void whatIsMovedToAnotherCategoryHasThatOnesDeadlinesFromWhenItCame() {
        LedgerEntry.Key key = cases.raise("parcel", "门锁坏了", null, 7L);
        round();
        until(at("2026-03-02", 12));
        cases.done(key, new Act.Recategorise("safety"));
        LedgerEntry.Key born = cases.raise("safety", "门锁坏了", null, 8L);
        round();

        assertThat(cases.entry(key).deadlines().done())
                .isEqualTo(cases.entry(born).deadlines().done())
                .isNotEqualTo(at("2026-03-23", 18));
        assertThat(cases.acts(key)).containsExactly("promise", "recategorise", "promise");
        assertThat(terms(key)).hasSize(3);
        assertThat(cases.told(key).getLast().expected()).isEqualTo(LocalDate.parse("2026-03-04"));
    }

    @Test
    void whatWasMetAndWhatIsLateStaysAsItWasPromisedWhateverTheCategory() {
        LedgerEntry.Key answered = cases.raise("parcel", "要柜子", null, 7L);
        LedgerEntry.Key late = cases.raise("parcel", "要柜子", null, 8L);
        round();
        cases.done(answered, new Act.Assign(Cases.ZHOU, ""), new Act.Answer("在联系"));
        Deadlines met = cases.entry(answered).deadlines();
        cases.done(answered, new Act.Recategorise("housing"));
        until(at("2026-03-30", 9));
        Deadlines missed = cases.entry(late).deadlines();
        cases.done(late, new Act.Recategorise("housing"));
        round();

        assertThat(cases.entry(answered).deadlines())
                .extracting(Deadlines::dispatch, Deadlines::answer)
                .containsExactly(met.dispatch(), met.answer());
        assertThat(cases.entry(late).deadlines()).isEqualTo(missed);
    }

    @Test
    void nothingIsPromisedThatIsPastAlready() {
        LedgerEntry.Key key = cases.raise("parcel", "有人晕倒", null, 7L);
        round();
        until(at("2026-03-03", 12));
        cases.done(key, new Act.Recategorise("emergency"));
        round();

        assertThat(cases.entry(key).deadlines().dispatch()).isEqualTo(at("2026-03-03", 13));
        assertThat(reminders(key)).isEmpty();
    }

    @Test
    void mergedNeedsHaveNoDeadlinesOfTheirOwnUntilTheyStandByThemselvesAgain() {
        LedgerEntry.Key main = cases.raise("parcel", "要柜子", null, 7L);
        LedgerEntry.Key other = cases.raise("parcel", "加柜子", null, 8L);
        round();
        cases.done(other, new Act.Merge(main.id()));
        assertThat(terms(other)).isEmpty();

        cases.done(other, new Act.Unmerge(""));
        assertThat(terms(other)).hasSize(3);
    }

    private List<DueTerm> terms(LedgerEntry.Key key) {
        return store().read(session -> new DeadlineQueries_(session).findOf(key.stationId(), key.id()));
    }

    private LedgerEntry.Key helped() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Finish("装好了"));
        rate(key, Question.HELPED, Face.GOOD);
        assertThat(cases.state(key)).isEqualTo(NeedState.CONFIRMED);
        return key;
    }

    private void rate(LedgerEntry.Key key, Question question, Face face) {
        cases.send(new NeedFact.Rated(cases.station, key.id(), question, face, "", 7L));
    }

    @Test
    void whoeverWasHelpedIsAskedAgainAfterAWeekAndAfterFour() {
        LedgerEntry.Key key = helped();
        clock.advance(Duration.ofDays(6));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.NONE);
        clock.advance(Duration.ofDays(1));
        askRound();
        assertThat(cases.told(key)).extracting(story -> story.question()).containsExactly(Question.STILL_WEEK);

        rate(key, Question.STILL_WEEK, Face.FAIR);
        assertThat(cases.state(key)).isEqualTo(NeedState.CONFIRMED);
        clock.advance(Duration.ofDays(21));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.STILL_MONTH);
    }

    @Test
    void whatHelpsNoLongerIsOpenedAgainAtTheSameDeskAndNotAskedOfAnyMore() {
        LedgerEntry.Key key = helped();
        clock.advance(Duration.ofDays(7));
        askRound();
        rate(key, Question.STILL_WEEK, Face.POOR);

        assertThat(cases.entry(key)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(NeedState.ASSIGNED);
            assertThat(entry.assignee()).isEqualTo(Cases.ZHOU);
        });
        clock.advance(Duration.ofDays(30));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.NONE);
    }

    @Test
    void whatNobodyAnswersIsNotAskedAnyMoreAfterThirtyDays() {
        LedgerEntry.Key key = helped();
        clock.advance(Duration.ofDays(28));
        askRound();
        askRound();
        assertThat(cases.entry(key).question()).as("one question at a time").isEqualTo(Question.STILL_WEEK);
        clock.advance(Duration.ofDays(30));
        askRound();

        assertThat(cases.entry(key).state()).isEqualTo(NeedState.CONFIRMED);
        assertThat(cases.acts(key).stream().filter("reopen"::equals)).isEmpty();
        clock.advance(Duration.ofDays(2));
        askRound();
        clock.advance(Duration.ofDays(31));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.NONE);
    }

    @Test
    void whoeverIsAskedAnewIsAskedAsLongAsTheFirstTime() {
        LedgerEntry.Key key = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(key, new Act.Assign(Cases.ZHOU, ""), new Act.Finish("装好了"));
        clock.advance(Duration.ofDays(3));
        cases.done(key, new Act.Reopen("还没通电"));
        clock.advance(Duration.ofDays(26));
        cases.done(key, new Act.Finish("通电了"));
        clock.advance(Duration.ofDays(2));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.HELPED);

        rate(key, Question.HELPED, Face.GOOD);
        assertThat(cases.state(key)).isEqualTo(NeedState.CONFIRMED);
        clock.advance(Duration.ofDays(7));
        askRound();
        assertThat(cases.entry(key).question()).isEqualTo(Question.STILL_WEEK);
    }

    @Test
    void ofTwoWhoFirstEditAYearOrACategoryAtOnceOneIsTold() throws Exception {
        TermOffice terms = new TermOffice(store());
        HolidayOffice holidays = new HolidayOffice(store(), cases.feed);
        for (String code : List.of("medical", "education", "relief", "property", "housing", "transport")) {
            assertThat(atOnce(days -> terms.save(code, 0, new Terms(1, days, 1))))
                    .containsExactlyInAnyOrder(TermOffice.Outcome.DONE, TermOffice.Outcome.CLASH);
        }
        for (int year = 2031; year <= 2036; year++) {
            int each = year;
            assertThat(atOnce(
                            day -> holidays.save(each, 0, DayList.parse(each, "01-0" + day), DayList.parse(each, ""))))
                    .containsExactlyInAnyOrder(HolidayOffice.Outcome.DONE, HolidayOffice.Outcome.CLASH);
        }
    }

    private static <T> List<T> atOnce(IntFunction<T> edit) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        List<Callable<T>> edits = List.of(() -> after(both, edit, 2), () -> after(both, edit, 3));
        List<T> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> outcome : threads.invokeAll(edits)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static <T> T after(CyclicBarrier both, IntFunction<T> edit, int what) throws Exception {
        both.await();
        return edit.apply(what);
    }

    @Test
    void followUpsAreCountedOverTheLastNinetyDays() {
        clock.advance(Duration.ofDays(3_000));
        Tallies tallies = new Tallies(store(), clock);
        assertThat(tallies.counts()).as("what other tests asked is long ago").isEmpty();
        helped();
        LedgerEntry.Key poor = cases.raise("parcel", "要柜子", null, 7L);
        cases.done(poor, new Act.Finish("装好了"));
        rate(poor, Question.HELPED, Face.POOR);
        cases.done(cases.raise("parcel", "要柜子", null, 7L), new Act.Finish("装好了"));

        assertThat(tallies.counts().get(Question.HELPED)).isEqualTo(new Tallies.Count(3, 1, 1, 0));
        clock.advance(Tallies.LATELY.plusDays(1));
        assertThat(tallies.counts()).doesNotContainKey(Question.HELPED);
    }

    @Test
    void storiesOfWhatWasSettledNinetyDaysAgoLeaveTheFeedAndAreToldAgainIfTheyGoOn() {
        StoryEnding ending = new StoryEnding();
        LedgerEntry.Key main = helped();
        LedgerEntry.Key open = cases.raise("parcel", "还没办", null, 9L);
        cases.done(open, new Act.Accept(""));
        clock.advance(StoryEnding.KEPT.minusDays(1));
        ending.run(store(), cases.feed, clock);
        assertThat(cases.told(main)).hasSize(1);

        clock.advance(Duration.ofDays(2));
        ending.run(store(), cases.feed, clock);
        assertThat(cases.told(main)).isEmpty();
        assertThat(cases.told(open)).hasSize(1);
        assertThat(cases.entry(main).words()).isEqualTo("要柜子");

        cases.done(main, new Act.Reopen("又坏了"));
        assertThat(cases.told(main)).hasSize(1);
    }
}
