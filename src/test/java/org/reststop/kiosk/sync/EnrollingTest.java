package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.BadgeKey;
import org.reststop.domain.station.Station;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Enrolment;
import org.reststop.sync.Protocol;
import org.reststop.sync.StationChange;
import org.reststop.sync.WireCodec;
import org.reststop.testing.Badges;

class EnrollingTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final WireCodec codec = new WireCodec();
    private final Badges badges = new Badges(3);
    private final FakeHq hq = new FakeHq(this::enrol);
    private final Path folder;
    private final TestKiosk kiosk;
    private final IdentityFile file;

    EnrollingTest(@TempDir Path folder) {
        this.folder = folder;
        this.kiosk = new TestKiosk(folder.resolve("store"));
        this.file = new IdentityFile(folder.resolve("identity"));
    }

    @AfterEach
    void close() {
        kiosk.close();
        hq.close();
    }

    private void enrol(FakeHq.Asked asked, OutputStream out) throws IOException {
        var request = codec.fromJson(asked.body(), Enrolment.Request.class);
        assertThat(request).isEqualTo(new Enrolment.Request(Protocol.VERSION, "ABCD-EFGH", "南门终端"));
        assertThat(asked.head()).startsWith("POST /sync/v1/enrol ");
        var station = new StationChange.Profile("heping", "和平驿站", "Heping", "Asia/Shanghai");
        var key = new BadgeChange.KeyPublished(3, badges.key().encoded());
        var response = new Enrolment.Response(new UUID(5, 6), "given-secret", station, List.of(key), List.of());
        FakeHq.write(out, "200 OK\r\nContent-Type: application/json", codec.toJson(response));
    }

    private EnrolmentOutcome enrol(IdentityFile into) {
        return new Enrolling(kiosk.store(), into, TIMEOUT, kiosk.clock).enrol(hq.address(), " ABCD-EFGH\n", "南门终端");
    }

    private EnrolmentOutcome enrol() {
        return enrol(file);
    }

    @Test
    void aCodeBecomesAnIdentity() {
        Identity identity = new Identity(new UUID(5, 6), "given-secret", hq.address(), "heping")
                .with(new Rotation(kiosk.clock.instant(), null, null));

        assertThat(enrol()).isEqualTo(new EnrolmentOutcome.Enrolled(identity));

        assertThat(file.load()).contains(identity);
    }

    @Test
    void theFirstScanNeedsNoSync() {
        enrol();

        Station station = kiosk.store().read(session -> session.get(Station.class, "heping"));
        BadgeKey key = kiosk.store().read(session -> session.get(BadgeKey.class, 3));
        assertThat(station.nameZh()).isEqualTo("和平驿站");
        assertThat(station.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(key.encoded()).isEqualTo(badges.key().encoded());
        assertThat(badges.courier(1, 2, LocalDate.EPOCH.plusYears(55))).startsWith("RS1:");
    }

    @Test
    void aKioskThatMovesToAnotherHqReadsItsFeedFromTheStart() {
        kiosk.store().inbox().apply(List.of(), 99);

        enrol();

        assertThat(kiosk.store().inbox().cursor()).isZero();
    }

    @Test
    void aWrongCodeIsSaidToBeWrong() {
        hq.behave(Faults.json("403 No", "{\"error\":\"code-refused\",\"detail\":\"used\"}"));

        assertThat(enrol()).isEqualTo(new EnrolmentOutcome.CodeRefused());
        assertThat(file.load()).isEmpty();
    }

    @Test
    void tooManyTriesAreToldWhenToComeBack() {
        hq.behave(Faults.TOO_MANY);

        assertThat(enrol())
                .isEqualTo(new EnrolmentOutcome.Failed(Problem.BUSY, "status 429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void whatIsNotHqIsSaidToBeNone() {
        assertProblem(Faults.HTML, Problem.NOT_HQ);
        assertProblem(Faults.WRONG_JSON, Problem.NOT_HQ);
        assertProblem(Faults.REDIRECT, Problem.REDIRECTED);
        assertProblem(Faults.HANGS_UP, Problem.UNREACHABLE);
        assertProblem(Faults.PROTOCOL_REFUSED, Problem.PROTOCOL_REFUSED);
        assertProblem(Faults.HTML_500, Problem.HTTP_ERROR);
        assertProblem(Faults.json("200 OK", """
                        {"kiosk":"00000000-0000-0001-0000-000000000002","secret":"a\\r\\nb","keys":[],
                         "station":{"stationId":"s","nameZh":"s","nameEn":"s","timeZone":"Asia/Shanghai"}}"""), Problem.NOT_HQ);
        assertThat(file.load()).isEmpty();
    }

    private void assertProblem(FakeHq.Behaviour answer, Problem problem) {
        hq.behave(answer);
        assertThat(enrol()).isInstanceOfSatisfying(EnrolmentOutcome.Failed.class, failed -> assertThat(failed.problem())
                .as(failed.detail())
                .isEqualTo(problem));
    }

    @Test
    void aCodeIsNotSpentWhenTheIdentityCouldNotBeKept() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(enrol(new IdentityFile(inTheWay.resolve("identity"))))
                .isInstanceOfSatisfying(EnrolmentOutcome.NotKept.class, kept -> {
                    assertThat(kept.codeSpent()).isFalse();
                    assertThat(kept.reason()).contains(inTheWay.toString());
                });
        assertThat(hq.requests()).isZero();
    }

    @Test
    void aStoreThatFailsLeavesNoIdentity() {
        kiosk.store().close();

        assertThat(enrol()).isInstanceOfSatisfying(EnrolmentOutcome.NotKept.class, kept -> assertThat(kept.codeSpent())
                .isTrue());
        assertThat(file.load()).isEmpty();
        kiosk.reopen();
    }

    @Test
    void theRequestIsPlainJson() {
        hq.behave((asked, out) -> {
            assertThat(new String(asked.body(), UTF_8)).startsWith("{").contains("南门终端");
            enrol(asked, out);
        });

        assertThat(enrol()).isInstanceOf(EnrolmentOutcome.Enrolled.class);
    }
}
