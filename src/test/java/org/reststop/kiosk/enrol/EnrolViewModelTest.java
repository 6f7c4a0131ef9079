package org.reststop.kiosk.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reststop.config.KioskSettings.Language;
import org.reststop.kiosk.enrol.EnrolState.Stopped;
import org.reststop.kiosk.enrol.EnrolState.Waiting;
import org.reststop.kiosk.enrol.EnrolState.Working;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.Texts;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.SyncStatus.Problem;
import org.reststop.sync.EnrolmentTicket;

class EnrolViewModelTest {
    private static final EnrolmentTicket TICKET =
            new EnrolmentTicket(URI.create("https://hq.example.org"), "7KQ4-M9XT-2HWB", List.of());
    private static final Identity IDENTITY = new Identity(new UUID(1, 2), "secret", TICKET.hq(), "heping");

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<EnrolmentOutcome> outcomes = new ArrayDeque<>();
    private final List<EnrolmentTicket> asked = new ArrayList<>();
    private final List<Identity> enrolled = new ArrayList<>();
    private final EnrolViewModel model = new EnrolViewModel(
            ticket -> {
                asked.add(ticket);
                return outcomes.pop();
            },
            new Background(work::add, Runnable::run),
            enrolled::add);

    private EnrolState state() {
        return model.stateProperty().get();
    }

    private void scanThat(EnrolmentOutcome outcome) {
        outcomes.add(outcome);
        model.scanned(TICKET.text());
        work.pop().run();
    }

    private static EnrolmentOutcome failed(Problem problem) {
        return new EnrolmentOutcome.Failed(problem, "", Optional.empty());
    }

    @Test
    void itWaitsForATicketAsksHqInTheBackgroundAndSaysWhoTheKioskIs() {
        assertThat(state()).isInstanceOf(Waiting.class);
        outcomes.add(new EnrolmentOutcome.Enrolled(IDENTITY));

        model.scanned(TICKET.text());

        assertThat(state()).isEqualTo(new Working("hq.example.org"));
        work.pop().run();
        assertThat(enrolled).containsExactly(IDENTITY);
        assertThat(asked).containsExactly(TICKET);
    }

    @Test
    void whileItAsksItTakesNoOtherTicket() {
        model.scanned(TICKET.text());
        model.scanned(TICKET.text());
        model.again();

        assertThat(work).hasSize(1);
    }

    @Test
    void whatIsNoTicketIsSaidToBeNone() {
        model.scanned("RS1:ABCD");
        assertThat(state()).isEqualTo(new Stopped(EnrolTrouble.NO_TICKET, "", Optional.empty()));

        model.scanned(TICKET.text().substring(0, 30));
        assertThat(state()).isEqualTo(new Stopped(EnrolTrouble.DAMAGED_TICKET, "", Optional.empty()));
        assertThat(work).isEmpty();
    }

    @Test
    void anHqThatIsAwayIsAskedAgainByItself() {
        scanThat(failed(Problem.UNREACHABLE));
        assertThat(state()).isEqualTo(new Stopped(EnrolTrouble.UNREACHABLE, "hq.example.org", Optional.of(10)));

        for (int i = 0; i < 10; i++) {
            assertThat(work).isEmpty();
            model.tick();
        }

        outcomes.add(new EnrolmentOutcome.Enrolled(IDENTITY));
        work.pop().run();
        assertThat(enrolled).containsExactly(IDENTITY);
    }

    @Test
    void aBusyHqIsLeftAloneForAsLongAsItAsksAndATapIsAtOnce() {
        scanThat(new EnrolmentOutcome.Failed(Problem.BUSY, "", Optional.of(Duration.ofSeconds(45))));
        assertThat(state()).isEqualTo(new Stopped(EnrolTrouble.BUSY, "hq.example.org", Optional.of(45)));

        model.again();

        assertThat(state()).isInstanceOf(Working.class);
    }

    @Test
    void whatTimeDoesNotMendIsNotTriedAgain() {
        for (EnrolmentOutcome outcome : List.of(
                new EnrolmentOutcome.CodeRefused(),
                failed(Problem.UNTRUSTED),
                failed(Problem.NOT_HQ),
                failed(Problem.PROTOCOL_REFUSED),
                new EnrolmentOutcome.NotKept("full", true))) {
            scanThat(outcome);
            assertThat(state()).isInstanceOfSatisfying(Stopped.class, stopped -> assertThat(stopped.seconds())
                    .as(stopped.toString())
                    .isEmpty());
            model.again();
            assertThat(work).isEmpty();
        }
    }

    @Test
    void anotherTicketIsTakenAfterOneThatFailed() {
        scanThat(new EnrolmentOutcome.CodeRefused());

        scanThat(new EnrolmentOutcome.Enrolled(IDENTITY));

        assertThat(enrolled).containsExactly(IDENTITY);
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasWordsInBothLanguages(EnrolTrouble trouble) {
        Texts texts = new Texts(Language.ZH);
        for (Language language : Language.values()) {
            assertThat(texts.in(language, trouble.key() + ".title", "hq")).isNotBlank();
            assertThat(texts.in(language, trouble.key() + ".text", "hq"))
                    .isNotBlank()
                    .doesNotContain("{0}");
        }
    }
}
