package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.figures.AnsweredWords;
import org.reststop.hq.figures.FigureFilter;
import org.reststop.hq.figures.FigureRound;
import org.reststop.hq.followup.FollowUpRound;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.Deadlines;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.ledger.Outcome;
import org.reststop.hq.ledger.list.CameOf;
import org.reststop.hq.staff.StaffRole;

/** What became of needs in numbers over real HTTP, on each database that HQ runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class FigurePagesContract {
    private static final Actor CADRE = Actor.staff("7", "周干部");

    private final Random random = new Random(20261126);
    private final Map<StaffRole, WebClient> roles = new HashMap<>();
    private StaffSite site;
    private FigureRound round;

    abstract StaffSite open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.station("xinghuali", "杏花里驿站", "Xinghuali", StaffSite.SHANGHAI);
        site.person(7, "王*", "蓝天速递");
        for (StaffRole role : StaffRole.values()) {
            WebClient client = new WebClient(site.address());
            client.signIn(site.account(role, "某" + role.name()), StaffSite.PASSWORD);
            roles.put(role, client);
        }
        round = new FigureRound(site.store, site.clock);
        January.raise(this);
        count();
    }

    /** What the tests count: four needs and a patrol report of January, one need of the next month in Shanghai. */
    private static final class January {
        static void raise(FigurePagesContract test) {
            Instant first = Instant.parse("2026-01-10T00:00:00Z");
            LedgerEntry helped = test.raised("heping", "parcel", 7L, first);
            test.act(
                    helped,
                    new Act.Promise(
                            new Deadlines(null, null, test.site.clock.instant().plusSeconds(1))));
            LedgerEntry merged = test.raised("heping", "parcel", null, first);
            test.act(merged, new Act.Merge(helped.id()));
            test.act(helped, new Act.Finish("装好了"));
            test.rate(helped, Question.HELPED, Face.GREAT);
            test.weekLater();
            test.rate(helped, Question.STILL_WEEK, Face.GOOD);
            LedgerEntry late = test.raised("heping", "property", null, first);
            test.act(late, new Act.Promise(new Deadlines(null, null, first)));
            test.act(late, new Act.Finish("修好了"));
            test.rate(late, Question.HELPED, Face.FAIR);
            test.raised("xinghuali", "parcel", null, first);
            LedgerEntry patrol = test.raised("heping", "safety", 7L, first);
            test.site.store.write(tx -> tx.session()
                    .createNativeMutationQuery("update need set patrol = 'SOON' where id = :id")
                    .setParameter("id", patrol.id())
                    .executeUpdate());
            test.raised("xinghuali", "parcel", null, Instant.parse("2026-01-31T16:30:00Z"));
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient as(StaffRole role) {
        return Objects.requireNonNull(roles.get(role));
    }

    @Test
    void ratesAreOfWhatTheySayAndPatrolReportsStandApart() throws Exception {
        String page = figures("?from=2026-01&until=2026-01");

        assertThat(figure(page, "收到")).isEqualTo("4");
        assertThat(figure(page, "响应率")).isEqualTo("75%");
        assertThat(figure(page, "解决率")).isEqualTo("75%");
        assertThat(figure(page, "按时办结率")).isEqualTo("67%");
        assertThat(figure(page, "本人说解决了")).isEqualTo("100%");
        assertThat(figure(page, "满意率")).isEqualTo("50%");
        assertThat(figure(page, "回访时仍然解决")).isEqualTo("100%");
        assertThat(page).contains("收到 1 件，已答复 0 件，已办结 0 件");
        assertThat(page).contains("这些数是怎么算的", "占收到的比例");
    }

    @Test
    void aMonthIsTheStationsOwn() throws Exception {
        assertThat(figure(figures("?from=2026-02&until=2026-02"), "收到")).isEqualTo("1");
        assertThat(figure(figures("?from=2026-01&until=2026-02"), "收到")).isEqualTo("5");
    }

    @Test
    void theyAreNarrowedByStationCategoryAndCompany() throws Exception {
        assertThat(figure(figures("?from=2026-01&until=2026-01&station=xinghuali"), "收到"))
                .isEqualTo("1");
        assertThat(figure(figures("?from=2026-01&until=2026-01&category=property"), "收到"))
                .isEqualTo("1");
        assertThat(figure(figures("?from=2026-01&until=2026-01&company=%E8%93%9D%E5%A4%A9%E9%80%9F%E9%80%92"), "收到"))
                .isEqualTo("1");
        assertThat(figures("?from=nonsense&until=2026-13&station=%27%3B--")).contains("这段时间没有诉求");
    }

    @Test
    void everyFigureLeadsToTheNeedsBehindItAndTheChartHasATable() throws Exception {
        String page = figures("?from=2026-01&until=2026-01&station=heping");

        assertThat(page)
                .contains(
                        "href=\"/needs?station=heping&amp;patrol=none&amp;since=2026-01-01&amp;until=2026-01-31&amp;by=raised");
        assertThat(page).contains("<svg viewBox", "role=\"img\"", "2026年1月：收到 3 件，已办结 3 件", "用表格看");
        assertThat(page).doesNotContain("http://", "https://");
    }

    /** Raised in February by the station's clock, patrol reports, other companies: none of them is behind a figure. */
    @Test
    void theListBehindAFigureHoldsAsManyNeedsAsItSays() throws Exception {
        for (String query : List.of(
                "?from=2026-01&until=2026-01",
                "?from=2026-02&until=2026-02",
                "?from=2026-01&until=2026-02&station=xinghuali",
                "?from=2026-01&until=2026-01&category=parcel",
                "?from=2026-01&until=2026-01&company=%E8%93%9D%E5%A4%A9%E9%80%9F%E9%80%92")) {
            String page = figures(query);
            Matcher link = Pattern.compile("href=\"(/needs\\?[^\"]*)\"").matcher(page);
            assertThat(link.find()).as(query).isTrue();
            String list = link.group(1).replace("&amp;", "&");
            String needs = as(StaffRole.SECRETARY).get(list).body();
            String file = as(StaffRole.SECRETARY)
                    .get(list.replace("/needs?", "/needs.csv?"))
                    .body();

            assertThat(needs.split("<li class=\"line\">", -1).length - 1)
                    .as(list)
                    .isEqualTo(Integer.parseInt(figure(page, "收到")));
            assertThat(file.lines().count() - 1).as(list).isEqualTo(Long.parseLong(figure(page, "收到")));
        }
    }

    @Test
    void whatIsBehindARateIsListedAsOftenAsItIsCounted() throws Exception {
        String page = figures("?from=2026-01&until=2026-01");
        for (CameOf came : CameOf.values()) {
            String list = "/needs?due=" + came.word() + "&patrol=none&since=2026-01-01&until=2026-01-31&by=raised";
            boolean linked = page.contains("due=" + came.word() + "&amp;");
            assertThat(linked).as(came.word()).isEqualTo(came != CameOf.RATED);
            String needs = as(StaffRole.SECRETARY).get(list).body();
            assertThat(needs.split("<li class=\"line\">", -1).length - 1)
                    .as(came.word())
                    .isEqualTo(counted(page, came));
        }
    }

    private static int counted(String page, CameOf came) {
        String name =
                switch (came) {
                    case ANSWERED -> "响应率";
                    case DONE -> "解决率";
                    case IN_TIME -> "按时办结率";
                    case RATED, HELPED -> "本人说解决了";
                    case SATISFIED -> "满意率";
                    case REOPENED -> "重新办理";
                };
        if (came == CameOf.REOPENED) {
            return Integer.parseInt(figure(page, name));
        }
        Matcher of = Pattern.compile("<span>" + name + "</span><small>(\\d+) / (\\d+)</small>")
                .matcher(page);
        assertThat(of.find()).as(name).isTrue();
        return Integer.parseInt(of.group(came == CameOf.RATED ? 2 : 1));
    }

    @Test
    void whatChangesLaterIsCountedAnewAndNotTwice() throws Exception {
        LedgerEntry need = raised("heping", "medical", null, Instant.parse("2025-11-10T00:00:00Z"));
        count();
        assertThat(figure(figures("?from=2025-11&until=2025-11"), "响应率")).isEqualTo("0%");

        site.clock.advance(Duration.ofMinutes(5));
        act(need, new Act.Answer("周三有义诊"));
        count();
        count();

        String page = figures("?from=2025-11&until=2025-11");
        assertThat(figure(page, "收到")).isEqualTo("1");
        assertThat(figure(page, "响应率")).isEqualTo("100%");
    }

    @Test
    void whatWasDoneBeforeANeedWasRaisedItsAuthorHeardWhenTheTwoWereMerged() throws Exception {
        LedgerEntry main = raised("heping", "education", null, Instant.parse("2025-09-10T00:00:00Z"));
        act(main, new Act.Finish("办过了"));
        LedgerEntry later =
                raised("heping", "education", null, site.clock.instant().plusSeconds(60));
        act(
                later,
                new Act.Promise(new Deadlines(null, null, site.clock.instant().plusSeconds(120))));
        site.clock.advance(Duration.ofMinutes(5));
        act(later, new Act.Merge(main.id()));
        count();

        String page = figures("?from=2026-03&until=2026-04&category=education");
        assertThat(figure(page, "解决率")).isEqualTo("100%");
        assertThat(figure(page, "按时办结率")).isEqualTo("0%");
    }

    @Test
    void onlyAnswersToFollowUpQuestionsAreCountedAsSuch() throws Exception {
        LedgerEntry need = raised("heping", "relief", null, Instant.parse("2025-08-10T00:00:00Z"));
        act(need, new Act.Finish("修好了"));
        rate(need, Question.HELPED, Face.GREAT);
        weekLater();
        act(need, new Act.Reopen("又坏了"));
        act(need, new Act.Finish("又修好了"));
        rate(need, Question.HELPED, Face.GREAT);
        rate(need, Question.STILL_WEEK, Face.GREAT);
        count();

        String page = figures("?from=2025-08&until=2025-08");
        assertThat(figure(page, "本人说解决了")).isEqualTo("100%");
        assertThat(figure(page, "回访时仍然解决")).isEqualTo("–");
    }

    @Test
    void aMonthThatChangesAllTheTimeKeepsNoOtherFromBeingCounted() throws Exception {
        LedgerEntry busy = raised("xinghuali", "other", null, Instant.parse("2026-07-10T00:00:00Z"));
        count();
        raised("heping", "other", null, Instant.parse("2025-06-10T00:00:00Z"));
        FigureRound slow = new FigureRound(site.store, () -> {
            // So slow that each look has time for one month.
            site.clock.advance(Duration.ofSeconds(3));
            return site.clock.instant();
        });
        for (int looks = 0; looks < 20; looks++) {
            act(busy, new Act.Note("又一笔"));
            slow.look();
        }

        assertThat(figure(figures("?from=2025-06&until=2025-06"), "收到")).isEqualTo("1");
    }

    @Test
    void whatChangedIsCountedAtOnceAndOnceMoreForSlowTransactions() throws Exception {
        raised("heping", "housing", null, Instant.parse("2025-04-10T00:00:00Z"));
        count();
        site.clock.advance(Duration.ofSeconds(10));
        count();
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery(
                        "update need_figure set received = 99 where category = 'housing' and month_at = date '2025-04-01'")
                .executeUpdate());
        site.clock.advance(Duration.ofSeconds(10));
        count();
        assertThat(figure(figures("?from=2025-04&until=2025-04"), "收到")).isEqualTo("99");

        site.clock.advance(Duration.ofMinutes(2));
        count();
        assertThat(figure(figures("?from=2025-04&until=2025-04"), "收到")).isEqualTo("1");
    }

    @Test
    void aDayThatNoCalendarHasIsNoFilterAndNoFailure() throws Exception {
        WebClient secretary = as(StaffRole.SECRETARY);
        for (String address : List.of(
                "/figures?until=%2B999999999-12",
                "/figures?from=-999999999-01",
                "/needs?until=%2B999999999-12-31",
                "/needs?since=-999999999-01-01",
                "/needs?from=%2B1000000000-01-01T00:00:00Z~00000000-0000-0000-0000-000000000001")) {
            assertThat(secretary.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void theReportIsAPdfOfAPageOrMoreWithItsTitleAndSpan() throws Exception {
        byte[] pdf = as(StaffRole.CADRE)
                .download("/figures.pdf?from=2026-01&until=2026-01")
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 3);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("诉求办理报告");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("2026年1月");
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("诉求办理报告", "2026年1月", "响应率", "按时办结率");
            for (COSName font : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(font).isEmbedded())
                        .isTrue();
            }
        }
        Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve("figures.pdf"), pdf);
        assertThat(WebClient.location(new WebClient(site.address()).get("/figures.pdf")))
                .startsWith("/sign-in");
    }

    @Test
    void aReportWithNothingToListSaysSo() throws Exception {
        byte[] pdf = as(StaffRole.CADRE)
                .download("/figures.pdf?from=2024-01&until=2024-01")
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("没有已经答复并公开的诉求")
                    .doesNotContain("（公开内容）");
        }
    }

    @Test
    void theReportListsWhatItsFiguresCountAndNothingElse() {
        answered("heping", 7L, "2026-04-30T16:30:00Z", "五月一日零点半要雨棚");
        answered("heping", null, "2026-05-31T16:30:00Z", "六月一日零点半要躺椅");
        answered("heping", null, "2026-05-10T00:00:00Z", "没有单位的人要水");
        LedgerEntry patrol = answered("heping", 7L, "2026-05-11T00:00:00Z", "巡查时看见井盖坏了");
        site.store.write(tx -> tx.session()
                .createNativeMutationQuery("update need set patrol = 'SOON' where id = :id")
                .setParameter("id", patrol.id())
                .executeUpdate());

        assertThat(report("")).containsExactly("没有单位的人要水", "五月一日零点半要雨棚");
        assertThat(report("蓝天速递")).containsExactly("五月一日零点半要雨棚");
    }

    private LedgerEntry answered(String station, @Nullable Long person, String at, String words) {
        LedgerEntry entry = raised(station, "parcel", person, Instant.parse(at));
        act(entry, new Act.Publish(words));
        act(entry, new Act.Answer("在办"));
        return entry;
    }

    private List<String> report(String company) {
        YearMonth may = YearMonth.of(2026, 5);
        return new AnsweredWords(site.store).read(new FigureFilter(may, may, "", "", company), site.fleet.stations());
    }

    @Test
    void whoeverIsSignedInSeesThemAndAStrangerDoesNot() throws Exception {
        for (StaffRole role : StaffRole.values()) {
            assertThat(as(role).get("/figures").statusCode()).as(role.name()).isEqualTo(200);
        }
        assertThat(WebClient.location(new WebClient(site.address()).get("/figures")))
                .startsWith("/sign-in");
    }

    private String figures(String query) throws Exception {
        HttpResponse<String> page = as(StaffRole.SECRETARY).get("/figures" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String figure(String page, String name) {
        return page.replaceAll("(?s).*<li class=\"figure\"><b>([^<]*)</b><span>" + name + "</span>.*", "$1");
    }

    /** Asks whoever was helped whether it is still so. */
    private void weekLater() {
        new FollowUpRound(site.store, site.cases, () -> site.clock.instant().plus(Duration.ofDays(8))).run();
    }

    private void count() {
        while (round.look()) {
            continue;
        }
    }

    private void rate(LedgerEntry need, Question question, Face face) {
        assertThat(site.cases.act(need.key(), new Act.Rate(question, face, "", null), Actor.author()))
                .isInstanceOf(Outcome.Acted.class);
    }

    private void act(LedgerEntry need, Act act) {
        assertThat(site.cases.act(need.key(), act, CADRE)).isInstanceOf(Outcome.Acted.class);
    }

    private LedgerEntry raised(String station, String category, @Nullable Long person, Instant at) {
        NeedAuthor author = person == null ? new NeedAuthor.Anonymous() : new NeedAuthor.Known(person);
        NewNeed need = new NewNeed(new UUID(random.nextLong(), random.nextLong()), category, "想要", author);
        LedgerEntry entry = new LedgerEntry(
                station,
                need,
                null,
                new LedgerEntry.Arrival(Channel.KIOSK, Receipt.draw(random), FollowToken.draw(random), "zh", at));
        site.store.write(tx -> {
            tx.session().insert(entry);
            return entry;
        });
        act(entry, new Act.Note("记一笔"));
        return entry;
    }
}
