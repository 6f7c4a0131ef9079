package org.reststop.hq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reststop.config.HqSettings;
import org.reststop.hq.staff.StaffRole;

class ApprovalTest {
    @ParameterizedTest
    @CsvSource({
        "NONE, STATION_STAFF, true, true",
        "NONE, CADRE, false, false",
        "SECRETARY, STATION_STAFF, false, false",
        "SECRETARY, SECRETARY, true, true",
        "TWO_PEOPLE, SECRETARY, false, true",
        "TWO_PEOPLE, STATION_STAFF, false, false"
    })
    void whoMayPublishWhatSheWroteAndWhatAnotherDid(
            HqSettings.Approval rule, StaffRole role, boolean own, boolean others) {
        UUID id = UUID.randomUUID();

        assertThat(new Approval(rule).mayPublish(role, id, id)).isEqualTo(own);
        assertThat(new Approval(rule).mayPublish(role, id, UUID.randomUUID())).isEqualTo(others);
        assertThat(new Approval(rule).mayPublish(role, id, null)).isEqualTo(others);
    }

    @Test
    void whatComesFromKiosksWaitsWhereSomebodyMustApprove() {
        assertThat(new Approval(HqSettings.Approval.NONE).holdsKiosks()).isFalse();
        assertThat(new Approval(HqSettings.Approval.SECRETARY).holdsKiosks()).isTrue();
    }
}
