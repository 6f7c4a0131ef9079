package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reststop.domain.UuidV7;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.intake.Taken;
import org.reststop.hq.notice.NoticeConflict.Decision;
import org.reststop.hq.notice.NoticeConflict.Reason;
import org.reststop.store.Store;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.WireCodec;
import tools.jackson.databind.JsonNode;

/** Changes of notices that kiosks send and staff make, on each database that HQ runs on. */
abstract class NoticeMergingContract {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");
    private static final Random RANDOM = new Random(5);

    private final Clock clock = Clock.systemUTC();
    private final UuidV7 ids = new UuidV7(clock, RANDOM);
    private final WireCodec codec = new WireCodec();
    private final FeedPublisher feed = new FeedPublisher(codec);
    private final FeedReader reader = new FeedReader(codec);
    private final NoticeMerging merging = new NoticeMerging(feed, clock);
    private final Consequences consequences = (session, sender, facts) -> merging.merge(
            session,
            facts.stream()
                    .map(fact -> NoticeEdit.of(
                            fact.id(), (NoticeFact.Edited) fact.body(), sender.kiosk(), sender.stationId(), fact.at()))
                    .toList());
    private final Intake intake = new Intake(codec, clock, ids, consequences);

    abstract Store store();

    private NoticeBoard board() {
        return new NoticeBoard(store(), feed, clock, ids);
    }

    private NoticeConflicts conflicts() {
        return new NoticeConflicts(store(), feed, clock);
    }

    @Test
    void fieldsThatOnlyOneSideChangedMerge() {
        UUID notice = publish();
        board().revise(notice, draft("总部的标题", "正文"));

        send(kiosk(), 1, titleAndBody(notice, 1, null, "终端的正文"));

        assertThat(text(notice)).isEqualTo(new NoticeText("总部的标题", "终端的正文", "", ""));
        assertThat(revision(notice)).isEqualTo(3);
        assertThat(conflictsOf(notice)).isEmpty();
    }

    @Test
    void theSameFieldChangedTwiceKeepsHqsPublishedAndTheOtherWholeBeforeAPerson() {
        UUID notice = publish();
        board().revise(notice, draft("总部的标题", "正文"));

        send(kiosk(), 1, titleAndBody(notice, 1, "终端的标题", "终端的正文"));

        assertThat(text(notice)).isEqualTo(new NoticeText("总部的标题", "终端的正文", "", ""));
        NoticeConflict conflict = onlyConflict(notice);
        assertThat(conflict.reason()).isEqualTo(Reason.CHANGED_BOTH);
        assertThat(conflict.clashes()).containsExactly(NoticeField.TITLE_ZH);
        assertThat(conflict.theirs()).isEqualTo(Map.of(NoticeField.TITLE_ZH, "终端的标题", NoticeField.BODY_ZH, "终端的正文"));
        assertThat(conflict.author().personId()).isEqualTo(42);
        assertThat(conflict.writtenAt()).isEqualTo(AT);
    }

    @Test
    void whereTheTextWasTypedHqsComesBackThoughNothingOfItIsPublished() {
        UUID notice = publish();
        board().revise(notice, draft("总部的标题", "正文"));
        long before = store().read(reader::head);

        send(kiosk(), 1, titleAndBody(notice, 1, "终端的标题", null));

        assertThat(store().read(session -> reader.read(session, "heping", before, 10))
                        .changes())
                .filteredOn(change -> change.kind().equals("notice"))
                .singleElement()
                .satisfies(change -> assertThat(change.body().toString()).contains("总部的标题"));
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        UUID notice = publish();
        board().revise(notice, draft("同样的标题", "正文"));

        send(kiosk(), 1, titleAndBody(notice, 1, "同样的标题", null));

        assertThat(revision(notice)).isEqualTo(2);
        assertThat(conflictsOf(notice)).isEmpty();
    }

    @Test
    void changesOfSeveralKiosksMergeOneAfterTheOther() {
        UUID notice = publish();

        send(kiosk(), 1, titleAndBody(notice, 1, "甲的标题", null));
        send(kiosk(), 1, titleAndBody(notice, 1, null, "乙的正文"));
        send(kiosk(), 1, titleAndBody(notice, 1, "丙的标题", null));

        assertThat(text(notice)).isEqualTo(new NoticeText("甲的标题", "乙的正文", "", ""));
        assertThat(onlyConflict(notice).theirs()).isEqualTo(Map.of(NoticeField.TITLE_ZH, "丙的标题"));
    }

    @Test
    void aChangeThatIsSentAgainChangesNothingUnderWhateverNumber() {
        UUID notice = publish();
        Sender kiosk = kiosk();
        Fact clean = fact(1, titleAndBody(notice, 1, null, "一次"));
        Fact clashing = fact(2, titleAndBody(notice, 0, "冲突", null));
        send(kiosk, clean, clashing);
        board().revise(notice, draft("之后的标题", "之后的正文"));

        send(kiosk, clean, clashing);
        Sender renumbered = new Sender(kiosk.kiosk(), kiosk.stationId(), UUID.randomUUID());
        send(renumbered, clashing, clean);
        merge(edit(clean, kiosk), edit(clashing, kiosk));

        assertThat(text(notice).bodyZh()).isEqualTo("之后的正文");
        assertThat(revision(notice)).isEqualTo(3);
        assertThat(conflictsOf(notice)).hasSize(1);
    }

    @Test
    void aChangeOfAWithdrawnNoticeIsKeptAndDoesNotBringItBack() {
        UUID notice = publish();
        board().withdraw(notice);

        send(kiosk(), 1, titleAndBody(notice, 1, "撤回之后", null));

        assertThat(notice(notice).withdrawn()).isTrue();
        assertThat(onlyConflict(notice).reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aChangeOfANoticeThatHqDoesNotHaveIsKept() {
        UUID notice = ids.next();

        send(kiosk(), 1, titleAndBody(notice, 4, "题", "文"));

        NoticeConflict conflict = onlyConflict(notice);
        assertThat(conflict.reason()).isEqualTo(Reason.NOTICE_UNKNOWN);
        assertThat(conflict.theirs()).containsEntry(NoticeField.BODY_ZH, "文");
    }

    @Test
    void aChangeToARevisionThatHqDoesNotHaveIsPutBeforeAPersonWhereItDiffers() {
        UUID notice = publish();

        send(kiosk(), 1, titleAndBody(notice, 9, "标题", "别的正文"));

        NoticeConflict conflict = onlyConflict(notice);
        assertThat(conflict.reason()).isEqualTo(Reason.BASE_UNKNOWN);
        assertThat(conflict.clashes()).containsExactly(NoticeField.BODY_ZH);
        assertThat(text(notice).bodyZh()).isEqualTo("正文");
    }

    @Test
    void aChangeThatBreaksARuleIsKeptWithItsText() {
        UUID notice = publish();
        String tooLong = "长".repeat(8_001);

        send(kiosk(), 1, titleAndBody(notice, 1, "好标题", tooLong));

        NoticeConflict conflict = onlyConflict(notice);
        assertThat(conflict.reason()).isEqualTo(Reason.RULE);
        assertThat(conflict.theirs())
                .containsEntry(NoticeField.BODY_ZH, tooLong)
                .containsEntry(NoticeField.TITLE_ZH, "好标题");
        assertThat(text(notice)).isEqualTo(new NoticeText("标题", "正文", "", ""));
    }

    @Test
    void textThatNoDatabaseHoldsIsKeptAsFarAsItCanBe() {
        UUID notice = publish();

        send(kiosk(), 1, titleAndBody(notice, 1, "半个\uD83D字和\0", null));

        assertThat(text(notice).titleZh()).isEqualTo("半个?字和\uFFFD");
    }

    @Test
    void takingTheirsPublishesItAndTheDecisionIsARevision() {
        UUID notice = clash();
        NoticeConflict conflict = onlyConflict(notice);

        var outcome = conflicts().settle(conflict.id(), revision(notice), Decision.THEIRS, Map.of(), "李站长");

        assertThat(outcome).isEqualTo(NoticeConflicts.Outcome.DONE);
        assertThat(text(notice).titleZh()).isEqualTo("终端的标题");
        assertThat(conflictsOf(notice)).isEmpty();
        assertThat(newest(notice).author()).isEqualTo(Author.staff("李站长"));
    }

    @Test
    void keepingOursIsARevisionTooAndAThirdTextMayBeWritten() {
        UUID kept = clash();
        conflicts().settle(onlyConflict(kept).id(), 2, Decision.OURS, Map.of(), "李站长");
        assertThat(text(kept).titleZh()).isEqualTo("总部的标题");
        assertThat(revision(kept)).isEqualTo(3);

        UUID written = clash();
        conflicts().settle(onlyConflict(written).id(), 2, Decision.OWN, Map.of(NoticeField.TITLE_ZH, "第三种写法"), "李站长");
        assertThat(text(written).titleZh()).isEqualTo("第三种写法");
    }

    @Test
    void aDecisionIsNotTakenOverANewerRevisionNorTwice() {
        UUID notice = clash();
        UUID conflict = onlyConflict(notice).id();
        board().revise(notice, draft("更新的标题", "正文"));

        assertThat(conflicts().settle(conflict, 2, Decision.THEIRS, Map.of(), "李站长"))
                .isEqualTo(NoticeConflicts.Outcome.CHANGED);
        assertThat(conflicts().settle(conflict, 3, Decision.OURS, Map.of(), "李站长"))
                .isEqualTo(NoticeConflicts.Outcome.DONE);
        assertThat(conflicts().settle(conflict, 4, Decision.THEIRS, Map.of(), "李站长"))
                .isEqualTo(NoticeConflicts.Outcome.GONE);
        assertThat(text(notice).titleZh()).isEqualTo("更新的标题");
    }

    @Test
    void aNoticeThatHqLostIsPublishedAgainAtTheKiosksStation() {
        UUID notice = ids.next();
        send(kiosk(), 1, titleAndBody(notice, 4, "题", null));
        UUID conflict = onlyConflict(notice).id();
        Map<NoticeField, String> whole = NoticeField.contentOf(draft("题", "补上的正文"));

        assertThat(conflicts().settle(conflict, 0, Decision.THEIRS, Map.of(), "李站长"))
                .isEqualTo(NoticeConflicts.Outcome.BROKEN);
        assertThat(conflicts().settle(conflict, 0, Decision.OWN, whole, "李站长")).isEqualTo(NoticeConflicts.Outcome.DONE);

        assertThat(text(notice).bodyZh()).isEqualTo("补上的正文");
        Map<String, String> stations = store().read(session -> reader.stationsOf(session, "notice"));
        assertThat(stations).containsEntry(notice + "@heping", "heping");
    }

    @Test
    void everyRevisionIsKeptWithWhoMadeItAndFromWhere() {
        UUID notice = publish();
        Sender kiosk = kiosk();
        send(kiosk, 1, titleAndBody(notice, 1, "终端的标题", null));
        board().withdraw(notice, Author.staff("李站长"));

        List<NoticeRevision> revisions = revisions(notice);

        assertThat(revisions).extracting(NoticeRevision::revision).containsExactly(3L, 2L, 1L);
        assertThat(revisions)
                .extracting(revision -> revision.author().source())
                .containsExactly(Author.Source.HQ, Author.Source.KIOSK, Author.Source.OPERATOR);
        assertThat(revisions.get(1).author().kioskId()).isEqualTo(kiosk.kiosk());
        assertThat(revisions.get(1).content()).containsEntry(NoticeField.TITLE_ZH, "终端的标题");
        assertThat(revisions.getFirst().withdrawn()).isTrue();
    }

    @Test
    void whatANoticeHasBesideItsWordsOutlivesAnEditOfThemAndKiosksMayFetchItUntilItIsWithdrawn() {
        NoticeMedium picture = new NoticeMedium(
                NoticeMedium.Kind.PICTURE,
                ids.next().toString().replace("-", "").repeat(2),
                "image/png",
                9,
                "",
                "");
        NoticeExtras extras = new NoticeExtras(
                NoticeAudience.COURIERS, NoticePriority.HIGH, null, null, List.of(picture, picture), null, false);
        NoticeDraft draft = new NoticeDraft(new NoticeText("标题", "正文", "", ""), FIRST, LAST, false, extras);
        UUID notice = ((NoticeBoard.Outcome.Done) board().publish(draft, null)).id();

        send(kiosk(), 1, titleAndBody(notice, 1, "终端的标题", null));
        assertThat(revisions(notice)).extracting(NoticeRevision::extras).containsExactly(extras, extras);
        assertThat(mediaOf(notice)).containsExactly(picture.sha256());

        board().withdraw(notice, Author.staff("李站长"));
        assertThat(revisions(notice).getFirst().extras()).isEqualTo(extras);
        assertThat(mediaOf(notice)).isEmpty();
    }

    private List<String> mediaOf(UUID notice) {
        return store().read(session -> session.createNativeQuery(
                        "select sha256 from notice_medium where notice_id = :id", String.class)
                .setParameter("id", notice)
                .list());
    }

    private UUID clash() {
        UUID notice = publish();
        board().revise(notice, draft("总部的标题", "正文"));
        send(kiosk(), 1, titleAndBody(notice, 1, "终端的标题", null));
        return notice;
    }

    private UUID publish() {
        return ((NoticeBoard.Outcome.Done) board().publish(draft("标题", "正文"), null)).id();
    }

    private static NoticeDraft draft(String title, String body) {
        return new NoticeDraft(new NoticeText(title, body, "", ""), FIRST, LAST, false);
    }

    private static NoticeFact.Edited titleAndBody(
            UUID notice, long base, @Nullable String title, @Nullable String body) {
        return new NoticeFact.Edited(notice, base, 42, title, body, null, null, null, null, null);
    }

    private static Sender kiosk() {
        return new Sender(UUID.randomUUID(), "heping", UUID.randomUUID());
    }

    private Fact fact(long seq, FactBody body) {
        return new Fact(seq, ids.next(), body.type(), body.version(), AT, codec.toBody(body));
    }

    private void send(Sender sender, long seq, FactBody body) {
        send(sender, fact(seq, body));
    }

    private void send(Sender sender, Fact... facts) {
        List<JsonNode> nodes = List.of(facts).stream()
                .map(fact -> codec.parse(new String(codec.toJson(fact), java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
        Taken taken = store().write(tx -> intake.take(tx.session(), sender, 1, nodes));
        assertThat(taken.quarantined()).isZero();
    }

    private NoticeEdit edit(Fact fact, Sender sender) {
        NoticeFact.Edited body = (NoticeFact.Edited) codec.readFact(fact).orElseThrow();
        return NoticeEdit.of(fact.id(), body, sender.kiosk(), sender.stationId(), fact.at());
    }

    private void merge(NoticeEdit... edits) {
        store().write(tx -> merging.merge(tx.session(), List.of(edits)));
    }

    private Notice notice(UUID id) {
        return store().read(session -> session.get(Notice.class, id));
    }

    private NoticeText text(UUID id) {
        return notice(id).text();
    }

    private long revision(UUID id) {
        return notice(id).revision();
    }

    private List<NoticeRevision> revisions(UUID id) {
        return store().read(session -> new NoticeQueries_(session).findRevisions(id));
    }

    private NoticeRevision newest(UUID id) {
        return revisions(id).getFirst();
    }

    private List<NoticeConflict> conflictsOf(UUID notice) {
        return store().read(session -> new NoticeQueries_(session).findOpen()).stream()
                .filter(conflict -> conflict.noticeId().equals(notice))
                .toList();
    }

    private NoticeConflict onlyConflict(UUID notice) {
        List<NoticeConflict> all = conflictsOf(notice);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
