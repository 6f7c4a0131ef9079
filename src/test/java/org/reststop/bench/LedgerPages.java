package org.reststop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.reststop.hq.pages.WebClient;
import org.reststop.sync.WireCodec;
import org.reststop.testing.PostgresServer;

/** Pages of a full ledger over HTTP, each beside the SQL that its figures or rows take, both in turn. */
final class LedgerPages {
    private static final int TIMES = 60;
    private static final int FEW_TIMES = 10;
    private static final int ON_A_PAGE = 50;
    private static final int FAR = 199 * ON_A_PAGE;
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
    private final List<Row> rows = new ArrayList<>();

    private LedgerPages(HqChild hq, Connection sql) {
        this.staff = new WebClient(hq.address().toString());
        this.phone = new WebClient(hq.address().toString());
        this.sql = sql;
    }

    static List<Row> measure(HqChild hq, Path folder, PostgresServer server, PrintStream out) throws Exception {
        try (Connection connection = ManyKiosks.connect(server)) {
            LedgerPages pages = new LedgerPages(hq, connection);
            String[] account = Files.readString(folder.resolve("sign-in.txt")).split("\t");
            pages.staff.signIn(account[0], account[1]);
            pages.lists();
            out.println("  the lists are measured");
            pages.search();
            out.println("  the search is measured");
            pages.figures();
            out.println("  the figures are measured");
            pages.weights();
            pages.export();
            out.println("  the files are measured");
            return pages.rows;
        }
    }

    private void lists() throws Exception {
        String all = "select * from need";
        beside("list_first", "/needs", all + ORDER);
        beside(
                "list_filtered",
                "/needs?station=s3&category=parcel",
                all + " where station_id = 's3' and category = 'parcel'" + ORDER);
        beside("list_open", "/needs?state=assigned", all + " where state = 'ASSIGNED'" + ORDER);
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(
                        "select received_at, id from need order by received_at desc, id desc limit 1 offset " + FAR)) {
            row.next();
            String at = row.getObject(1, OffsetDateTime.class).toInstant().toString();
            UUID id = row.getObject(2, UUID.class);
            beside(
                    "list_page_200",
                    "/needs?from=" + URLEncoder.encode(at + "~" + id, StandardCharsets.UTF_8),
                    all + " where (received_at, id) < ('" + at + "', '" + id + "')" + ORDER);
        }
    }

    private void search() throws Exception {
        for (String words : List.of(LedgerSample.RARE, LedgerSample.COMMON)) {
            beside(
                    words.equals(LedgerSample.RARE) ? "search_rare" : "search_common",
                    "/needs?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                    "select * from need where words like '%" + words + "%'" + ORDER);
        }
    }

    private void figures() throws Exception {
        beside("figures_year", "/figures", String.format(COUNT, ""));
        beside("figures_station", "/figures?station=s3", String.format(COUNT, " and n.station_id = 's3'"));
    }

    /** In turn, so that a slow moment of the machine meets both. */
    private void beside(String name, String path, String query) throws Exception {
        Timed bare = Timed.of(path.startsWith("/figures") ? FEW_TIMES : TIMES, () -> read(query));
        Timed page = Timed.of(TIMES, () -> page(staff, path));
        rows.add(Row.against(name + "_p50", page.at(0.5), "ms", "the same by bare SQL, p50", bare.at(0.5)));
        rows.add(Row.against(name + "_p95", page.at(0.95), "ms", "the same by bare SQL, p95", bare.at(0.95)));
    }

    /** Reads every value, as whoever asks would. */
    private int read(String query) throws SQLException {
        int read = 0;
        try (PreparedStatement statement = sql.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    read += rows.getObject(i) == null ? 0 : 1;
                }
            }
        }
        return read;
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
            Timed page = Timed.of(TIMES, () -> page(phone, follow));
            rows.add(Row.alone("phone_p50", page.at(0.5), "ms"));
            rows.add(Row.alone("phone_p95", page.at(0.95), "ms"));
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
