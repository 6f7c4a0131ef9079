package org.reststop.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The most severe warning of rain (CAP 1.2), as the authorities would send it, with what may follow it.
 *
 * @param number of the first message
 * @param begun when that was sent
 */
public record RainAlert(String number, Instant begun) {
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final String SENDER = "33010641600000";
    private static final Duration VALID = Duration.ofHours(3);

    /** What the first message is titled. */
    public static final String HEADLINE = "西湖区气象台发布暴雨红色预警[Ⅰ级/特别严重]";

    /** The first message. */
    public String alert() {
        return message("Alert", number, begun, "", HEADLINE);
    }

    /** A later one, which takes its place. */
    public String update(String headline) {
        return message("Update", number + "_U", begun.plusSeconds(30), references(), headline);
    }

    /** The one that calls it off. */
    public String cancel() {
        return message("Cancel", number + "_C", begun.plusSeconds(60), references(), HEADLINE);
    }

    /** Puts a message into a folder, whole at once. */
    public static void drop(Path folder, String name, String message) throws IOException {
        Path begun = Files.writeString(folder.resolve(name + ".part"), message, StandardCharsets.UTF_8);
        Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String references() {
        return "<references>%s,%s,%s</references>".formatted(SENDER, number, at(begun));
    }

    private static String at(Instant time) {
        return SENT.format(time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.of("Asia/Shanghai")));
    }

    private String message(String type, String identifier, Instant sent, String references, String headline) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>%s</identifier>
                  <sender>%s</sender>
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
                """.formatted(identifier, SENDER, at(sent), type, references, at(begun.plus(VALID)), headline);
    }
}
