package org.reststop.hq.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.reststop.hq.fleet.Lifelines.Hearing;

/** Two machines are told from one that is restarted. */
class LifelinesTest {
    private final List<UUID> sessions =
            IntStream.range(0, 12).mapToObj(i -> new UUID(1, i)).toList();

    private Hearing hearing(int session, int other) {
        return new Hearing(sessions.get(session), sessions.get(other));
    }

    @Test
    void nobodyHasHeardOfAnybody() {
        assertThat(new Lifelines(List.of()).overlap()).isFalse();
    }

    @RepeatedTest(20)
    void oneMachineNeverLooksLikeTwoHoweverOftenItIsRestartedAndHoweverLateItsPacketsAre(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Hearing> hearings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int later = 1 + random.nextInt(sessions.size() - 1);
            hearings.add(hearing(later, random.nextInt(later)));
        }
        Collections.shuffle(hearings, random);

        assertThat(new Lifelines(hearings).overlap()).isFalse();
    }

    @Test
    void twoThatHaveHeardOfEachOtherLivedAtTheSameTime() {
        assertThat(new Lifelines(List.of(hearing(1, 0), hearing(2, 1), hearing(1, 2))).overlap())
                .isTrue();
    }

    @Test
    void manyCopiesThatSpeakInTurnAreFoundOut() {
        assertThat(new Lifelines(List.of(hearing(1, 0), hearing(2, 1), hearing(3, 2), hearing(0, 3))).overlap())
                .isTrue();
    }
}
