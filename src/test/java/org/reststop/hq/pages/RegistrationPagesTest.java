package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.registration.WorkCard;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Sender;
import org.reststop.hq.registration.Registrations;
import org.reststop.hq.staff.StaffRole;
import org.reststop.sync.PersonFact;

/** Staff decide about registrations in HQ's pages, over real HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RegistrationPagesTest {
    private StaffSite site;
    private UUID kiosk;
    private WebClient staff;
    private WebClient cadre;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        site = StaffSite.inFolder(folder);
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        kiosk = site.kiosk("heping", "南门终端");
        site.store.write(tx -> {
            site.people.register(tx.session(), new KnownPerson(42, "欧阳明", Role.COURIER, "蓝天速递"), "1234");
            return 0;
        });
        staff = signedIn(StaffRole.STATION_STAFF, "李站长");
        cadre = signedIn(StaffRole.CADRE, "周干部");
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient signedIn(StaffRole role, String name) throws Exception {
        WebClient client = new WebClient(site.address());
        client.signIn(site.account(role, name), StaffSite.PASSWORD);
        return client;
    }

    @Test
    void staffSeeWhoWaitsOnTheOverviewCompleteTheNameAndApprove() throws Exception {
        UUID id = registered(7001, "张师傅", "SF-7001");
        assertThat(staff.get("/").body()).contains("待审核登记");
        assertThat(staff.get("/registrations").body()).contains("张师傅", "顺丰", "南门终端", "手机尾号 4821");

        HttpResponse<String> saved = send(id, "approve", Map.of("name", "张大力", "company", "顺丰", "phone-tail", "4821"));

        assertThat(WebClient.location(saved)).isEqualTo("/registrations?done=approved");
        assertThat(site.people.find(7001).orElseThrow().name()).isEqualTo("张大力");
    }

    @Test
    void whatCannotBeComesBackWithEveryWordAndARefusalNeedsAReason() throws Exception {
        UUID id = registered(7002, "赵师傅", "SF-7002");

        HttpResponse<String> back = send(id, "approve", Map.of("name", "赵小军", "company", "圆通", "phone-tail", "12"));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("请填写姓名", "赵小军", "圆通");
        assertThat(send(id, "refuse", Map.of("reason", "")).statusCode()).isEqualTo(422);

        send(id, "refuse", Map.of("reason", "不是本人的工牌"));
        assertThat(staff.get("/registrations").body()).contains("不是本人的工牌");
        assertThat(WebClient.location(send(id, "undo", Map.of()))).isEqualTo("/registrations?done=undone");
    }

    @Test
    void somebodyWithTheSameSurnameIsOfferedToBeMergedIntoAndTheirCheckInsAreShownByThatName() throws Exception {
        UUID id = registered(7003, "欧师傅", "SF-7003");
        assertThat(staff.get("/registrations/" + id).body()).contains("就是 欧阳明，合并");
        assertThat(staff.get("/registrations/" + id + "?find=%E5%AD%99").body()).contains("没有找到这样的人");

        HttpResponse<String> merged = send(id, "merge", Map.of("person", "42"));
        site.checkIn("heping", 7003, site.clock.instant());

        assertThat(WebClient.location(merged)).isEqualTo("/registrations?done=merged");
        assertThat(staff.get("/").body()).contains("欧*明");
    }

    @Test
    void anEarlierRegistrationWithTheSameCardIsShownAndTheLaterOneCannotBeApproved() throws Exception {
        UUID first = registered(7004, "钱师傅", "SF-7004");
        UUID late = registered(7005, "钱先生", "SF-7004");

        assertThat(staff.get("/registrations/" + late).body())
                .contains("两台离线终端", "/registrations/" + first)
                .doesNotContain("/approve\"");
        assertThat(send(late, "approve", Map.of("name", "钱先生")).statusCode()).isEqualTo(409);
    }

    @Test
    void whoMayNotDecideSeesMaskedNamesAndCannotAct() throws Exception {
        UUID id = registered(7006, "孙悟空", "SF-7006");

        assertThat(cadre.get("/registrations").body()).contains("孙*空").doesNotContain("孙悟空", "4821");
        assertThat(cadre.get("/registrations/" + id).statusCode()).isEqualTo(403);
        String csrf = WebClient.csrfOf(cadre.get("/registrations"));
        assertThat(cadre.post("/registrations/" + id + "/forget", Map.of("csrf", csrf))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void personalDataIsDeletedWhenAskedFor() throws Exception {
        UUID id = registered(7007, "周师傅", "SF-7007");

        send(id, "forget", Map.of());

        assertThat(staff.get("/registrations").body()).contains("（信息已删除）").doesNotContain("周师傅");
    }

    private UUID registered(long person, String name, String card) {
        String sha256 = WorkCard.fingerprint(card).orElseThrow();
        var body = new PersonFact.Registered("heping", person, sha256, name, "顺丰", "4821", 1, "zh");
        UUID id = UUID.randomUUID();
        Instant at = site.clock.instant();
        site.store.write(tx -> new Registrations(site.clock)
                .take(tx.session(), new Sender(kiosk, "heping", id), List.of(new Consequences.Accepted(id, at, body))));
        return id;
    }

    private HttpResponse<String> send(UUID id, String deed, Map<String, String> fields) throws Exception {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", WebClient.csrfOf(staff.get("/registrations/" + id)));
        return staff.post("/registrations/" + id + "/" + deed, form);
    }
}
