package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.NeedState;
import org.reststop.hq.assignment.DeskListener;
import org.reststop.hq.deadline.DeadlineRound;
import org.reststop.hq.deadline.DeadlineWatch;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Assignee;
import org.reststop.hq.ledger.Cases;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.staff.StaffRole;
import org.reststop.testing.TestClock;

/** The pages about who gets needs, until when, what is told as one and what is asked afterwards, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AnsweringPagesTest {
    private static final List<String> PAGES = List.of(
            "/terms", "/holidays/2026", "/overdue", "/assignees", "/assignment-rules", "/my-needs", "/follow-ups");
    private static final List<String> SUPERVISED = List.of(
            "/terms/parcel",
            "/holidays/2090",
            "/assignees/00000000-0000-0000-0000-000000000001",
            "/assignment-rules",
            "/assignment-rules/00000000-0000-0000-0000-000000000001/raise",
            "/assignment-rules/00000000-0000-0000-0000-000000000001/delete",
            "/follow-ups");

    private final Map<StaffRole, WebClient> people = new EnumMap<>(StaffRole.class);
    private StaffSite site;
    private Cases cases;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        cases = new Cases(site.store, site.clock, new DeadlineWatch(), new DeskListener());
        for (StaffRole role : StaffRole.values()) {
            WebClient client = new WebClient(site.address());
            client.signIn(site.account(role, "周" + role), StaffSite.PASSWORD);
            people.put(role, client);
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient as(StaffRole role) {
        return Objects.requireNonNull(people.get(role));
    }

    private WebClient secretary() {
        return as(StaffRole.SECRETARY);
    }

    @Test
    void everybodyWhoIsSignedInReadsThePagesAndNobodyElse() throws Exception {
        WebClient stranger = new WebClient(site.address());
        assertThat(secretary().get("/needs").body()).contains("/terms", "/holidays", "/overdue", "/my-needs");
        for (String page : PAGES) {
            assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(303);
            for (StaffRole role : StaffRole.values()) {
                assertThat(as(role).get(page).statusCode()).as(role + page).isEqualTo(200);
            }
        }
    }

    @Test
    void onlySecretariesAndAdministratorsChangeRulesTermsAndHolidays() throws Exception {
        WebClient stranger = new WebClient(site.address());
        for (String form : SUPERVISED) {
            assertThat(stranger.post(form, Map.of()).statusCode()).as(form).isEqualTo(303);
            for (StaffRole role : List.of(StaffRole.CADRE, StaffRole.STATION_STAFF)) {
                assertThat(post(as(role), form, Map.of()).statusCode())
                        .as(role + form)
                        .isEqualTo(403);
            }
            for (StaffRole role : List.of(StaffRole.SECRETARY, StaffRole.ADMIN)) {
                assertThat(post(as(role), form, Map.of()).statusCode())
                        .as(role + form)
                        .isIn(303, 409, 422);
            }
        }
        assertThat(as(StaffRole.CADRE).get("/assignees/new").statusCode()).isEqualTo(403);
        assertThat(secretary().get("/assignees/new").statusCode()).isEqualTo(200);
        assertThat(as(StaffRole.CADRE).get("/terms").body()).doesNotContain("action=\"/terms/");
    }

    private static HttpResponse<String> post(WebClient client, String path, Map<String, String> fields)
            throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", WebClient.csrfOf(client.get("/account")));
        return client.post(path, form);
    }

    @Test
    void termsAreEditedAndSomebodyWhoWasSlowerIsTold() throws Exception {
        Map<String, String> typed = Map.of("base", "0", "dispatch-days", "2", "done-days", "12", "urgent-hours", "1");
        assertThat(post(secretary(), "/terms/housing", typed).statusCode()).isEqualTo(303);
        assertThat(post(secretary(), "/terms/housing", typed).statusCode()).isEqualTo(409);
        assertThat(secretary().get("/terms").body()).contains("2 个工作日内派单", "12 个工作日内办结");
        assertThat(post(secretary(), "/terms/no-such", typed).statusCode()).isEqualTo(404);
    }

    @Test
    void holidaysAreTypedAsDaysOrSpansAndAWrongLineIsNamedAndNothingLost() throws Exception {
        assertThat(secretary().get("/holidays/2027").body()).contains("2027 年的放假安排还没有填");
        HttpResponse<String> wrong = post(
                secretary(), "/holidays/2027", Map.of("base", "0", "days-off", "01-01 ~ 01-03\n02-31", "worked", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("02-31”", "01-01 ~ 01-03\n02-31");

        Map<String, String> right = Map.of("base", "0", "days-off", "01-01 ~ 01-03\r\n2027年2月8日", "worked", "01-09");
        assertThat(post(secretary(), "/holidays/2027", right).statusCode()).isEqualTo(303);
        WorkingDays days = site.store.read(session -> WorkingDays.of(new HolidayYears_(session).findEdited()));
        assertThat(days.isWorked(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(secretary().get("/holidays/2027").body()).contains("01-01 ~ 01-03\n02-08");
        assertThat(secretary().get("/holidays/1999").statusCode()).isEqualTo(404);
    }

    @Test
    void aHelperIsRegisteredAndARuleGivesHerNeeds() throws Exception {
        String id = "00000000-0000-0000-0000-0000000000aa";
        Map<String, String> typed =
                Map.of("kind", "volunteer", "name", "<b>王阿姨</b>", "contact", "每天上午", "station", "", "active", "on");
        assertThat(post(secretary(), "/assignees/" + id, typed).statusCode()).isEqualTo(303);
        assertThat(secretary().get("/assignees").body()).contains("&lt;b&gt;王阿姨", "每天上午");

        Map<String, String> rule = Map.of("category", "education", "station", cases.station, "to", "VOLUNTEER:" + id);
        assertThat(post(secretary(), "/assignment-rules", rule).statusCode()).isEqualTo(303);
        String tried = secretary()
                .get("/assignment-rules?category=education&station=" + cases.station)
                .body();
        assertThat(tried).contains("会派给 &lt;b&gt;王阿姨");
        assertThat(secretary()
                        .get("/assignment-rules?category=medical&station=" + cases.station)
                        .body())
                .contains("没有合适的规则");

        LedgerEntry.Key key = cases.raise("education", "想要书", null, null);
        site.assignment.run();
        assertThat(cases.entry(key).assignee()).isEqualTo(new Assignee(Assignee.Kind.VOLUNTEER, id, "<b>王阿姨</b>"));
    }

    @Test
    void whoeverWasSlowerWithAHelperOrARuleIsToldAndKeepsWhatSheTyped() throws Exception {
        String id = "00000000-0000-0000-0000-0000000000bb";
        String page = "/assignees/" + id;
        assertThat(post(secretary(), page, helper("刘师傅", "0")).statusCode()).isEqualTo(303);
        assertThat(secretary().get(page).body()).contains("name=\"base\" value=\"1\"");
        assertThat(post(secretary(), page, helper("刘红", "1")).statusCode()).isEqualTo(303);
        HttpResponse<String> slower = post(as(StaffRole.ADMIN), page, helper("刘大姐", "1"));
        assertThat(slower.statusCode()).isEqualTo(409);
        assertThat(slower.body()).contains("没有保存：您打开以后", "刘大姐", "name=\"base\" value=\"2\"");
        assertThat(secretary().get("/assignees").body()).contains("刘红").doesNotContain("刘大姐");

        HttpResponse<String> raised = post(
                secretary(),
                "/assignment-rules/" + id + "/raise",
                Map.of("over", "00000000-0000-0000-0000-0000000000cc"));
        assertThat(raised.statusCode()).isEqualTo(409);
        assertThat(raised.body()).contains("没有移动");
    }

    private static Map<String, String> helper(String name, String base) {
        return Map.of("kind", "volunteer", "name", name, "contact", "", "station", "", "active", "on", "base", base);
    }

    @Test
    void theDaysOfAYearAreEditedAgainAndAgain() throws Exception {
        for (int base = 0; base < 3; base++) {
            Map<String, String> typed = Map.of("base", "" + base, "days-off", "01-0" + (base + 1), "worked", "");
            assertThat(post(secretary(), "/holidays/2028", typed).statusCode()).isEqualTo(303);
        }
        assertThat(secretary().get("/holidays/2028").body())
                .contains("01-03</textarea>")
                .doesNotContain("01-02");
    }

    @Test
    void similarNeedsStandOnANeedsPageAndAreMergedAndPartedThere() throws Exception {
        LedgerEntry.Key main = cases.raise("parcel", "希望北门装一个共享快递柜", "北门", 7L);
        LedgerEntry.Key other = cases.raise("parcel", "北门能不能加个共享快递柜", "北门", 8L);
        String page = "/needs/" + cases.station + "/" + other.id();
        WebClient cadre = as(StaffRole.CADRE);
        assertThat(cadre.get(page).body()).contains("相似的诉求", "希望北门装一个共享快递柜", page + "/merge");
        assertThat(as(StaffRole.STATION_STAFF).get(page).body())
                .contains("希望北门装一个共享快递柜")
                .doesNotContain(page + "/merge");
        Map<String, String> into = Map.of("into", main.id().toString());
        assertThat(new WebClient(site.address()).post(page + "/merge", into).statusCode())
                .isEqualTo(303);
        assertThat(post(as(StaffRole.STATION_STAFF), page + "/merge", into).statusCode())
                .isEqualTo(403);
        assertThat(cases.state(other)).isEqualTo(NeedState.RECEIVED);
        cases.done(other, new Act.Assign(Cases.ZHOU, ""));
        assertThat(post(cadre, page + "/merge", into).statusCode()).isEqualTo(403);
        cases.done(other, new Act.HandBack("不归我管"));

        assertThat(post(cadre, page + "/merge", into).statusCode()).isEqualTo(303);
        assertThat(cases.state(other)).isEqualTo(NeedState.MERGED);
        assertThat(cadre.get("/needs/" + cases.station + "/" + main.id()).body())
                .contains("合并到这里的有 1 件");
        assertThat(cadre.get(page).body()).contains("撤销合并");
        assertThat(post(as(StaffRole.STATION_STAFF), page + "/unmerge", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(cadre, page + "/unmerge", Map.of("note", "不是一回事")).statusCode())
                .isEqualTo(303);
        assertThat(cases.state(other)).isEqualTo(NeedState.ACCEPTED);
    }

    @Test
    void whatIsNewOrMissedStandsOnTheOverviewOfWhomItConcerns() throws Exception {
        String cadreId = site.staff.accounts().all().stream()
                .filter(each -> each.role() == StaffRole.CADRE)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        LedgerEntry.Key key = cases.raise("housing", "屋顶又漏水", null, 7L);
        cases.done(key, new Act.Assign(new Assignee(Assignee.Kind.STAFF, cadreId, "周"), ""));
        WebClient cadre = as(StaffRole.CADRE);
        assertThat(cadre.get("/").body()).contains("我的诉求有新动静");
        assertThat(secretary().get("/").body()).doesNotContain("我的诉求有新动静");
        assertThat(cadre.get("/my-needs").body()).contains("屋顶又漏水", "新派给您");
        assertThat(cadre.get("/").body()).doesNotContain("我的诉求有新动静");

        site.deadlines.run();
        assertThat(cadre.get("/needs/" + cases.station + "/" + key.id()).body()).contains("首次答复");
        TestClock later = new TestClock(site.clock.instant().plus(Duration.ofDays(60)));
        new DeadlineRound(site.store, site.cases, later).run();
        assertThat(secretary().get("/").body()).contains("已上报的超期");
        assertThat(cadre.get("/").body()).doesNotContain("已上报的超期");
        assertThat(secretary().get("/overdue").body()).contains("已上报", "办结");
        assertThat(secretary().get("/needs/" + cases.station + "/" + key.id()).body())
                .contains("因“办结”超时上报")
                .doesNotContain("</small> done<");
    }
}
