package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.person.Person;
import org.reststop.domain.station.Station;
import org.reststop.sync.PersonFact;

class HqStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

    @Test
    void anH2FileKeepsWhatWasWritten(@TempDir Path folder) {
        keepsWhatWasWritten(new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""));
    }

    @Test
    void postgresKeepsWhatWasWritten() throws Exception {
        try (PostgresDatabase server = ReadyStores.postgres()) {
            keepsWhatWasWritten(server.settings());
        }
    }

    @Test
    void aRefusedRowIsNotQuotedInWhatIsLogged(@TempDir Path folder) {
        try (Store store =
                HqStores.open(new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""), List.of())) {
            Person person = new Person(4711, "欧阳*娜", Role.COURIER, "");
            store.write(tx -> tx.session().insert(person));

            for (Person refused : List.of(person, new Person(4712, "欧阳*娜".repeat(40), Role.COURIER, ""))) {
                assertThatThrownBy(() -> store.write(tx -> tx.session().insert(refused)))
                        .isInstanceOf(StoreException.class)
                        .satisfies(e -> {
                            StringWriter logged = new StringWriter();
                            e.printStackTrace(new PrintWriter(logged));
                            assertThat(logged.toString()).doesNotContain("欧阳", "4711");
                        });
            }
        }
    }

    private void keepsWhatWasWritten(HqStores.Settings settings) {
        UUID id = UUID.fromString("01890000-0000-7000-8000-000000000001");
        try (Store store = HqStores.open(settings, List.of())) {
            store.write(tx -> {
                tx.session().upsert(new Station("heping", "和平驿站", "Heping", ZoneId.of("Asia/Shanghai")));
                tx.session().insert(new CheckIn(id, "heping", 7, 9, NOW));
                return id;
            });
            assertThatThrownBy(() -> store.write(tx -> {
                        tx.session().insert(new CheckIn(id, "heping", 7, 9, NOW));
                        return id;
                    }))
                    .isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.write(tx -> {
                        tx.record(id, new PersonFact.CheckedIn("heping", 7, 9), NOW);
                        return id;
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        try (Store store = HqStores.open(settings, List.of())) {
            CheckIn found = store.read(session -> session.get(CheckIn.class, id));
            assertThat(found.at()).isEqualTo(NOW);
            assertThat(store.<Station>read(session -> session.get(Station.class, "heping"))
                            .nameZh())
                    .isEqualTo("和平驿站");
        }
    }

    @Test
    void aDamagedH2FileIsReportedAndLeftAsItIs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hq.mv.db");
        Files.writeString(file, "not a database".repeat(1000));

        assertThatThrownBy(() ->
                        HqStores.open(new HqStores.Settings("jdbc:h2:" + folder.resolve("hq"), "sa", ""), List.of()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
        assertThat(file).hasContent("not a database".repeat(1000));
    }
}
