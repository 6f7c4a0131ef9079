package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.person.Person;
import org.reststop.domain.registration.CodeState;
import org.reststop.domain.registration.EmployerCode;
import org.reststop.sync.BadgeChange;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.Fact;
import org.reststop.sync.FactBody;
import org.reststop.sync.PersonChange;
import org.reststop.sync.PersonFact;
import org.reststop.sync.WireCodec;

/** What HQ's word on a work card does to what a kiosk kept of its own registration. */
class EmployerCodesTest {
    private static final String CARD = "ab".repeat(32);

    private final Visits visits = new Visits(1);
    private final WireCodec codec = new WireCodec();

    @TempDir
    Path folder;

    private KioskStore store;

    @BeforeEach
    void openTheStore() {
        store = visits.open(folder);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void aRefusedCardTakesTheKiosksOwnCardOfThePersonWithIt() {
        registered();

        changes(new BadgeChange.EmployerCodeBound(CARD, 7, CodeState.REFUSED));

        assertThat(code().state()).isEqualTo(CodeState.REFUSED);
        assertThat(knows(7)).isFalse();
    }

    @Test
    void aCardThatIsSomebodyElsesBringsThatPersonAndDropsTheOwnOne() {
        registered();

        changes(
                new PersonChange.Card(9, "王*明", Role.COURIER, ""),
                new BadgeChange.EmployerCodeBound(CARD, 9, CodeState.APPROVED));

        assertThat(code().personId()).isEqualTo(9);
        assertThat(knows(7)).isFalse();
        assertThat(knows(9)).isTrue();
    }

    @Test
    void whoeverHqSentACardOfIsNotDroppedWithTheirWorkCard() {
        registered();
        changes(new PersonChange.Card(7, "张*力", Role.COURIER, ""));

        changes(new BadgeChange.EmployerCodeBound(CARD, 7, CodeState.REFUSED));

        assertThat(knows(7)).isTrue();
    }

    @Test
    void aForgottenCardIsUnknownAgain() {
        registered();
        changes(new BadgeChange.EmployerCodeBound(CARD, 7, CodeState.APPROVED));

        store.inbox()
                .apply(List.of(new Change(2, BadgeChange.EmployerCodeBound.KIND, CARD, codec.parse("{}"), true)), 2);

        assertThat(store.<Boolean>read(session -> session.get(EmployerCode.class, CARD) == null))
                .isTrue();
        assertThat(knows(7)).isFalse();
    }

    @Test
    void aRegistrationComesBackFromItsFactAlone() {
        FactBody told = told();
        Fact fact = new Fact(1, new UUID(1, 1), told.type(), told.version(), Visits.HQ_TIME, codec.toBody(told));
        for (int times = 0; times < 2; times++) {
            store.write(tx -> {
                new FactRows(codec).restore(tx.session(), fact);
                return fact;
            });
        }

        assertThat(code().state()).isEqualTo(CodeState.PENDING);
        assertThat(store.<String>read(session -> session.get(Person.class, 7L).maskedName()))
                .isEqualTo("张*力");
    }

    private static PersonFact.Registered told() {
        return new PersonFact.Registered("heping", 7, CARD, "张大力", "顺丰", "", 1, "zh");
    }

    private void registered() {
        store.write(tx -> {
            EmployerCodes.register(tx.session(), told());
            return CARD;
        });
    }

    private void changes(ChangeBody... bodies) {
        store.inbox()
                .apply(
                        Stream.of(bodies)
                                .map(body -> new Change(1, body.kind(), body.documentId(), codec.toBody(body)))
                                .toList(),
                        1);
    }

    private EmployerCode code() {
        return store.read(session -> session.get(EmployerCode.class, CARD));
    }

    private boolean knows(long person) {
        return store.read(session -> session.get(Person.class, person) != null);
    }
}
