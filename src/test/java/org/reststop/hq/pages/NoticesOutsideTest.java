package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;
import org.reststop.hq.staff.StaffRole;

/** What becomes of notices out there: news readers are told of them, and kiosks tell how they were shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NoticesOutsideTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private StaffSite site;
    private WebClient stranger;
    private UUID kiosk;
    private UUID everywhere;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Apricot Lane", StaffSite.SHANGHAI);
        kiosk = site.kiosk("heping", "南门终端");
        stranger = new WebClient(site.address());
        everywhere = publish("停水<通知> & 储水", NoticeAudience.ALL, null);
        publish("骑手专享", NoticeAudience.COURIERS, null);
        publish("只在杏花里", NoticeAudience.RESIDENTS, "xinghuali");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private UUID publish(String title, NoticeAudience audience, @Nullable String station) {
        NoticeExtras extras = new NoticeExtras(
                audience, NoticePriority.NORMAL, null, null, List.of(), "https://example.org/a?b=1&c=2", false);
        NoticeDraft draft = new NoticeDraft(
                new NoticeText(title, "## 时间\n- **今晚** 八点", "", ""), DAY, DAY.plusDays(7), false, extras);
        return ((NoticeBoard.Outcome.Done) site.notices.publish(draft, station)).id();
    }

    @Test
    void anAtomReaderFindsWhatIsPublicWithLastingIds() throws Exception {
        SyndFeed feed = read(stranger.get("/feeds/notices.atom").body());

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(titles(feed)).contains("停水<通知> & 储水", "只在杏花里").doesNotContain("骑手专享");
        SyndEntry entry = entry(feed, "停水<通知> & 储水");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + everywhere);
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(entry.getContents().getFirst().getValue())
                .contains("<h3>时间</h3><ul><li><strong>今晚</strong> 八点</li></ul>");
        assertThat(feed.getEntries())
                .allSatisfy(each -> assertThat(each.getUpdatedDate()).isNotNull());
    }

    @Test
    void aStationsFeedHasItsOwnAndAnRssReaderTheSame() throws Exception {
        SyndFeed feed = read(stranger.get("/feeds/heping/notices.rss").body());

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(titles(feed)).contains("停水<通知> & 储水").doesNotContain("只在杏花里", "骑手专享");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getUri()).isEqualTo("urn:uuid:" + everywhere);
            assertThat(entry.getPublishedDate()).isNotNull();
        });
        assertThat(stranger.get("/feeds/nowhere/notices.rss").statusCode()).isEqualTo(404);
    }

    private static SyndFeed read(String xml) throws FeedException {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static List<String> titles(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private static SyndEntry entry(SyndFeed feed, String title) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReaderThatHasItIsToldSoUntilSomethingChanges() throws Exception {
        HttpResponse<String> first = stranger.get("/feeds/xinghuali/notices.atom");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(stranger.get("/feeds/xinghuali/notices.atom", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        UUID later = publish("又一条", NoticeAudience.ALL, "xinghuali");
        assertThat(stranger.get("/feeds/xinghuali/notices.atom", "If-None-Match", tag)
                        .body())
                .contains("又一条");
        site.notices.withdraw(later);
    }

    @Test
    void thePageProvesWhereAndHowLongItWasShownAndWhatStoodAgainstIt() throws Exception {
        shown(everywhere, 120);
        shown(everywhere, 300);
        report(everywhere, 1, "UNSHOWABLE", "picture-broken");
        WebClient staff = new WebClient(site.address());
        staff.signIn(site.account(StaffRole.CADRE, "赵干部"), StaffSite.PASSWORD);

        assertThat(staff.get("/notices/" + everywhere + "/proof").body())
                .contains("南门终端", "6 次，共 7 分钟", "无法展示：图片已损坏", "还没收到");
    }

    @Test
    void theProofIsOfTheNewestWordsAndNotOfThoseBefore() throws Exception {
        UUID notice = publish("换了图片", NoticeAudience.COURIERS, "heping");
        report(notice, 1, "UNSHOWABLE", "picture-broken");
        report(notice, 1, "SEEN", null);
        report(notice, 1, "ACKNOWLEDGED", null);
        WebClient staff = new WebClient(site.address());
        staff.signIn(site.account(StaffRole.CADRE, "钱干部"), StaffSite.PASSWORD);
        assertThat(staff.get("/notices/" + notice + "/proof").body()).contains("无法展示", "有人确认");

        NoticeDraft draft = new NoticeDraft(new NoticeText("换了图片", "新的正文", "", ""), DAY, DAY.plusDays(7), false);
        site.notices.revise(notice, draft);
        assertThat(staff.get("/notices/" + notice + "/proof").body()).doesNotContain("无法展示", "有人确认");

        report(notice, 2, "ACKNOWLEDGED", null);
        site.notices.withdraw(notice);
        assertThat(staff.get("/notices/" + notice + "/proof").body())
                .as("what was shown last before it was withdrawn")
                .contains("有人确认");
    }

    @Test
    void thatThereWasNoRoomIsNoProblemAnyMoreOnceItWasShown() throws Exception {
        UUID notice = publish("大视频", NoticeAudience.COURIERS, "heping");
        report(notice, 1, "UNSHOWABLE", "no-room");
        WebClient staff = new WebClient(site.address());
        staff.signIn(site.account(StaffRole.CADRE, "孙干部"), StaffSite.PASSWORD);
        assertThat(staff.get("/notices/" + notice + "/proof").body()).contains("无法展示");

        shown(notice, 30);

        assertThat(staff.get("/notices/" + notice + "/proof").body()).doesNotContain("无法展示");
    }

    @Test
    void aDateThatReadersAskWithIsWrittenAsHttpHasIt() throws Exception {
        assertThat(stranger.get("/feeds/notices.atom").headers().firstValue("Last-Modified"))
                .get(InstanceOfAssertFactories.STRING)
                .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    }

    private void report(UUID notice, long revision, String kind, @Nullable String reason) {
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery("insert into notice_report (station_id, kiosk_id, notice_id, revision, kind,"
                        + " at, reason) values ('heping', :kiosk, :notice, :revision, :kind, :at, :reason)")
                .setParameter("kiosk", kiosk)
                .setParameter("notice", notice)
                .setParameter("revision", revision)
                .setParameter("kind", kind)
                .setParameter("at", Instant.parse("2026-03-02T08:00:00Z").atOffset(ZoneOffset.UTC))
                .setParameter("reason", reason, String.class)
                .executeUpdate());
    }

    private void shown(UUID notice, int seconds) {
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery(
                        "insert into notice_display (station_id, id, kiosk_id, notice_id, revision, began_at, times,"
                                + " seconds) values ('heping', :id, :kiosk, :notice, 1, :hour, 3, :s)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("kiosk", kiosk)
                .setParameter("notice", notice)
                .setParameter("hour", Instant.parse("2026-03-02T08:00:00Z").atOffset(ZoneOffset.UTC))
                .setParameter("s", seconds)
                .executeUpdate());
    }
}
