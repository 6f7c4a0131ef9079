package org.reststop.hq.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.attachment.Arrivals.Place;
import org.reststop.hq.attachment.Arrivals.WrongOffset;
import org.reststop.hq.http.Refusal;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.testing.Contents;
import org.reststop.testing.TestClock;

/** What HQ believes of an attachment that arrives in parts. */
@SuppressWarnings("NullAway.Init")
abstract class ArrivalsContract {
    private static final long QUOTA = 10_000;

    private final UUID kiosk = UUID.randomUUID();
    private final byte[] content = Contents.sound(1, 3_000);
    private final Attachment memo = new Attachment(Sha256.of(content), MediaTypes.OGG, content.length);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-26T02:00:00Z"));
    private Shelf shelf;
    private Arrivals arrivals;

    abstract Store store();

    @BeforeEach
    void open() {
        store().write(tx ->
                tx.session().createNativeMutationQuery("delete from attachment").executeUpdate());
        shelf = new Shelf(store(), new ContentFolder(folder), clock);
        arrivals = new Arrivals(shelf, QUOTA);
    }

    private Place send(UUID from, Attachment what, byte[] bytes) throws WrongOffset, IOException {
        return arrivals.take(from, what, 0, bytes, true);
    }

    private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable sending) {
        return catchThrowableOfType(Refusal.class, sending);
    }

    @Test
    void partsBecomeAWholeAndEachBeginsWhereTheOneBeforeEnded() throws Exception {
        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(0, false));
        assertThat(arrivals.take(kiosk, memo, 0, Arrays.copyOf(content, 1_000), false))
                .isEqualTo(new Place(1_000, false));

        // As after a restart of HQ.
        arrivals = new Arrivals(shelf, QUOTA);
        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(1_000, false));
        assertThatThrownBy(() -> arrivals.take(kiosk, memo, 0, content, true))
                .isInstanceOfSatisfying(
                        WrongOffset.class, wrong -> assertThat(wrong.offset).isEqualTo(1_000));

        byte[] rest = Arrays.copyOfRange(content, 1_000, content.length);
        assertThat(arrivals.take(kiosk, memo, 1_000, rest, true)).isEqualTo(new Place(3_000, true));
        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(3_000, true));
        assertThat(shelf.sights(List.of(memo))).containsExactly(new AttachmentSight(memo, true));
    }

    @Test
    void anotherContentThanTheNameSaysIsForgottenAndAskedForAgain() throws Exception {
        byte[] other = content.clone();
        other[2_000] ^= 1;

        assertThat(refusal(() -> send(kiosk, memo, other)).status()).isEqualTo(422);

        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(0, false));
        assertThat(shelf.sights(List.of(memo))).containsExactly(new AttachmentSight(memo, false));
        assertThat(send(kiosk, memo, content).whole()).isTrue();
    }

    @Test
    void whatIsNotWhatItSaysIsNeverTaken() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Attachment claimed = new Attachment(Sha256.of(page), "image/png", page.length);

        assertThat(refusal(() -> send(kiosk, claimed, page)).status()).isEqualTo(415);
        assertThat(shelf.find(claimed.sha256())).isEmpty();
    }

    @Test
    void aPictureIsTakenOnlyIfItCanBeDecoded() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 70, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        byte[] whole = file.toByteArray();
        byte[] broken = Arrays.copyOf(whole, whole.length / 2);
        Attachment picture = new Attachment(Sha256.of(whole), "image/jpeg", whole.length);
        Attachment claimed = new Attachment(Sha256.of(broken), "image/jpeg", broken.length);

        assertThat(send(kiosk, picture, whole).whole()).isTrue();
        assertThat(refusal(() -> send(kiosk, claimed, broken)).status()).isEqualTo(415);
        assertThat(shelf.find(claimed.sha256())).isEmpty();
    }

    @Test
    void oneKioskCannotFillHqsDisk() throws Exception {
        for (int seed = 2; seed < 5; seed++) {
            byte[] more = Contents.sound(seed, 3_000);
            send(kiosk, new Attachment(Sha256.of(more), MediaTypes.OGG, more.length), more);
        }

        assertThat(refusal(() -> send(kiosk, memo, content)).status()).isEqualTo(507);
        assertThat(send(UUID.randomUUID(), memo, content).whole()).isTrue();
    }

    @Test
    void whatIsOnItsWayTakesRoomToo() throws Exception {
        byte[] half = Contents.sound(9, 8_000);
        Attachment large = new Attachment(Sha256.of(half), MediaTypes.OGG, half.length);
        arrivals.take(kiosk, large, 0, Arrays.copyOf(half, 7_500), false);

        assertThat(refusal(() -> send(kiosk, memo, content)).status()).isEqualTo(507);

        byte[] rest = Arrays.copyOfRange(half, 7_500, half.length);
        assertThat(arrivals.take(kiosk, large, 7_500, rest, true).whole()).isTrue();
    }

    @Test
    void whatNoNeedNamesAndWhatBrokeOffIsDeletedAfterAWhile() throws Exception {
        send(kiosk, memo, content);
        byte[] half = Contents.sound(9, 3_000);
        Attachment broken = new Attachment(Sha256.of(half), MediaTypes.OGG, half.length);
        arrivals.take(kiosk, broken, 0, Arrays.copyOf(half, 1_500), false);
        Files.setLastModifiedTime(shelf.incoming(kiosk, broken.sha256()), FileTime.from(clock.instant()));

        clock.advance(Duration.ofHours(23));
        shelf.tidy();
        assertThat(shelf.holds(kiosk, memo.sha256())).isTrue();
        clock.advance(Duration.ofHours(2));
        shelf.tidy();
        assertThat(shelf.holds(kiosk, memo.sha256())).isFalse();
        assertThat(shelf.incomingBytesOf(kiosk)).isEqualTo(1_500);
        clock.advance(Duration.ofDays(7));
        shelf.tidy();
        assertThat(shelf.incomingBytesOf(kiosk)).isZero();
    }

    @Test
    void theSameContentOfTwoKiosksIsThereOnceAndBothAreTold() throws Exception {
        UUID other = UUID.randomUUID();
        send(kiosk, memo, content);

        assertThat(arrivals.take(other, memo, 0, Arrays.copyOf(content, 500), false))
                .isEqualTo(new Place(3_000, true));

        assertThat(shelf.bytesOf(other)).isEqualTo(3_000);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aFileWhoseRowAPowerCutLostGetsItsRowAgain() throws Exception {
        send(kiosk, memo, content);
        store().write(tx ->
                tx.session().createNativeMutationQuery("delete from attachment").executeUpdate());
        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(0, false));

        assertThat(send(kiosk, memo, content).whole()).isTrue();
        assertThat(arrivals.look(kiosk, memo.sha256())).isEqualTo(new Place(3_000, true));
    }
}
