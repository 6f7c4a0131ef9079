package org.reststop.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.reststop.hq.pages.WebClient;
import org.reststop.sync.WireCodec;
import org.reststop.testing.PostgresServer;

/** Pages of a full ledger over HTTP, each beside the SQL that its figures or rows take, both in turn. */
final class LedgerPages {
    private static final int ON_A_PAGE = 50;
    private static final int FAR = 199 * ON_A_PAGE;
    private static final String ALL = "select * from need";
    private static final String OPEN = "state in ('RECEIVED', 'ACCEPTED', 'ASSIGNED', 'WORKING', 'WAITING')";
    private static final String UNASSIGNED = " and assignee_id is null";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(300);
    private static final String ORDER = " order by received_at desc, id desc limit " + (ON_A_PAGE + 1);

    private static final String COUNT = "select n.station_id, n.category, coalesce(p.company, ''),"
            + " date_trunc('month', n.raised_at at time zone 'Asia/Shanghai'), count(*), count(n.answered_at),"
            + " count(n.done_at), count(*) filter (where n.done_at <= n.done_due), count(n.face),"
            + " count(*) filter (where n.face in ('FAIR', 'GOOD', 'GREAT')),"
            + " percentile_cont(0.5) within group (order by n.answered_at - n.raised_at),"
            + " percentile_cont(0.5) within group (order by n.done_at - n.raised_at) from need n"
            + " left join person_alias a on a.person_id = n.person_id"
            + " left join person p on p.id = coalesce(a.same_as, n.person_id)"
            + " where n.raised_at >= date_trunc('month', now()) - interval '11 months'%s group by 1, 2, 3, 4";

    private final WebClient staff;
    private final WebClient phone;
    private final Connection sql;
    private final Rows rows;

    private LedgerPages(HqChild hq, Connection sql, Rows rows) {
        this.staff = new WebClient(hq.address().toString());
        this.phone = new WebClient(hq.address().toString());
        this.sql = sql;
        this.rows = rows;
    }

    static void measure(HqChild hq, Path folder, PostgresServer server, Rows rows) throws Exception {
        try (Connection connection = ManyKiosks.connect(server)) {
            LedgerPages pages = new LedgerPages(hq, connection, rows);
            String[] account = Files.readString(folder.resolve("sign-in.txt")).split("\t");
            pages.staff.signIn(account[0], account[1]);
            pages.lists();
            pages.search();
            pages.figures();
            pages.open311();
            pages.weights();
            pages.export();
        }
    }

    private void lists() throws Exception {
        beside("list_first", "/needs", ALL + ORDER);
        beside(
                "list_filtered",
                "/needs?station=s3&category=parcel",
                ALL + " where station_id = 's3' and category = 'parcel'" + ORDER);
        beside("list_state", "/needs?state=assigned", ALL + " where state = 'ASSIGNED'" + ORDER);
        beside(
                "list_narrow",
                "/needs?station=s3&category=parcel&state=declined&visibility=private",
                ALL + " where station_id = 's3' and category = 'parcel' and state = 'DECLINED'"
                        + " and visibility = 'PRIVATE'" + ORDER);
        String late = OPEN + " and (done_due < now() or answered_at is null and answer_due < now())";
        beside("list_late", "/needs?due=over", ALL + " where " + late + ORDER);
        beside("list_nobody", "/needs?state=open&assignee=nobody", ALL + " where " + OPEN + UNASSIGNED + ORDER);
        beside(
                "list_company",
                "/needs?company=" + encode(LedgerSample.COMPANY),
                "select n.* from need n join person p on p.id = n.person_id where p.company = '" + LedgerSample.COMPANY
                        + "' order by n.received_at desc, n.id desc limit " + (ON_A_PAGE + 1));
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(
                        "select received_at, id from need order by received_at desc, id desc limit 1 offset " + FAR)) {
            row.next();
            String at = row.getObject(1, OffsetDateTime.class).toInstant().toString();
            UUID id = row.getObject(2, UUID.class);
            beside(
                    "list_page_200",
                    "/needs?from=" + encode(at + "~" + id),
                    ALL + " where (received_at, id) < ('" + at + "', '" + id + "')" + ORDER);
        }
    }

    private void search() throws Exception {
        String common = encode(LedgerSample.COMMON);
        beside("search_rare", "/needs?q=" + encode(LedgerSample.RARE), ALL + like(LedgerSample.RARE) + ORDER);
        beside("search_common", "/needs?q=" + common, ALL + like(LedgerSample.COMMON) + ORDER);
        beside("search_phrase", "/needs?q=" + encode("东门路灯不亮"), ALL + like("东门路灯不亮") + ORDER);
        beside(
                "search_narrow",
                "/needs?station=s3&category=parcel&state=declined&q=" + common,
                ALL + like(LedgerSample.COMMON)
                        + " and station_id = 's3' and category = 'parcel' and state = 'DECLINED'" + ORDER);
        beside(
                "search_month",
                "/needs?since=" + DAY + "&until=" + DAY.plusDays(30) + "&q=" + common,
                ALL + like(LedgerSample.COMMON) + " and received_at >= '" + DAY + "' and received_at < '"
                        + DAY.plusDays(31) + "'" + ORDER);
        beside("search_none", "/needs?q=" + encode("电动车理发钢琴"), ALL + like("电动车理发钢琴") + ORDER);
    }

    private static String like(String words) {
        return " where words like '%" + words + "%'";
    }

    private void figures() throws Exception {
        beside("figures_year", "/figures", String.format(COUNT, ""));
        beside("figures_station", "/figures?station=s3", String.format(COUNT, " and n.station_id = 's3'"));
    }

    private void open311() throws Exception {
        String shown = ALL + " where visibility = 'PUBLIC' and raised_at ";
        String newest = " order by raised_at desc, id desc limit 1000";
        String quarter = "between now() - interval '90 days' and now()";
        open311("latest", "page_size=50", shown + quarter + " order by raised_at desc, id desc limit 50");
        open311("thousand", "", shown + quarter + newest);
        open311("open", "status=open", shown + quarter + " and " + OPEN + newest);
        open311(
                "span",
                "service_code=parcel&status=closed&start_date=" + DAY + "T00:00:00Z&end_date=" + DAY.plusDays(30)
                        + "T00:00:00Z",
                shown + "between '" + DAY + "' and '" + DAY.plusDays(30) + "' and category = 'parcel'"
                        + " and state in ('DONE', 'CONFIRMED', 'DECLINED')" + newest);
        open311(
                "changed",
                "page_size=50&updated_after=" + DAY + "T00:00:00Z&updated_before=" + DAY.plusDays(1) + "T00:00:00Z",
                ALL + " where visibility = 'PUBLIC' and changed_at between '" + DAY + "' and '" + DAY.plusDays(1)
                        + "' order by raised_at desc, id desc limit 50");
        open311(
                "changed_rare",
                "service_code=relief&status=open&updated_after=" + DAY + "T00:00:00Z",
                ALL + " where visibility = 'PUBLIC' and changed_at >= '" + DAY + "' and category = 'relief' and " + OPEN
                        + newest);
    }

    private void open311(String name, String query, String bare) throws Exception {
        beside("open311_" + name, "/open311/v2/requests.json?" + query, bare);
    }

    private void beside(String name, String path, String query) throws Exception {
        rows.beside(name, () -> page(staff, path), () -> BareSql.read(sql, query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String page(WebClient client, String path) throws IOException, InterruptedException {
        HttpResponse<String> page = client.get(path);
        if (page.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + page.statusCode());
        }
        return page.body();
    }

    /** As it is sent, and as gzip would make it. */
    private void weights() throws Exception {
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(
                        "select station_id, id, follow from need where state = 'CONFIRMED' limit 1")) {
            row.next();
            weigh("list", staff, "/needs");
            weigh("need", staff, "/needs/" + row.getString(1) + "/" + row.getString(2));
            weigh("figures", staff, "/figures");
            String follow = "/n/" + row.getString(3);
            weigh("phone", phone, follow);
            beside("phone", follow, ALL + " where follow = '" + row.getString(3) + "'");
        }
    }

    private void weigh(String name, WebClient client, String path) throws Exception {
        byte[] page = page(client, path).getBytes(StandardCharsets.UTF_8);
        rows.add(Row.alone(name + "_page_weight", page.length, "bytes"));
        rows.add(Row.alone(name + "_page_weight_gzip", WireCodec.gzip(page).length, "bytes"));
    }

    private void export() throws Exception {
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from need")) {
            row.next();
            long needs = row.getLong(1);
            for (String kind : List.of("csv", "xlsx")) {
                long began = System.nanoTime();
                byte[] file = staff.download("/needs." + kind).body();
                double seconds = (System.nanoTime() - began) / 1e9;
                rows.add(Row.alone("export_" + kind, needs / seconds, "needs/s"));
                rows.add(Row.alone("export_" + kind + "_size", file.length, "bytes"));
            }
        }
    }
}
