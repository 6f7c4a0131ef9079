package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.domain.registration.WorkCard;
import org.reststop.kiosk.attract.AttractScreen;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonFact;
import org.reststop.testing.OnFxThread;

/** Registering with a work card on real screens over a real store; only time is made. */
@ExtendWith(OnFxThread.class)
class RegisterAtTheKioskTest extends AtTheKiosk {
    private static final String CARD = "SF-0012345";

    @Test
    void aWorkCardThatNobodyKnowsMayBeRegisteredAndItsHolderIsGreetedAsPending() {
        visits.scanned(scan(CARD));
        assertThat(text("#refusal-title")).contains("还没有登记");
        tap("#refusal-register");
        register();

        assertThat(words()).contains("早上好，张师傅", "待核实", "给工作人员看一眼", "08:42 签到成功");
        List<FactBody> facts = bodies();
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst()).isInstanceOfSatisfying(PersonFact.Registered.class, told -> {
            assertThat(told.name()).isEqualTo("张师傅");
            assertThat(told.company()).isEqualTo("顺丰");
            assertThat(told.phoneTail()).isEqualTo("4821");
            assertThat(told.codeSha256()).isEqualTo(WorkCard.fingerprint(CARD).orElseThrow());
            assertThat(facts.getLast()).isEqualTo(new PersonFact.CheckedIn("xinghuali", told.personId(), 0));
        });
    }

    @Test
    void theCardIsKnownAtTheNextScanAndItsTextIsKeptNowhere() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        register();
        tap("#greeting-finish");
        clock.advance(Duration.ofHours(2));
        visits.scanned(scan(CARD));

        assertThat(text("#figure-visits")).isEqualTo("2");
        assertThat(text("#greeting-pending")).startsWith("待核实");
        assertThat(store.outbox().next(9)).noneMatch(fact -> fact.toString().contains(CARD));
    }

    @Test
    void oneMaySayNotNowAndNothingIsKept() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        assertThat(words()).contains("记什么", "做什么用", "存多久", "找谁删", "1/4");
        tap("#register-back");

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(bodies()).isEmpty();
    }

    @Test
    void eachQuestionCanBeGoneBackFromToTheFirst() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        tap("#register-address-shifu");
        tap("#register-company-0");
        for (String before : List.of("哪家公司", "怎么称呼", "您贵姓", "看一看")) {
            tap("#register-back");
            assertThat(text("#register-title")).contains(before);
        }
    }

    @Test
    void aTypedNameIsMaskedInTheGreetingAndWholeInTheFact() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-other-surname");
        tap("#register-type-name");
        ((TextField) find("#register-name-field")).setText(" 欧阳无名\u200b ");
        tap("#register-name-done");
        tap("#register-company-other");
        tap("#register-skip");

        assertThat(words()).contains("欧**名").doesNotContain("欧阳无名");
        assertThat(bodies().getFirst())
                .isInstanceOfSatisfying(PersonFact.Registered.class, told -> assertThat(told.name())
                        .isEqualTo("欧阳无名"));
    }

    @Test
    void whoeverGoesAwayInTheMiddleLeavesNothing() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        pass(80);

        assertThat(navigator.current()).isInstanceOf(AttractScreen.class);
        assertThat(words()).doesNotContain("张师傅");
        assertThat(bodies()).isEmpty();
    }

    @Test
    void theSameCardHeldUpAgainDoesNotBeginAnewAndAnothersBadgeIsGreeted() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");
        visits.scanned(scan(CARD));
        assertThat(text("#register-progress")).contains("2/4");

        visits.scanned(scan(badges.courier(42, 7, Showroom.TODAY)));

        assertThat(words()).contains("早上好，" + NAME);
        assertThat(bodies()).noneMatch(PersonFact.Registered.class::isInstance);
    }

    @Test
    void aCardThatStaffRefusedChecksNobodyIn() {
        String sha256 = WorkCard.fingerprint(CARD).orElseThrow();
        store.write(tx -> tx.session().insert(new EmployerCode(sha256, 5, CodeState.REFUSED)));

        visits.scanned(scan(CARD));

        assertThat(text("#refusal-title")).contains("没有通过");
        assertThat(scene.lookup("#refusal-register")).isNull();
    }

    @Test
    void aRegistrationThatCannotBeStoredSaysSo() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        store.close();
        register();

        assertThat(text("#refusal-title")).contains("没有签上到");
    }

    @Test
    void anotherCodeInViewThrowsNoAnswerAway() {
        visits.scanned(scan(CARD));
        tap("#refusal-register");
        tap("#register-agree");

        visits.scanned(scan("https://example.org/poster"));
        visits.scanned(scan("6901234567892"));

        assertThat(text("#register-progress")).contains("2/4");
    }

    private void register() {
        tap("#register-agree");
        tap("#register-letter-Z");
        tap("#register-surname-张");
        tap("#register-address-shifu");
        tap("#register-company-3");
        for (int digit : new int[] {4, 8, 2, 1, 9}) {
            tap("#register-digit-" + digit);
        }
        tap("#register-done");
    }
}
