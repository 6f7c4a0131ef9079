package org.reststop.hq.cap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.cap.CapArea.Point;
import org.reststop.hq.cap.CapInfo.Certainty;
import org.reststop.hq.cap.CapInfo.Severity;
import org.reststop.hq.cap.CapInfo.Urgency;

class CapReaderTest {
    @Test
    void theHomelandSecurityAdvisoryIsReadAsTheStandardPrintsIt() throws Exception {
        CapAlert alert = CapReader.read(Samples.file("homeland-security.xml"));

        assertThat(alert.key())
                .isEqualTo(new CapKey("hsas@dhs.gov", "43b080713727", Instant.parse("2003-04-02T19:39:01Z")));
        assertThat(alert.status()).isEqualTo(CapAlert.Status.ACTUAL);
        assertThat(alert.infos()).singleElement().satisfies(info -> {
            assertThat(info.language()).isEqualTo("en-US");
            assertThat(info.grade()).isEqualTo(new CapInfo.Grade(Urgency.IMMEDIATE, Severity.SEVERE, Certainty.LIKELY));
            assertThat(info.title()).isEqualTo("Homeland Security Sets Code ORANGE");
        });
    }

    @Test
    void theThunderstormWithItsPrefixPolygonAndCodesIsRead() throws Exception {
        CapInfo info =
                CapReader.read(Samples.file("severe-thunderstorm.xml")).infos().getFirst();
        CapArea area = info.areas().getFirst();

        assertThat(info.expires()).isEqualTo(Instant.parse("2003-06-17T23:00:00Z"));
        assertThat(info.words().description()).endsWith("HAIL & WIND ARE LIKELY.");
        assertThat(area.geocodes()).containsExactly("006109", "006003");
        assertThat(area.holds(new Point(38.48, -119.9))).isTrue();
        assertThat(area.holds(new Point(38.0, -119.9))).isFalse();
    }

    @Test
    void theEarthquakesUpdateNamesTheAlertThatItTakesThePlaceOf() throws Exception {
        CapAlert alert = CapReader.read(Samples.file("earthquake.xml"));

        assertThat(alert.type()).isEqualTo(CapAlert.MessageType.UPDATE);
        assertThat(alert.references())
                .containsExactly(
                        new CapKey("trinet@caltech.edu", "TRI13970876.1", Instant.parse("2003-06-12T03:30:00Z")));
        assertThat(alert.infos().getFirst().areas().getFirst().holds(new Point(32.9525, -115.5527)))
                .isTrue();
    }

    @Test
    void theAmberAlertIsReadInBothLanguagesAndAnotherEncoding() throws Exception {
        CapAlert alert = CapReader.read(Samples.file("amber.xml"));

        assertThat(alert.infos()).extracting(CapInfo::language).containsExactly("en-US", "es-US");
        assertThat(alert.infos().getLast().event()).isEqualTo("Abducción de Niño");
    }

    @Test
    void aChineseAlertWithEmptyElementsIsReadAlsoInGb18030() throws Exception {
        byte[] gb = new String(Samples.rain("UTF-8", "GB18030"), UTF_8).getBytes(Charset.forName("GB18030"));

        CapAlert alert = CapReader.read(gb);

        assertThat(alert).isEqualTo(CapReader.read(Samples.rain()));
        NoticeText text = CapWords.of(alert.infos(), false);
        assertThat(text.titleZh()).isEqualTo("西湖区气象台发布暴雨红色预警[Ⅰ级/特别严重]");
        assertThat(text.bodyZh()).contains("骑手就近到驿站避雨", "浙江省杭州市西湖区", "发布单位：西湖区气象台");
        assertThat(text.titleEn()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "national-us.xml, ACTUAL, UPDATE, 2, EXTREME, 2026-03-01T21:00:00Z, NEC055",
        "national-ca.xml, ACTUAL, ALERT, 0, MODERATE, 2026-03-02T10:04:16Z, 3506",
        "national-de.xml, TEST, ALERT, 0, EXTREME, 2026-03-02T02:00:00Z, 801059045"
    })
    void whatNationalServicesSendInTheirProfilesIsRead(
            String file,
            CapAlert.Status status,
            CapAlert.MessageType type,
            int references,
            Severity severity,
            Instant expires,
            String geocode)
            throws Exception {
        CapAlert alert = CapReader.read(Samples.file(file));

        assertThat(alert.status()).isEqualTo(status);
        assertThat(alert.type()).isEqualTo(type);
        assertThat(alert.references()).hasSize(references);
        CapInfo first = alert.infos().getFirst();
        assertThat(first.grade().severity()).isEqualTo(severity);
        assertThat(first.expires()).isEqualTo(expires);
        assertThat(first.areas().getFirst().geocodes()).contains(geocode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<status>Actual</status> | '' | alert has no status",
                "<status>Actual | <status>Real | status has a value that CAP 1.2 does not know",
                "<status>Actual | <status>ACTUAL | status has a value that CAP 1.2 does not know",
                "<severity>Extreme | <severity>Red | severity has a value that CAP 1.2 does not know",
                "<category>Met</category> | '' | info has no category",
                "<category>Met | <category>Weather | category has a value that CAP 1.2 does not know",
                "<sent>2026-03-01T08:30:00+08:00 | <sent>2026-03-01 08:30 | sent is no time such as 2026-07-01T08:30:00+08:00",
                "<scope>Public | <scope>Public</scope><scope>Public | scope is there 2 times",
                "<msgType>Alert | <msgType>Cancel | 'it updates or cancels, and has no references'",
                "<references/> | <references>a,b</references> | 'a reference is not made of sender, identifier and time'",
                "<areaDesc>浙江省杭州市西湖区</areaDesc> | <circle>30,120</circle> | area has no areaDesc",
                "</areaDesc> | '</areaDesc><polygon>1,1 2,2 3,3 4,4</polygon>' | 'a polygon is not closed, or has fewer than 4 points or more than 10000'",
                "cap:1.2 | cap:1.1 | its root is not an alert of the namespace urn:oasis:names:tc:emergency:cap:1.2",
                "<code>12379</code> | <sendTime>1</sendTime> | alert has no element of such a name in CAP 1.2",
                "<sender>3301 | <sender>杭州 气象局 | 'sender has spaces or commas, or more than 300 characters'"
            })
    void whatTheStandardForbidsIsRefusedAndSaysWhat(String part, String instead, String problem) {
        assertThat(problemOf(Samples.rain(part, instead))).isEqualTo(problem);
    }

    @Test
    void nothingOfTheMachineIsReadAndNoBombGoesOff() {
        String xxe = "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        String bomb = "<!DOCTYPE alert [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>";

        for (String type : List.of(xxe, bomb, "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:1/cap.dtd\">")) {
            assertThat(problemOf(Samples.rain("<alert", type + "<alert"))).contains("a document type");
        }
        assertThat(problemOf(new byte[CapReader.MAX_BYTES + 1])).isEqualTo("it has more than 1024 KiB");
        assertThat(problemOf("PK\3\4".getBytes(UTF_8))).contains("no XML");
    }

    private static String problemOf(byte[] message) {
        return catchThrowableOfType(CapException.class, () -> CapReader.read(message))
                .problem();
    }

    @ParameterizedTest
    @CsvSource({
        "330106000000, 330106, true",
        "330100, 330106, true",
        "330000, 330106, true",
        "330106001000, 330106, true",
        "330108, 330106, false",
        "340000, 330106, false",
        "006109, 006109, true",
        "SVR, svr, true"
    })
    void anAlertForAWiderOrNarrowerChineseAreaCounts(String alert, String rule, boolean covers) {
        assertThat(Geocodes.covers(alert, rule)).isEqualTo(covers);
    }
}
