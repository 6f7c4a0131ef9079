package org.reststop.hq.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.Question;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.badge.People;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.sync.Change;
import org.reststop.sync.FactBody;
import org.reststop.sync.NeedFact;
import org.reststop.testing.TestClock;

/** The one door by which anything is done to a need, on each database that HQ runs on. */
abstract class CaseWorkContract {
    static final List<Class<?>> ENTITIES = Stream.concat(
                    Stream.of(LedgerEntry.class, CaseEvent.class, StoryEnd.class), BadgeOffice.ENTITIES.stream())
            .toList();

    private static final Set<String> ALWAYS = Set.of("note", "add-words", "add-photo", "look", "remind", "escalate");

    /** What may be done in which state, beside {@link #ALWAYS}; the specification of the ledger. */
    private static final Map<NeedState, Set<String>> ALLOWED = new EnumMap<>(Map.of(
            NeedState.RECEIVED,
                    Set.of("accept", "assign", "work", "wait", "answer", "finish", "decline", "refer", "merge"),
            NeedState.ACCEPTED, Set.of("assign", "work", "wait", "answer", "finish", "decline", "refer", "merge"),
            NeedState.ASSIGNED,
                    Set.of("assign", "hand-back", "work", "wait", "answer", "finish", "decline", "refer", "merge"),
            NeedState.WORKING, Set.of("assign", "hand-back", "wait", "answer", "finish", "decline", "refer", "merge"),
            NeedState.WAITING,
                    Set.of("assign", "hand-back", "work", "wait", "answer", "finish", "decline", "refer", "merge"),
            NeedState.DONE, Set.of("answer", "reopen"),
            NeedState.CONFIRMED, Set.of("answer", "reopen", "ask"),
            NeedState.DECLINED, Set.of("answer", "reopen"),
            NeedState.REFERRED, Set.of("answer", "reopen", "finish"),
            NeedState.MERGED, Set.of("answer", "unmerge")));

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));

    @TempDir
    Path contents;

    private Cases cases;

    abstract Store store();

    @BeforeEach
    void aStation() {
        cases = new Cases(store(), clock);
    }

    private List<Act> acts(UUID main) {
        return List.of(
                new Act.Accept(""),
                new Act.Assign(Cases.ZHOU, ""),
                new Act.HandBack("不归我管"),
                new Act.Work(""),
                new Act.WaitOn("电力公司", ""),
                new Act.Answer("在看"),
                new Act.Finish("好了"),
                new Act.Reopen(""),
                new Act.Decline("不合规"),
                new Act.Refer("城管", ""),
                new Act.Merge(main),
                new Act.Unmerge(""),
                new Act.Note("记"),
                new Act.AddWords("补充"),
                new Act.AddPhoto(),
                new Act.Ask(Question.STILL_WEEK),
                new Act.Remind("done"),
                new Act.Escalate("done"),
                new Act.Look("phone"));
    }

    private LedgerEntry.Key at(NeedState state) {
        LedgerEntry.Key key = cases.raise("要柜子", 7L);
        Act given = new Act.Assign(Cases.ZHOU, "");
        switch (state) {
            case RECEIVED -> {}
            case ACCEPTED -> cases.done(key, new Act.Accept(""));
            case ASSIGNED -> cases.done(key, given);
            case WORKING -> cases.done(key, given, new Act.Work(""));
            case WAITING -> cases.done(key, given, new Act.WaitOn("物业", ""));
            case DONE -> cases.done(key, new Act.Finish("好了"));
            case CONFIRMED -> {
                cases.done(key, new Act.Finish("好了"));
                cases.send(rating(key, Question.HELPED, Face.GOOD, 7L));
            }
            case DECLINED -> cases.done(key, new Act.Decline("不行"));
            case REFERRED -> cases.done(key, new Act.Refer("城管", ""));
            case MERGED -> cases.done(key, new Act.Merge(cases.raise("另一个", 8L).id()));
        }
        assertThat(cases.state(key)).isEqualTo(state);
        return key;
    }

    private FactBody rating(LedgerEntry.Key key, Question question, Face face, long person) {
        return new NeedFact.Rated(cases.station, key.id(), question, face, "说了", person);
    }

    @Test
    void everyActIsDoneWhereItIsAllowedAndElsewhereRefusedAndChangesNothing() {
        UUID main = cases.raise("主诉求", null).id();
        for (NeedState state : NeedState.values()) {
            LedgerEntry.Key kept = at(state);
            for (Act act : acts(main)) {
                boolean allowed = ALLOWED.getOrDefault(state, Set.of()).contains(act.word());
                // What is refused or changes no state leaves the need fit for the next.
                LedgerEntry.Key key = allowed ? at(state) : kept;
                int before = cases.entry(key).events();
                Outcome outcome = cases.act(key, act);
                boolean done = allowed || ALWAYS.contains(act.word());
                assertThat(outcome instanceof Outcome.Acted)
                        .as(state + " " + act)
                        .isEqualTo(done);
                assertThat(cases.entry(key).events()).isEqualTo(before + (done ? 1 : 0));
            }
            assertThat(cases.state(kept)).isEqualTo(state);
        }
    }

    @Test
    void theLogNumbersWhatWasDoneFromOneWithWhoAndWhen() {
        LedgerEntry.Key key = at(NeedState.WORKING);

        assertThat(cases.log(key)).extracting(event -> event.key().number()).containsExactly(1, 2);
        assertThat(cases.acts(key)).containsExactly("assign", "work");
        assertThat(cases.log(key)).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo(Cases.CADRE);
            assertThat(event.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void whatHasToBeSaidMustBeSaidAndFit() {
        LedgerEntry.Key key = cases.raise("要柜子", null);

        assertThat(cases.act(key, new Act.Decline(" "))).isEqualTo(new Outcome.Refused(Outcome.Reason.EMPTY));
        assertThat(cases.act(key, new Act.Note("长".repeat(Act.LONGEST + 1))))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.TOO_LONG));
        assertThat(cases.act(key, new Act.Note("长".repeat(Act.LONGEST)))).isInstanceOf(Outcome.Acted.class);
        assertThat(cases.act(new LedgerEntry.Key(cases.station, UUID.randomUUID()), new Act.Note("x")))
                .isEqualTo(new Outcome.Refused(Outcome.Reason.MISSING));
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsRefusedAndNoneOfManyNotesIsLost() throws Exception {
        LedgerEntry.Key key = cases.raise("要柜子", null);
        List<Outcome> accepted = atOnce(4, () -> cases.act(key, new Act.Accept("")));
        atOnce(8, () -> cases.act(key, new Act.Note("记")));

        assertThat(accepted).filteredOn(Outcome.Acted.class::isInstance).hasSize(1);
        assertThat(cases.log(key))
                .extracting(event -> event.key().number())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(cases.entry(key).events()).isEqualTo(9);
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    @Test
    void rowLogStoryAndPublicWordsAreWrittenTogetherOrNotAtAll() {
        LedgerEntry.Key key = cases.raise("要柜子", 7L);
        cases.done(key, new Act.Publish("门口要柜子"), new Act.Accept("我们去看"));
        assertThat(cases.told(key)).singleElement().satisfies(story -> {
            assertThat(story.state()).isEqualTo(NeedState.ACCEPTED);
            assertThat(story.steps()).extracting(step -> step.words()).containsExactly("我们去看");
        });
        assertThat(cases.shown(key)).extracting(shown -> shown.words()).containsExactly("门口要柜子");

        CaseWork broken = new CaseWork(store(), cases.feed, clock, List.of((session, entry, event) -> {
            throw new IllegalStateException("a listener failed");
        }));
        assertThatThrownBy(() -> broken.act(key, new Act.Finish("好了"), Cases.CADRE))
                .hasStackTraceContaining("a listener failed");
        assertThat(cases.state(key)).isEqualTo(NeedState.ACCEPTED);
        assertThat(cases.acts(key)).containsExactly("publish", "accept");
        assertThat(cases.told(key)).extracting(story -> story.state()).containsExactly(NeedState.ACCEPTED);
    }

    @Test
    void whoeverWasHelpedConfirmsAndWhoeverWasNotOpensItAgainAtTheSameDesk() {
        LedgerEntry.Key helped = at(NeedState.DONE);
        cases.send(rating(helped, Question.HELPED, Face.FAIR, 7L));
        assertThat(cases.state(helped)).isEqualTo(NeedState.CONFIRMED);

        LedgerEntry.Key not = at(NeedState.ASSIGNED);
        cases.done(not, new Act.Finish("好了"));
        cases.send(rating(not, Question.HELPED, Face.POOR, 7L));
        assertThat(cases.entry(not)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(NeedState.ASSIGNED);
            assertThat(entry.assignee()).isEqualTo(Cases.ZHOU);
            assertThat(entry.reopened()).isEqualTo(1);
            assertThat(entry.question()).isEqualTo(Question.NONE);
            assertThat(entry.deadlines()).isEqualTo(Deadlines.NONE);
        });
    }

    @Test
    void somebodyElsesBadgeAnswersNothing() {
        LedgerEntry.Key key = at(NeedState.DONE);
        cases.send(rating(key, Question.HELPED, Face.AWFUL, 99L));

        assertThat(cases.state(key)).isEqualTo(NeedState.DONE);
        assertThat(cases.acts(key)).doesNotContain("rate");
    }

    @Test
    void aPersonSupportsOnceAndNeverHerOwn() {
        LedgerEntry.Key key = cases.raise("要柜子", 7L);
        support(key, 8L);
        assertThat(cases.entry(key).supporters()).as("before it is public").isZero();

        cases.done(key, new Act.Publish("要柜子"));
        support(key, 8L);
        support(key, 8L);
        support(key, 7L);
        support(key, 9L);
        assertThat(cases.entry(key).supporters()).isEqualTo(2);
        assertThat(cases.shown(key)).extracting(shown -> shown.supporters()).containsExactly(2);
    }

    @Test
    void aKioskThatCountedSomebodyTwiceHearsTheTrueNumberAgain() {
        LedgerEntry.Key key = cases.raise("要柜子", 7L);
        cases.done(key, new Act.Publish("要柜子"));
        support(key, 8L);

        for (long counted : new long[] {8L, 7L}) {
            long before = cases.lastTold();
            support(key, counted);
            assertThat(cases.lastTold()).isGreaterThan(before);
            assertThat(cases.shown(key)).extracting(shown -> shown.supporters()).containsExactly(1);
        }
    }

    private void support(LedgerEntry.Key key, long person) {
        cases.send(new NeedFact.Supported(cases.station, key.id(), person));
    }

    @Test
    void aPersonWhoIsForgottenLeavesNoWordsInTheLogOrTheFeed() {
        long person = 4711;
        LedgerEntry.Key key = cases.raise("我家住三号楼", person);
        cases.done(key, new Act.Note("打过电话给她"), new Act.Publish("三号楼"), new Act.Finish("给她装好了"));
        cases.send(rating(key, Question.HELPED, Face.GOOD, person));

        store().write(tx -> {
            new ForgettingNeeds(new Shelf(store(), new ContentFolder(contents), clock))
                    .forget(tx.session(), person)
                    .forEach(gone -> cases.feed.remove(tx.session(), gone));
            return 0;
        });

        assertThat(cases.log(key)).allSatisfy(event -> {
            assertThat(event.content().note()).isEmpty();
            assertThat(event.content().words()).isEmpty();
        });
        assertThat(cases.entry(key).words()).isEmpty();
        assertThat(cases.told(key)).isEmpty();
        assertThat(cases.shown(key)).isEmpty();
        assertThat(cases.changes().map(change -> change.body().toString()))
                .noneMatch(body -> body.contains("三号楼") || body.contains("装好了") || body.contains("4711"));
    }

    @Test
    void whoeverWasKnownByAnotherIdBeforeIsForgottenUnderBoth() {
        long person = 4712;
        long before = 4713;
        Shelf shelf = new Shelf(store(), new ContentFolder(contents), clock);
        People people = new People(store(), cases.feed, new ForgettingNeeds(shelf));
        store().write(tx -> {
            people.register(tx.session(), new KnownPerson(person, "王小明", Role.COURIER, "蓝天速递"), "1234");
            people.merge(tx.session(), before, person);
            return person;
        });
        LedgerEntry.Key key = cases.raise("我家住五号楼", before);
        assertThat(people.forget(person)).isTrue();

        assertThat(cases.entry(key)).satisfies(entry -> {
            assertThat(entry.words()).isEmpty();
            assertThat(entry.personId()).isNull();
        });
        assertThat(cases.told(key)).isEmpty();
    }

    @Test
    void whoWasMergedIsToldWhatBecomesOfTheOtherAndAskedWithItsAuthor() {
        LedgerEntry.Key main = cases.raise("要快递柜", 7L);
        LedgerEntry.Key other = cases.raise("加个快递柜", 8L);
        cases.done(other, new Act.Accept("收到"), new Act.Merge(main.id()));
        clock.advance(Duration.ofHours(1));
        cases.done(main, new Act.Assign(Cases.ZHOU, ""), new Act.Finish("装好了"));

        assertThat(cases.told(other)).singleElement().satisfies(story -> {
            assertThat(story.state()).isEqualTo(NeedState.DONE);
            assertThat(story.question()).isEqualTo(Question.HELPED);
            assertThat(story.steps())
                    .extracting(step -> step.act())
                    .containsExactly("accept", "merge", "assign", "finish");
        });
        cases.send(rating(main, Question.HELPED, Face.GREAT, 7L));
        assertThat(cases.entry(other).question()).as("she has still to answer").isEqualTo(Question.HELPED);

        cases.send(rating(other, Question.HELPED, Face.POOR, 8L));
        assertThat(cases.entry(main)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(NeedState.ASSIGNED);
            assertThat(entry.assignee()).isEqualTo(Cases.ZHOU);
        });
        assertThat(cases.state(other)).isEqualTo(NeedState.MERGED);
    }

    @Test
    void whatIsDoneToAMergedNeedWhileTheOtherIsFinishedIsNotWrittenOver() throws Exception {
        LedgerEntry.Key main = cases.raise("要柜子", 7L);
        LedgerEntry.Key merged = cases.raise("门口要柜子", 8L);
        cases.done(merged, new Act.Merge(main.id()));
        int before = cases.entry(merged).events();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> races = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                races.add(() -> cases.act(merged, new Act.AddWords("还要大一点")));
                races.add(() -> cases.act(main, new Act.Finish("好了")));
                races.add(() -> cases.act(main, new Act.Reopen("")));
            }
            for (Future<Outcome> one : both.invokeAll(races)) {
                one.get();
            }
        }

        assertThat(cases.entry(merged).events()).isEqualTo(before + 20);
        assertThat(cases.act(merged, new Act.Note("还能记"))).isInstanceOf(Outcome.Acted.class);
    }

    @Test
    void mergingAddsUpWhoAsksForItAndUndoingItPutsEverythingBack() {
        LedgerEntry.Key main = cases.raise("要快递柜", 7L);
        LedgerEntry.Key other = cases.raise("加个快递柜", 8L);
        cases.done(main, new Act.Publish("要快递柜"));
        cases.done(other, new Act.Publish("加个快递柜"), new Act.Assign(Cases.ZHOU, ""), new Act.Work(""));
        support(other, 9L);
        support(main, 10L);

        cases.done(other, new Act.Merge(main.id()));
        assertThat(cases.entry(main).supporters()).isEqualTo(3);
        assertThat(cases.shown(main)).extracting(shown -> shown.supporters()).containsExactly(3);
        assertThat(cases.shown(other)).isEmpty();
        support(main, 8L);
        assertThat(cases.entry(main).supporters()).as("its author is counted").isEqualTo(3);

        cases.done(other, new Act.Unmerge("弄错了"));
        assertThat(cases.entry(main).supporters()).isEqualTo(1);
        assertThat(cases.shown(main)).extracting(shown -> shown.supporters()).containsExactly(1);
        assertThat(cases.entry(other)).satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(NeedState.WORKING);
            assertThat(entry.assignee()).isEqualTo(Cases.ZHOU);
            assertThat(entry.supporters()).isEqualTo(1);
            assertThat(entry.mergedInto()).isNull();
        });
        assertThat(cases.shown(other)).hasSize(1);
        assertThat(cases.acts(main)).contains("absorb", "release");
        assertThat(cases.log(other).getLast().content().note()).isEqualTo("弄错了");
    }

    @Test
    void whoeverSupportsTwoThatAreMergedIsCountedOnceAndNobodySupportsHerOwn() {
        LedgerEntry.Key main = cases.raise("要快递柜", 7L);
        LedgerEntry.Key other = cases.raise("加个快递柜", 8L);
        cases.done(main, new Act.Publish("要快递柜"));
        cases.done(other, new Act.Publish("加个快递柜"));
        support(main, 8L);
        support(main, 9L);
        support(other, 7L);
        support(other, 9L);
        support(other, 10L);

        cases.done(other, new Act.Merge(main.id()));
        assertThat(cases.entry(main).supporters()).isEqualTo(3);
        support(main, 10L);
        assertThat(cases.entry(main).supporters())
                .as("she is counted with the other")
                .isEqualTo(3);
        cases.done(other, new Act.Unmerge(""));
        assertThat(cases.entry(main).supporters()).isEqualTo(2);
    }

    @Test
    void whoeverSupportedAtAKioskThatHadNotHeardOfAMergerSupportsTheOther() {
        LedgerEntry.Key main = cases.raise("要快递柜", 7L);
        LedgerEntry.Key other = cases.raise("加个快递柜", 8L);
        cases.done(main, new Act.Publish("要快递柜"));
        cases.done(other, new Act.Publish("加个快递柜"), new Act.Merge(main.id()));
        support(other, 9L);
        support(other, 9L);

        assertThat(cases.entry(main).supporters()).isEqualTo(2);
        assertThat(cases.shown(main)).extracting(shown -> shown.supporters()).containsExactly(2);
    }

    @Test
    void whatWaitedBeforeItWasMergedWaitsOnTheSameAfterwards() {
        LedgerEntry.Key main = cases.raise("要快递柜", 7L);
        LedgerEntry.Key other = cases.raise("加个快递柜", 8L);
        cases.done(other, new Act.WaitOn("物业公司", ""), new Act.Assign(Cases.ZHOU, ""));
        cases.done(other, new Act.Merge(main.id()), new Act.Unmerge(""));

        assertThat(cases.state(other)).isEqualTo(NeedState.WAITING);
        assertThat(cases.entry(other).party()).isEqualTo("物业公司");
    }

    @Test
    void whatChangesNothingThatEverybodyReadsIsNotSentToAllKiosksAgain() {
        LedgerEntry.Key key = cases.raise("要快递柜", 7L);
        cases.done(key, new Act.Publish("要快递柜"));
        long head = cases.changes().mapToLong(Change::position).max().orElseThrow();
        cases.done(key, new Act.Look("personal"), new Act.Note("记一笔"), new Act.Remind("done"));
        assertThat(cases.changes().mapToLong(Change::position).max()).hasValue(head);

        support(key, 8L);
        assertThat(cases.changes().mapToLong(Change::position).max().orElseThrow())
                .isGreaterThan(head);
    }

    @Test
    void chainsAndStrangersAreRefused() {
        LedgerEntry.Key main = cases.raise("一", 7L);
        LedgerEntry.Key other = cases.raise("二", 8L);
        LedgerEntry.Key third = cases.raise("三", 9L);
        cases.done(other, new Act.Merge(main.id()));
        Outcome unfit = new Outcome.Refused(Outcome.Reason.OTHER_UNFIT);

        assertThat(cases.act(third, new Act.Merge(other.id()))).isEqualTo(unfit);
        assertThat(cases.act(main, new Act.Merge(third.id()))).isEqualTo(unfit);
        assertThat(cases.act(third, new Act.Merge(third.id()))).isEqualTo(unfit);
        assertThat(cases.act(third, new Act.Merge(UUID.randomUUID()))).isEqualTo(unfit);
        LedgerEntry.Key elsewhere = new Cases(store(), clock).raise("别处", null);
        assertThat(cases.act(third, new Act.Merge(elsewhere.id()))).isEqualTo(unfit);
    }

    @Test
    void whatIsSettledTakesNoOtherInAndWhatIsDoneAsksTheOthersAuthorToo() {
        LedgerEntry.Key key = cases.raise("柜子又坏了", 8L);
        for (NeedState settled : List.of(NeedState.CONFIRMED, NeedState.DECLINED, NeedState.REFERRED)) {
            assertThat(cases.act(key, new Act.Merge(at(settled).id())))
                    .as(settled.name())
                    .isEqualTo(new Outcome.Refused(Outcome.Reason.OTHER_UNFIT));
        }
        cases.done(key, new Act.Merge(at(NeedState.DONE).id()));
        assertThat(cases.entry(key).question()).isEqualTo(Question.HELPED);
    }
}
