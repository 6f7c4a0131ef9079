package org.reststop.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.reststop.config.KioskSettings;
import org.reststop.domain.need.NeedOutcome;
import org.reststop.kiosk.attachment.AttachmentException;
import org.reststop.kiosk.attachment.Attachments;
import org.reststop.kiosk.screen.Enclosure;
import org.reststop.kiosk.screen.FxThread;
import org.reststop.kiosk.screen.Ui;
import org.reststop.kiosk.voice.Microphone;
import org.reststop.kiosk.voice.VoicePart;
import org.reststop.kiosk.voice.VoiceViewModel;
import org.reststop.sync.Attachment;

/** Voice memos for the screens that take one, and their way to the disk. */
final class VoiceMemos implements AutoCloseable {
    /** A recording ends at once; only a driver may take a while. */
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final VoicePart part;
    private final Attachments attachments;
    private final FxThread fx;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("voice-", 0).factory());

    /**
     * Looks for a microphone at once, so that one is known before somebody wants it. JavaFX thread only.
     *
     * @param speaking is run while somebody speaks
     */
    VoiceMemos(KioskSettings.Voice settings, Ui ui, FxThread fx, Attachments attachments, Runnable speaking) {
        VoiceViewModel model = new VoiceViewModel(new Microphone(settings), threads, fx);
        model.whileSpeaking(speaking);
        this.attachments = attachments;
        this.fx = fx;
        this.part = new VoicePart(ui, model);
        model.look();
    }

    /** What a screen shows; one person's at a time. */
    Enclosure enclosure() {
        return part;
    }

    /**
     * Keeps the memo, if there is one, while a need is stored with it; erases it from the disk again if that is not
     * stored. Waits for the JavaFX thread and for the disk.
     *
     * @param raising stores the need with these attachments
     */
    NeedOutcome enclosed(Function<List<Attachment>, NeedOutcome> raising) {
        CompletableFuture<Optional<Enclosure.Content>> memo = new CompletableFuture<>();
        fx.run(() -> part.finish(memo::complete));
        Optional<Enclosure.Content> content =
                memo.orTimeout(ENDING.toSeconds(), TimeUnit.SECONDS).join();
        if (content.isEmpty()) {
            return raising.apply(List.of());
        }
        Attachment kept;
        try {
            kept = attachments.keep(content.get().bytes(), content.get().mediaType());
        } catch (AttachmentException e) {
            return new NeedOutcome.NotStored();
        }
        NeedOutcome outcome = raising.apply(List.of(kept));
        if (!(outcome instanceof NeedOutcome.Raised)) {
            attachments.discard(kept);
        }
        return outcome;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
