package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.station.Station;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.notice.NoticeProposal.State;
import org.reststop.hq.notice.NoticeProposals.Outcome;
import org.reststop.hq.notice.NoticeProposals.Writer;
import org.reststop.store.Store;
import org.reststop.sync.NoticeChange;
import org.reststop.sync.WireCodec;

/** Drafts, approval, and where notices go, on each database that HQ runs on. */
abstract class NoticeProposalsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Writer WRITER = new Writer(Author.staff("李站长"), UUID.randomUUID());

    private final Clock clock = Clock.systemUTC();
    private final UuidV7 ids = new UuidV7(clock, new Random(11));
    private final WireCodec codec = new WireCodec();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private final FeedReader reader = new FeedReader(codec);

    abstract Store store();

    private NoticeBoard board() {
        return new NoticeBoard(store(), feed, clock, ids);
    }

    private NoticeProposals proposals() {
        return new NoticeProposals(store(), board(), new NoticeMerging(feed, clock), clock, ids);
    }

    private StationGroups groups() {
        return new StationGroups(store(), feed, ids);
    }

    @BeforeEach
    void stations() {
        store().write(tx -> {
            for (String id : List.of("east", "north", "west")) {
                tx.session().upsert(new Station(id, id, id, ZoneId.of("Asia/Shanghai")));
            }
            return tx;
        });
    }

    private static NoticeDraft draft(String title, @Nullable NoticeTargets targets) {
        return new NoticeDraft(new NoticeText(title, "正文", "", ""), DAY, DAY, false, NoticeExtras.NONE, targets);
    }

    private UUID put(UUID id, @Nullable NoticeTargets targets) {
        store().write(tx -> {
            board().put(tx.session(), id, draft("标题", targets), Author.OPERATOR);
            return id;
        });
        return id;
    }

    /** What a kiosk of each station has of a notice: the newest that it was told, as a kiosk applies the feed. */
    private Map<String, String> seen(UUID notice) {
        return seen(notice, List.of("east", "north", "west"));
    }

    private Map<String, String> seen(UUID notice, List<String> stations) {
        Map<String, String> seen = new TreeMap<>();
        for (String station : stations) {
            Set<String> documents = new HashSet<>();
            AtomicReference<String> row = new AtomicReference<>("none");
            store().read(session -> reader.read(session, station, 0, 10_000)).changes().stream()
                    .filter(change -> change.kind().equals(NoticeChange.Published.KIND)
                            && change.id().startsWith(notice.toString()))
                    .forEach(change -> {
                        NoticeChange.Published body = (NoticeChange.Published)
                                codec.readChange(change).orElseThrow();
                        if (Boolean.TRUE.equals(change.removed())) {
                            documents.remove(change.id());
                        } else {
                            documents.add(change.id());
                            boolean aside = Boolean.TRUE.equals(body.aside());
                            row.set(!body.withdrawn() ? "shown" : aside ? "aside" : "none");
                        }
                    });
            seen.put(station, documents.isEmpty() ? "none" : row.get());
        }
        return seen;
    }

    @Test
    void aNoticeGoesToItsStationsAndOneThatIsTakenOutLosesIt() {
        UUID notice = put(ids.next(), NoticeTargets.of("east").and(NoticeTargets.of("west")));
        assertThat(seen(notice)).isEqualTo(Map.of("east", "shown", "north", "none", "west", "shown"));

        put(notice, NoticeTargets.of("west").and(NoticeTargets.of("north")));
        assertThat(seen(notice)).isEqualTo(Map.of("east", "none", "north", "shown", "west", "shown"));
    }

    @Test
    void itGoesFromAllToSomeAndBack() {
        UUID notice = put(ids.next(), NoticeTargets.ALL);
        put(notice, NoticeTargets.of("north"));
        assertThat(seen(notice)).isEqualTo(Map.of("east", "none", "north", "shown", "west", "none"));

        put(notice, NoticeTargets.ALL);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "shown", "north", "shown", "west", "shown"));

        board().withdraw(notice);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "none", "north", "none", "west", "none"));
    }

    @Test
    void aNoticeFollowsItsGroup() {
        assertThat(groups().create("片区" + ids.next(), Set.of("east"))).isEqualTo(StationGroups.Outcome.DONE);
        StationGroup group = groups().all().stream()
                .filter(one -> one.stations().equals(Set.of("east")))
                .findFirst()
                .orElseThrow();
        UUID notice = put(ids.next(), new NoticeTargets(Set.of(), Set.of(group.id())));

        groups().save(group.id(), group.name(), Set.of("west"));

        assertThat(seen(notice)).isEqualTo(Map.of("east", "none", "north", "none", "west", "shown"));
        assertThat(groups().delete(group.id())).isEqualTo(StationGroups.Outcome.IN_USE);
    }

    private void takeDownAt(String station, UUID notice) {
        store().write(tx -> {
            board().except(tx.session(), locked(tx.session(), notice), station, Author.OPERATOR);
            return notice;
        });
    }

    private boolean showAgainAt(String station, UUID notice) {
        return store().write(
                        tx -> board().showAgain(tx.session(), locked(tx.session(), notice), station, Author.OPERATOR));
    }

    private static Notice locked(StatelessSession session, UUID notice) {
        return session.get(Notice.class, notice, LockMode.PESSIMISTIC_WRITE);
    }

    @Test
    void whatIsTakenDownAtOneStationReachesOneThatOpensLater() {
        UUID notice = put(ids.next(), NoticeTargets.ALL);
        takeDownAt("east", notice);
        assertThat(seen(notice, List.of("east", "west", "opened-later")))
                .isEqualTo(Map.of("east", "aside", "west", "shown", "opened-later", "shown"));

        takeDownAt("west", notice);
        put(notice, null);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "shown", "west", "aside"));

        assertThat(showAgainAt("east", notice)).isTrue();
        assertThat(seen(notice)).isEqualTo(Map.of("east", "shown", "north", "shown", "west", "aside"));
        assertThat(showAgainAt("west", notice)).isTrue();
        assertThat(seen(notice)).isEqualTo(Map.of("east", "shown", "north", "shown", "west", "shown"));
    }

    @Test
    void whatIsTakenDownAtOneStationOfAGroupReachesOneThatJoinsLater() {
        String name = "片区" + ids.next();
        groups().create(name, Set.of("east", "west"));
        StationGroup group = groups().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        UUID notice = put(ids.next(), new NoticeTargets(Set.of(), Set.of(group.id())));
        takeDownAt("east", notice);
        groups().save(group.id(), name, Set.of("east", "north", "west"));

        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "shown", "west", "shown"));
        assertThat(groups().resolve(NoticeTargets.parse("g:" + group.id() + " x:east")))
                .isEqualTo(Set.of("north", "west"));

        takeDownAt("west", notice);
        takeDownAt("north", notice);
        assertThat(locked(notice).withdrawn()).isFalse();
        assertThat(showAgainAt("north", notice)).isTrue();
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "shown", "west", "aside"));
    }

    private Notice locked(UUID notice) {
        return store().read(session -> session.get(Notice.class, notice));
    }

    @Test
    void whatTheLastOfItsStationsTakesDownIsWithdrawnAndMayComeBackThere() {
        UUID notice = put(ids.next(), NoticeTargets.parse("s:east s:west"));
        takeDownAt("east", notice);
        takeDownAt("west", notice);
        assertThat(locked(notice).withdrawn()).isTrue();
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "none", "west", "aside"));

        assertThat(showAgainAt("west", notice)).isTrue();
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "none", "west", "shown"));

        board().withdraw(notice);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "none", "north", "none", "west", "none"));
        assertThat(showAgainAt("east", notice)).isFalse();
        assertThat(locked(notice).withdrawn()).isTrue();
    }

    @Test
    void itIsTakenDownHereWhileSomebodyElseChangesItsTitleAndItsStations() {
        UUID notice = put(ids.next(), NoticeTargets.ALL);
        NoticeProposal title = proposals().begin(WRITER, notice, 1, new EnumMap<>(Map.of(NoticeField.TITLE_ZH, "新标题")));
        NoticeProposal stations =
                proposals().begin(WRITER, notice, 1, new EnumMap<>(Map.of(NoticeField.TARGETS, "s:east s:north")));
        takeDownAt("east", notice);

        assertThat(proposals().publish(title.id(), 1, "陈书记", Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "shown", "west", "shown"));
        assertThat(proposals().publish(stations.id(), 1, "陈书记", Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(seen(notice)).isEqualTo(Map.of("east", "aside", "north", "shown", "west", "none"));
        assertThat(locked(notice).text().titleZh()).isEqualTo("新标题");
    }

    @Test
    void whatEveryStationHasTakenDownStandsByTheDayOfTheStationsAllTheSame() {
        UUID notice = put(ids.next(), NoticeTargets.parse("x:east x:north x:west"));
        Clock nextDayInShanghai = Clock.fixed(Instant.parse("2026-03-01T18:00:00Z"), ZoneOffset.UTC);

        NoticeSight sight =
                new NoticeSights(store(), nextDayInShanghai).find(notice).orElseThrow();
        assertThat(sight.state()).isEqualTo(NoticeSight.State.PAST);
    }

    @Test
    void aDraftIsSubmittedApprovedAndPublishedWithBothNames() {
        Map<NoticeField, String> unready = new EnumMap<>(NoticeField.contentOf(draft("", NoticeTargets.ALL)));
        NoticeProposal begun = proposals().begin(WRITER, null, 0, unready);
        assertThat(proposals().submit(begun.id(), 1)).isEqualTo(new Outcome.Broken(NoticeRule.NO_CHINESE));

        unready.put(NoticeField.TITLE_ZH, "写好了");
        assertThat(proposals().save(begun.id(), 1, unready)).isInstanceOf(Outcome.Done.class);
        assertThat(proposals().submit(begun.id(), 1)).isEqualTo(new Outcome.Changed());
        assertThat(proposals().submit(begun.id(), 2)).isInstanceOf(Outcome.Done.class);
        assertThat(proposals().publish(begun.id(), 2, "陈书记", Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(proposals().publish(begun.id(), 2, "陈书记", Map.of())).isEqualTo(new Outcome.Changed());

        var version =
                new NoticeSights(store(), clock).versions(begun.noticeId()).getFirst();
        assertThat(version.author().name()).isEqualTo("李站长");
        assertThat(version.author().approver()).isEqualTo("陈书记");
    }

    @Test
    void whatWasSentBackIsWrittenOnAndWhatChangedMeanwhileIsMergedOrPutBeforeAPerson() {
        UUID notice = put(ids.next(), NoticeTargets.ALL);
        NoticeProposal other =
                proposals().begin(WRITER, notice, 1, new EnumMap<>(Map.of(NoticeField.PRIORITY, "HIGH")));
        NoticeProposal clash = proposals().begin(WRITER, notice, 1, new EnumMap<>(Map.of(NoticeField.TITLE_ZH, "甲")));
        proposals().end(other.id(), 1, State.RETURNED, "陈书记", "请写清楚");
        assertThat(proposals().find(other.id()).orElseThrow().remark()).isEqualTo("请写清楚");
        store().write(tx -> {
            board().put(tx.session(), notice, draft("乙", null), Author.OPERATOR);
            return notice;
        });

        assertThat(proposals().publish(other.id(), 1, "陈书记", Map.of())).isInstanceOf(Outcome.Done.class);
        assertThat(proposals().publish(clash.id(), 1, "陈书记", Map.of())).isInstanceOf(Outcome.Conflict.class);

        Notice now = store().read(session -> session.get(Notice.class, notice));
        assertThat(now.text().titleZh()).isEqualTo("乙");
        assertThat(now.extras().priority().name()).isEqualTo("HIGH");
    }

    @Test
    void aWithdrawnNoticeComesBackAsItWasInARevisionOfItsOwn() {
        UUID notice = put(ids.next(), NoticeTargets.of("east"));
        board().withdraw(notice);
        var newest = new NoticeSights(store(), clock).versions(notice).getFirst();

        NoticeProposal back = proposals().begin(WRITER, notice, newest.revision(), newest.content());
        proposals().publish(back.id(), 1, "李站长", Map.of());

        assertThat(seen(notice)).isEqualTo(Map.of("east", "shown", "north", "none", "west", "none"));
        assertThat(new NoticeSights(store(), clock).versions(notice)).hasSize(3);
    }

    @Test
    void aKiosksChangeThatNeedsApprovalIsKeptOnceAndWaits() {
        UUID notice = put(ids.next(), NoticeTargets.ALL);
        Author author = Author.atKiosk(42, UUID.randomUUID(), "east");
        var edit = new NoticeEdit(
                ids.next(),
                notice,
                1,
                Map.of(NoticeField.BODY_ZH, "终端的正文"),
                author,
                Instant.parse("2026-03-01T00:00:00Z"));

        for (int i = 0; i < 2; i++) {
            store().write(tx -> {
                proposals().hold(tx.session(), edit);
                return edit;
            });
        }

        NoticeProposal held = proposals().find(edit.id()).orElseThrow();
        assertThat(held.state()).isEqualTo(State.SUBMITTED);
        assertThat(proposals().whole(held)).containsEntry(NoticeField.TITLE_ZH, "标题");
        assertThat(proposals().publish(edit.id(), 1, "陈书记", Map.of())).isInstanceOf(Outcome.Done.class);
        Notice now = store().read(session -> session.get(Notice.class, notice));
        assertThat(now.text().bodyZh()).isEqualTo("终端的正文");
    }
}
