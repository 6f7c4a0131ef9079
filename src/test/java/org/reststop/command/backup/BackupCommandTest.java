package org.reststop.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.command.CommandRun;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.kiosk.backup.ControlSocket;
import org.reststop.kiosk.backup.KioskBackup;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;
import org.reststop.store.HqStores;
import org.reststop.store.KioskStore;
import org.reststop.store.KioskStores;
import org.reststop.sync.PersonFact;

/** Backup and restore as the operator types them. */
class BackupCommandTest {
    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_GB.UTF-8");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final UuidV7 IDS = new UuidV7(CLOCK, new SecureRandom());

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void settings() throws IOException {
        file = folder.resolve("saved.zip");
        for (String machine : List.of("kiosk", "other", "hq")) {
            Files.writeString(folder.resolve(machine + ".yaml"), "data-folder: " + machine + "\n");
        }
    }

    private Path data(String machine) {
        return folder.resolve(machine);
    }

    private CommandRun run(String command, String machine, Object... more) {
        List<String> call = new ArrayList<>(List.of(command, machine.equals("hq") ? "--hq" : "--kiosk", "--config"));
        call.add(folder.resolve(machine + ".yaml").toString());
        for (Object argument : more) {
            call.add(argument.toString());
        }
        return CommandRun.of(ENGLISH, call.toArray(String[]::new));
    }

    private KioskStore open(String machine) {
        return KioskStores.open(data(machine), CLOCK, IDS);
    }

    private static UUID checkIn(KioskStore store) {
        UUID id = IDS.next();
        return store.write(tx -> {
            tx.session().insert(new CheckIn(id, "heping", 7, 9, CLOCK.instant()));
            tx.record(id, new PersonFact.CheckedIn("heping", 7, 9), CLOCK.instant());
            return id;
        });
    }

    private static Identity enrol(Path dataFolder, long number) {
        Identity identity =
                new Identity(new UUID(7, number), "secret-" + number, URI.create("http://127.0.0.1:8080"), "heping");
        new IdentityFile(dataFolder.resolve("identity")).save(identity);
        return identity;
    }

    @Test
    void aKioskThatDoesNotRunIsSavedAndABrokenMachineReplacedByAnother() throws IOException {
        UUID id;
        try (KioskStore store = open("kiosk")) {
            id = checkIn(store);
        }
        Identity identity = enrol(data("kiosk"), 1);

        CommandRun saved = run("backup", "kiosk", "--with-identity", "--to", file);
        CommandRun restored = run("restore", "other", file, "--with-identity");

        assertThat(saved.err()).isEmpty();
        assertThat(saved.out()).contains("Saved to " + file).contains("keep it like a key");
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).contains("Restored " + file).contains("never start the machine that it comes from");
        assertThat(new IdentityFile(data("other").resolve("identity")).load()).contains(identity);
        try (KioskStore store = open("other")) {
            assertThat(store.outbox().next(9)).extracting("id").containsExactly(id);
        }
    }

    @Test
    void aBackupWithoutTheIdentityCannotBeUsedToCopyOne() {
        open("kiosk").close();
        enrol(data("kiosk"), 1);
        assertThat(run("backup", "kiosk", "--to", file).status()).isZero();

        assertThat(run("restore", "other", file, "--with-identity").err()).contains("There is no identity in");
        assertThat(data("other").resolve("identity")).doesNotExist();
    }

    @Test
    void anotherKiosksBackupIsRefused() {
        open("kiosk").close();
        enrol(data("kiosk"), 1);
        open("other").close();
        enrol(data("other"), 2);
        assertThat(run("backup", "kiosk", "--to", file).status()).isZero();

        CommandRun refused = run("restore", "other", file);

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("The backup is of another kiosk (" + new UUID(7, 1) + ")");
    }

    @Test
    void aRunningKioskDoesItItselfAndWhatWaitsIsKept() {
        try (KioskStore store = open("kiosk");
                ControlSocket control = listen(store)) {
            UUID first = checkIn(store);
            assertThat(run("backup", "kiosk", "--to", file).err()).isEmpty();
            UUID second = checkIn(store);

            CommandRun restored = run("restore", "kiosk", file);

            assertThat(restored.err()).isEmpty();
            assertThat(restored.out())
                    .contains("What was there before is in " + data("kiosk").resolve("backups"));
            assertThat(store.outbox().next(9)).extracting("id").containsExactly(first, second);
            assertThat(run("backup", "kiosk", "--to", file).err()).contains(file + " exists already");
            assertThat(run("restore", "kiosk", folder.resolve("kiosk.yaml")).err())
                    .contains("is not a backup");
            assertThat(run("restore", "kiosk", folder.resolve("none.zip")).err())
                    .contains("The file cannot be read or written");
        }
        assertThat(data("kiosk").resolve("control")).doesNotExist();
    }

    private ControlSocket listen(KioskStore store) {
        return ControlSocket.open(new KioskBackup(store, data("kiosk"), CLOCK), data("kiosk"), () -> {});
    }

    @Test
    void aKioskThatWorksButDoesNotListenIsSaid() {
        try (KioskStore store = open("kiosk")) {
            checkIn(store);
            assertThat(run("backup", "kiosk", "--to", file).err())
                    .contains("A kiosk works with " + data("kiosk") + " but does not listen to this user");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void whereThereIsNothingNothingIsSaved() {
        assertThat(run("backup", "kiosk").err()).contains("There is nothing to save in " + data("kiosk"));
        assertThat(run("backup", "hq").err()).contains("There is nothing to save in " + data("hq"));
        assertThat(data("hq").resolve("hq.mv.db")).doesNotExist();
    }

    @Test
    void anHqThatDoesNotRunIsSavedAndBroughtBackUnlessTheBackupIsAKiosks() {
        HqStores.open(new HqStores.Settings("jdbc:h2:" + data("hq").resolve("hq"), "sa", ""), List.of())
                .close();
        open("kiosk").close();
        Path ofKiosk = folder.resolve("kiosk.zip");
        assertThat(run("backup", "kiosk", "--to", ofKiosk).status()).isZero();
        assertThat(run("backup", "hq", "--to", file).err()).isEmpty();

        assertThat(run("restore", "hq", file).out()).contains("Kiosks load everything anew");
        assertThat(run("restore", "hq", ofKiosk, "--no-safety-copy").err())
                .contains("The backup is of the other program (kiosk)");
    }

    @Test
    void oneOfTheTwoMustBeNamed() {
        CommandRun neither = CommandRun.of(ENGLISH, "backup");
        CommandRun both = CommandRun.of(ENGLISH, "restore", "--kiosk", "--hq", file.toString());

        assertThat(neither.status()).isEqualTo(2);
        assertThat(neither.err()).contains("--kiosk").contains("--hq");
        assertThat(both.status()).isEqualTo(2);
    }
}
