package org.reststop.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** An alert of the authorities (CAP 1.2) is dropped as a file, interrupts the kiosk, and is called off. */
final class AlertPart {
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final String NUMBER = "33010641600000_TOUR";
    private static final String HEADLINE = "西湖区气象台发布暴雨红色预警[Ⅰ级/特别严重]";

    private final Stage stage;
    private final KioskOnScreen kiosk;
    private final HqBrowser hq;
    private final Path alerts;
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

    /** @param alerts HQ's folder of alerts */
    AlertPart(Stage stage, Path alerts) {
        this.stage = stage;
        this.kiosk = stage.kiosk();
        this.hq = stage.hq();
        this.alerts = alerts;
    }

    void walk() throws IOException, InterruptedException {
        rule();
        kiosk.picture(alerts.resolve("look.png"));
        int calm = kiosk.mark();
        drop("alert.xml", alert("Alert", now, NUMBER, ""));
        hq.awaitText("/alerts", "暴雨红色预警");
        stage.album().add("cap-2-alerts", "HQ: the alert has come, and what was made of it", hq::picture);
        kiosk.awaitLogSince(calm, "interrupts the screen");
        stage.changed("cap-3-kiosk", "the authorities' alert interrupts the kiosk");
        drop("cancel.xml", alert("Cancel", now.plusSeconds(60), NUMBER + "_C", reference()));
        stage.changed("cap-4-lifted", "called off by the authorities: gone from the kiosk");
        stage.page("/alerts", "cap-5-cancelled", "HQ: the alert and its end");
    }

    private void rule() throws IOException, InterruptedException {
        hq.open("/alerts/rules");
        hq.press("a[href='/alerts/rules/new']");
        hq.click("input[value='severity.EXTREME']");
        hq.choose("deed", "EMERGENCY");
        stage.whole("cap-1-rule", "HQ: which alerts interrupt kiosks");
        hq.press("form.wide-form .buttons button");
    }

    private void drop(String name, String alert) throws IOException {
        Path begun = Files.writeString(alerts.resolve(name + ".part"), alert, StandardCharsets.UTF_8);
        Files.move(begun, alerts.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String reference() {
        return "<references>33010641600000,%s,%s</references>".formatted(NUMBER, at(now));
    }

    private static String at(Instant time) {
        return SENT.format(time.atZone(ZoneId.of("Asia/Shanghai")));
    }

    private String alert(String type, Instant sent, String number, String references) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>%s</identifier>
                  <sender>33010641600000</sender>
                  <sent>%s</sent>
                  <status>Actual</status>
                  <msgType>%s</msgType>
                  <scope>Public</scope>
                  %s
                  <info>
                    <language>zh-CN</language>
                    <category>Met</category>
                    <event>暴雨</event>
                    <urgency>Immediate</urgency>
                    <severity>Extreme</severity>
                    <certainty>Likely</certainty>
                    <expires>%s</expires>
                    <senderName>西湖区气象台</senderName>
                    <headline>%s</headline>
                    <description>预计未来 3 小时内降雨量将达 100 毫米以上，请注意防范。</description>
                    <instruction>1. 停止户外作业；
                2. 骑手就近到驿站避雨。</instruction>
                    <area><areaDesc>浙江省杭州市西湖区</areaDesc></area>
                  </info>
                </alert>
                """.formatted(number, at(sent), type, references, at(now.plus(3, ChronoUnit.HOURS)), HEADLINE);
    }
}
