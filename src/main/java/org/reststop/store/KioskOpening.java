package org.reststop.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.store.disk.Disk;
import org.reststop.store.journal.FactJournal;
import org.reststop.store.journal.JournalContents;
import org.reststop.sync.WireCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a kiosk's database and journal, at the start and again whenever the database has closed itself. A database that
 * does not open is set aside and a new one takes its place, with what the journal knows.
 */
final class KioskOpening {
    private static final Logger log = LoggerFactory.getLogger(KioskOpening.class);

    private final StoreFolder folder;
    private final Disk disk;
    private final Schema schema;
    private final Clock clock;
    private final UuidV7 ids;
    private final Function<DataSource, Sessions> mapping;
    private final WireCodec codec = new WireCodec();
    private final OutboxTable table = new OutboxTable(codec);

    /** @param mapping puts Hibernate over a database that has its tables */
    KioskOpening(
            StoreFolder folder,
            Disk disk,
            Schema schema,
            Clock clock,
            UuidV7 ids,
            Function<DataSource, Sessions> mapping) {
        this.folder = folder;
        this.disk = disk;
        this.schema = schema;
        this.clock = clock;
        this.ids = ids;
        this.mapping = mapping;
    }

    /** An id that no store has had before. */
    UUID newId() {
        return ids.next();
    }

    /**
     * @param damage what was found out about the database while it was in use; null if it should be tried first
     * @throws StoreException if it does not open and a new one would not either
     */
    OpenFiles open(@Nullable Exception damage) {
        try {
            if (damage != null) {
                return startAnew(damage);
            }
            try {
                return openAsItIs(Optional.empty());
            } catch (SQLException | RuntimeException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                return startAnew(e);
            }
        } catch (SQLException | IOException e) {
            throw failure(e);
        }
    }

    /** Only what is surely not damage is spared: a store that cannot be used must not keep a kiosk from its work. */
    private static boolean isDamage(Exception e) {
        return switch (Trouble.of(e)) {
            case DAMAGED -> true;
            case STATEMENT -> !(e instanceof StoreTooNewException || e instanceof MigrationException);
            case CLOSED, DISK, IN_USE, TOO_NEW -> false;
        };
    }

    private StoreException failure(Exception e) {
        return switch (Trouble.of(e)) {
            case IN_USE -> new StoreInUseException("the store in " + folder.path(), e);
            case TOO_NEW ->
                new StoreTooNewException(
                        "the database " + folder.databaseFile()
                                + " is of a newer format: start the newer version of the program",
                        e);
            default -> new StoreException("the store in " + folder.path() + " cannot be opened: " + e.getMessage(), e);
        };
    }

    private OpenFiles startAnew(Exception cause) throws SQLException, IOException {
        if (!Files.exists(folder.databaseFile())) {
            throw failure(cause);
        }
        Path aside = folder.setDatabaseAside(clock.instant());
        log.error("The database is damaged and has been moved to {}; a new one is made", aside, cause);
        return openAsItIs(Optional.of(aside));
    }

    private OpenFiles openAsItIs(Optional<Path> setAside) throws SQLException, IOException {
        KioskDatabase database = KioskDatabase.open(disk, folder, schema, mapping);
        FactJournal journal = new FactJournal(folder.journal(), disk, codec);
        try {
            Optional<JournalContents> contents = journal.read();
            var reconciliation = new Reconciliation(table, new FactRows(codec), codec, ids::next);
            var result = database.sessions().inTransaction(session -> {
                var settled = reconciliation.run(session, contents);
                new ChangeWriter(codec)
                        .understandRaw(session, settled.place().feed().loads());
                return settled;
            });
            continueJournal(database, journal, contents, result.place());
            return new OpenFiles(database, journal, result.place(), report(setAside, result));
        } catch (IOException | RuntimeException e) {
            try (journal) {
                database.close();
            } catch (IOException | RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private void continueJournal(
            KioskDatabase database, FactJournal journal, Optional<JournalContents> contents, SyncPlace place)
            throws IOException {
        boolean complete = contents.isPresent()
                && contents.get().incarnation().equals(place.incarnation())
                && contents.get().holdsAll(place.acknowledgedSeq(), place.lastSeq());
        if (complete) {
            journal.resume(contents.get());
        } else {
            restartJournal(database, journal, place);
        }
    }

    /** Writes the journal anew from what waits in the database. */
    void restartJournal(KioskDatabase database, FactJournal journal, SyncPlace place) throws IOException {
        var waiting = database.sessions()
                .inTransaction(session -> session.doReturningWork(
                        connection -> table.findAfter(connection, place.acknowledgedSeq(), Integer.MAX_VALUE)));
        journal.restart(place.incarnation(), place.acknowledgedSeq(), waiting);
    }

    private static Optional<Recovery> report(Optional<Path> setAside, Reconciliation.Result result) {
        if (setAside.isEmpty() && result.facts() == 0 && !result.renewed()) {
            return Optional.empty();
        }
        Recovery recovery = new Recovery(setAside, result.facts(), result.renewed());
        log.warn("{} facts came back from the journal; new incarnation: {}", recovery.facts(), recovery.renewed());
        return Optional.of(recovery);
    }
}
