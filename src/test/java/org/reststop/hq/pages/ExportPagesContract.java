package org.reststop.hq.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.staff.StaffRole;

/** The ledger as a file over real HTTP, on each database that HQ runs on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class ExportPagesContract {
    private static final int MANY = 2_345;
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"点我\")";

    private final Random random = new Random(20261126);
    private final Map<StaffRole, WebClient> roles = new HashMap<>();
    private StaffSite site;

    abstract StaffSite open() throws Exception;

    @BeforeAll
    void start() throws Exception {
        site = open();
        site.station("heping", "和平路驿站", "Heping", StaffSite.SHANGHAI);
        site.station("many", "多诉求驿站", "Many", StaffSite.SHANGHAI);
        for (StaffRole role : StaffRole.values()) {
            WebClient client = new WebClient(site.address());
            client.signIn(site.account(role, "某" + role.name()), StaffSite.PASSWORD);
            roles.put(role, client);
        }
        raise("heping", "parcel", List.of("东门，要\"大\"柜子\n两个", FORMULA, "+86 开头", "@所有人", "-1 楼", "\t制表符在前"));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add("第" + i + "件");
        }
        raise("many", "other", many);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private WebClient as(StaffRole role) {
        return Objects.requireNonNull(roles.get(role));
    }

    @Test
    void csvIsReadBackAsItWasWrittenAndHoldsNoFormula() throws Exception {
        String text = as(StaffRole.SECRETARY).get("/needs.csv?station=heping").body();

        List<List<String>> rows = parsed(text);
        assertThat(text).startsWith("\uFEFF");
        assertThat(rows.getFirst()).contains("回执编号", "驿站", "内容").doesNotContain("电话");
        assertThat(rows).hasSize(7);
        assertThat(rows.stream().map(List::getLast))
                .contains("东门，要\"大\"柜子\n两个", "'" + FORMULA, "'+86 开头", "'@所有人", "'-1 楼");
        assertThat(rows.get(1)).contains("和平路驿站", "快递外卖", "已收到", "2026-03-02 16:20");
    }

    @Test
    void everyRowOfMoreThanAPartIsThereOnce() throws Exception {
        List<List<String>> rows = parsed(
                as(StaffRole.CADRE).get("/needs.csv?station=many&state=open").body());

        assertThat(rows.stream().skip(1).map(List::getLast).distinct()).hasSize(MANY);
        assertThat(parsed(as(StaffRole.CADRE)
                        .get("/needs.csv?station=many&state=done")
                        .body()))
                .hasSize(1);
        assertThat(parsed(as(StaffRole.CADRE)
                        .get("/needs.csv?station=many&until=2026-03-01")
                        .body()))
                .hasSize(1);
    }

    @Test
    void xlsxHoldsTextsOnlyAndEveryRow() throws Exception {
        String sheet = part(file(StaffRole.SECRETARY, "/needs.xlsx?station=many"), "xl/worksheets/sheet1.xml");
        String few = part(file(StaffRole.SECRETARY, "/needs.xlsx?station=heping"), "xl/worksheets/sheet1.xml");

        assertThat(sheet.split("<row ", -1)).hasSize(MANY + 2);
        assertThat(few).contains("&apos;=HYPERLINK").doesNotContain("<f>", "<f ");
        assertThat(few.replaceAll("<c [^>]*t=\"inlineStr\"", "")).doesNotContain("<c ");
    }

    @Test
    void telephonesAreLeftOutUnlessTheRightIsThereAndThenItIsOnRecord() throws Exception {
        long before = exports();
        assertThat(as(StaffRole.CADRE)
                        .get("/needs.csv?station=heping&personal=1")
                        .body())
                .doesNotContain("13800132468");
        assertThat(as(StaffRole.SECRETARY).get("/needs.csv?station=heping").body())
                .doesNotContain("13800132468");
        assertThat(exports()).isEqualTo(before);

        assertThat(as(StaffRole.SECRETARY)
                        .get("/needs.csv?station=heping&personal=1")
                        .body())
                .contains("13800132468");
        assertThat(exports()).isEqualTo(before + 1);
    }

    @Test
    void whoWorksOnNeedsTakesThemOutAndNobodyElse() throws Exception {
        for (String path : List.of("/needs.csv?station=heping", "/needs.xlsx?station=heping")) {
            for (StaffRole role : StaffRole.values()) {
                assertThat(as(role).get(path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(role == StaffRole.STATION_STAFF ? 403 : 200);
            }
            assertThat(WebClient.location(new WebClient(site.address()).get(path)))
                    .startsWith("/sign-in");
        }
    }

    private long exports() {
        return site.store.read(session -> session.createNativeQuery("select count(*) from need_export", Long.class)
                .getSingleResult());
    }

    private byte[] file(StaffRole role, String path) throws Exception {
        HttpResponse<byte[]> reply = as(role).download(path);
        assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"needs-2026-03-02.xlsx\"");
        return reply.body();
    }

    private String part(byte[] zip, String name) throws Exception {
        Path file = Files.write(Files.createTempFile("needs", ".xlsx"), zip);
        try (ZipFile in = new ZipFile(file.toFile())) {
            return new String(in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    /** As RFC 4180 says. */
    private static List<List<String>> parsed(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String text = csv.replaceFirst("^\uFEFF", "");
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (at == '"') {
                quoted = !quoted;
            } else if (quoted || at != ',' && at != '\r' && at != '\n') {
                cell.append(at);
            } else if (at != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (at == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        return rows;
    }

    private void raise(String station, String category, List<String> words) {
        site.store.write(tx -> {
            for (String each : words) {
                NewNeed need = new NewNeed(
                        new UUID(random.nextLong(), random.nextLong()),
                        category,
                        each,
                        new NeedAuthor.Caller("13800132468"));
                tx.session()
                        .insert(new LedgerEntry(
                                station,
                                need,
                                null,
                                new LedgerEntry.Arrival(
                                        Channel.PHONE,
                                        Receipt.draw(random),
                                        FollowToken.draw(random),
                                        "zh",
                                        site.clock.instant())));
            }
            return words;
        });
    }
}
