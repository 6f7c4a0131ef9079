package org.reststop.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Recorded;
import tools.jackson.databind.JsonNode;

/** The HQ of today with a kiosk of each protocol version: requests as they were recorded, but for the kiosk's name. */
class RecordedRequestsTest {
    private final WireCodec codec = new WireCodec();
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param checkIns how many of the recorded facts are check-ins that this version can read */
    @ParameterizedTest
    @CsvSource({"1,3", "2,3", "3,1"})
    void everyRequestOfAKioskBehindAlikeOrAheadIsAnswered(int version, int checkIns, @TempDir Path folder)
            throws Exception {
        Recorded recorded = new Recorded(version);
        String recordedKiosk =
                codec.parse(recorded.request("2-first")).path("kiosk").asString();
        try (RunningHq hq = new RunningHq(folder)) {
            JsonNode enrolled = post(
                    hq,
                    Protocol.ENROL_PATH,
                    "",
                    recorded.request("1-enrol")
                            .replaceFirst("\"code\":\"[^\"]+\"", "\"code\":\"" + hq.enrolmentCode() + "\""));
            String kiosk = enrolled.path("kiosk").asString();
            for (String step : recorded.steps()) {
                JsonNode answer = post(
                        hq,
                        Protocol.EXCHANGE_PATH,
                        enrolled.path("secret").asString(),
                        recorded.request(step).replace(recordedKiosk, kiosk));
                JsonNode then = codec.parse(recorded.response(step));
                assertThat(answer.path("acknowledged").asLong())
                        .as(step)
                        .isEqualTo(then.path("acknowledged").asLong());
                assertThat(answer.path("refused").size())
                        .as(step)
                        .isEqualTo(then.path("refused").size());
                assertThat(answer.has("feed"))
                        .as("%s: an epoch is told from version 2 on", step)
                        .isEqualTo(version > 1);
                assertThat(answer.path("protocol").asInt(1)).isEqualTo(Math.min(version, Protocol.VERSION));
            }
            hq.stop();
            assertThat(hq.checkIns()).hasSize(checkIns);
            hq.start();
        }
    }

    private JsonNode post(RunningHq hq, String path, String secret, String json)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hq.address().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + secret)
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return codec.parse(answer.body());
    }
}
