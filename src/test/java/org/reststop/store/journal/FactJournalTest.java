package org.reststop.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.store.disk.DurableDisk;
import org.reststop.sync.Fact;
import org.reststop.sync.WireCodec;

class FactJournalTest {
    private static final UUID LIFE = new UUID(1, 2);

    private final WireCodec codec = new WireCodec();
    private final Path file;
    private final FactJournal journal;

    FactJournalTest(@TempDir Path folder) throws Exception {
        file = folder.resolve("facts");
        journal = new FactJournal(file, new DurableDisk(), codec);
        journal.restart(LIFE, 4, List.of());
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    private Fact fact(long seq) {
        String body = "{\"stationId\":\"和平\",\"personId\":" + seq + "}";
        return new Fact(seq, new UUID(0, seq), "check-in", 1, Instant.EPOCH.plusNanos(123_456_000), codec.parse(body));
    }

    private void append(long seq) throws Exception {
        journal.append(List.of(fact(seq)));
        journal.keep();
    }

    private JournalContents read() throws Exception {
        return journal.read().orElseThrow();
    }

    private List<Fact> facts() throws Exception {
        return read().entries().stream().map(entry -> entry.toFact(codec)).toList();
    }

    @Test
    void whatWasAppendedIsReadAsItWas() throws Exception {
        append(5);
        append(6);
        journal.acknowledge(5);

        assertThat(facts()).containsExactly(fact(5), fact(6));
        assertThat(read().incarnation()).isEqualTo(LIFE);
        assertThat(read().acknowledged()).isEqualTo(5);
        assertThat(read().lastSeq()).isEqualTo(6);
        assertThat(read().holdsAll(5, 6)).isTrue();
        assertThat(read().holdsAll(5, 7)).isFalse();
    }

    @Test
    void aFileCutAnywhereIsReadAsFarAsItIsWhole() throws Exception {
        append(5);
        int whole = read().end();
        append(6);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = whole; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(facts()).containsExactly(fact(5));
            assertThat(read().end()).isEqualTo(whole);
        }
    }

    @Test
    void aFlippedBitAnywhereEndsTheReadingThere() throws Exception {
        append(5);
        int whole = read().end();
        append(6);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = whole; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 1;
            Files.write(file, flipped);
            assertThat(facts()).containsExactly(fact(5));
        }
    }

    @Test
    void aFileWithoutAWholeBeginningTellsNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[12] ^= 1;
        Files.write(file, bytes);
        assertThat(journal.read()).isEmpty();
        Files.write(file, new byte[4096]);
        assertThat(journal.read()).isEmpty();
        Files.delete(file);
        assertThat(journal.read()).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsGoneAndWhatWasKeptStays() throws Exception {
        append(5);
        journal.append(LongStream.range(6, 9).mapToObj(this::fact).toList());
        journal.withdraw();
        journal.withdraw();
        append(6);

        assertThat(facts()).containsExactly(fact(5), fact(6));
    }

    @Test
    void goingOnBehindATornEndLeavesNothingOfIt() throws Exception {
        append(5);
        JournalContents before = read();
        append(6);
        journal.resume(before);
        append(7);

        assertThat(facts()).containsExactly(fact(5), fact(7));
    }

    @Test
    void aLongFileAsksToBeRestartedAndIsShortAfterwards() throws Exception {
        for (long seq = 5; !journal.isLong(); seq += 1000) {
            journal.append(
                    LongStream.range(seq, seq + 1000).mapToObj(this::fact).toList());
            journal.keep();
        }
        assertThat(Files.size(file)).isGreaterThan(1 << 20);

        journal.restart(LIFE, 5000, List.of(fact(5001)));

        assertThat(journal.isLong()).isFalse();
        assertThat(facts()).containsExactly(fact(5001));
        append(5002);
        assertThat(facts()).containsExactly(fact(5001), fact(5002));
    }
}
