package org.reststop.kiosk.voice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.reststop.kiosk.screen.Background;
import org.reststop.kiosk.screen.FxThread;

/**
 * One person's voice memo, from the first word to its end. It is in memory only: what nobody sends was never on a disk.
 * JavaFX thread only.
 */
public final class VoiceViewModel {
    private final Microphone microphone;
    private final Recorder recorder;
    private final Player player;
    private final Background background;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<VoiceState> state = new ReadOnlyObjectWrapper<>(VoiceState.ABSENT);
    private final ReadOnlyObjectWrapper<Optional<VoiceTrouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
    private boolean looking;
    private boolean waitsForLook;
    private @Nullable Take take;
    private @Nullable Object turn;
    private Recorder.@Nullable Session recording;
    private Player.@Nullable Session playing;
    private Consumer<Optional<byte[]>> waiting = memo -> {};
    private Runnable speaking = () -> {};

    /** @param threads may be held up by a driver: platform threads */
    public VoiceViewModel(Microphone microphone, Executor threads, FxThread fx) {
        this(microphone, microphone.recorder(threads), microphone.player(threads), new Background(threads, fx), fx);
    }

    VoiceViewModel(Microphone microphone, Recorder recorder, Player player, Background background, FxThread fx) {
        this.microphone = microphone;
        this.recorder = recorder;
        this.player = player;
        this.background = background;
        this.fx = fx;
    }

    /** Is run some times a second while somebody speaks: who records touches nothing, and is there. */
    public void whileSpeaking(Runnable activity) {
        speaking = activity;
    }

    /** How far it is; {@link VoiceState#ABSENT} at first. */
    public ReadOnlyObjectProperty<VoiceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the person should be told about the last recording, empty if all is well. */
    public ReadOnlyObjectProperty<Optional<VoiceTrouble>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How loud it is while it is recorded, 0 to 1. */
    public ReadOnlyDoubleProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    /** While recording the seconds that are left, with a memo the seconds that it lasts. */
    public ReadOnlyIntegerProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** Finds out whether there is a microphone; one that was plugged in is found the next time. */
    public void look() {
        if (looking || state.get() != VoiceState.ABSENT && state.get() != VoiceState.READY) {
            return;
        }
        looking = true;
        background.run(microphone::presence, presence -> looked(isThere(presence)), e -> looked(false));
    }

    private void looked(boolean there) {
        looking = false;
        boolean begin = waitsForLook;
        waitsForLook = false;
        boolean resting = begin || state.get() == VoiceState.ABSENT || state.get() == VoiceState.READY;
        if (resting) {
            state.set(there ? VoiceState.READY : VoiceState.ABSENT);
        }
        if (begin) {
            record();
        }
    }

    /** Whoever stops before it has begun records nothing. */
    private void begunNothing() {
        if (waitsForLook) {
            waitsForLook = false;
            state.set(VoiceState.READY);
        }
    }

    private static boolean isThere(Microphone.Presence presence) {
        return presence == Microphone.Presence.WORKING || presence == Microphone.Presence.CLOSED;
    }

    /** Begins to record; a memo that is there is given up. */
    public void record() {
        if (state.get() == VoiceState.ABSENT || recording != null) {
            return;
        }
        drop();
        state.set(VoiceState.OPENING);
        if (looking) {
            // The microphone opens once at a time.
            waitsForLook = true;
            return;
        }
        Object now = new Object();
        turn = now;
        recording = recorder.start(new Recorder.Listener() {
            @Override
            public void heard(Duration soFar, double loudness) {
                fx.run(() -> whileItIs(now, () -> hear(soFar, loudness)));
            }

            @Override
            public void ended(Take made) {
                fx.run(() -> whileItIs(now, () -> end(made)));
            }
        });
    }

    /** What belongs to a recording that was given up comes too late. */
    private void whileItIs(Object when, Runnable work) {
        if (turn == when) {
            work.run();
        }
    }

    private void hear(Duration soFar, double loudness) {
        level.set(loudness);
        long left = Recorder.LONGEST.minus(soFar).plusMillis(999).toSeconds();
        seconds.set((int) Math.max(0, left));
        state.set(VoiceState.RECORDING);
        speaking.run();
    }

    private void end(Take made) {
        recording = null;
        level.set(0);
        trouble.set(made.trouble());
        if (made.isEmpty()) {
            state.set(VoiceState.READY);
        } else {
            take = made;
            seconds.set((int) Math.max(
                    1, Pcm.length(made.samples().length).plusMillis(500).toSeconds()));
            state.set(VoiceState.RECORDED);
        }
        handOver();
    }

    /** Ends the recording, or the playing. */
    public void stop() {
        begunNothing();
        if (recording != null) {
            recording.stop();
        }
        if (playing != null) {
            playing.stop();
        }
    }

    /** Plays the memo. */
    public void play() {
        Take memo = take;
        if (memo == null || state.get() != VoiceState.RECORDED) {
            return;
        }
        Object now = new Object();
        turn = now;
        trouble.set(Optional.empty());
        state.set(VoiceState.PLAYING);
        playing = player.play(
                memo.samples(),
                heard -> fx.run(() -> whileItIs(now, () -> {
                    playing = null;
                    state.set(VoiceState.RECORDED);
                    trouble.set(heard ? Optional.empty() : Optional.of(VoiceTrouble.NO_PLAYBACK));
                })));
    }

    /** Deletes the memo, or gives up the recording in progress. */
    public void forget() {
        drop();
        if (state.get() != VoiceState.ABSENT) {
            state.set(VoiceState.READY);
        }
        handOver();
    }

    private void drop() {
        turn = null;
        stop();
        recording = null;
        playing = null;
        take = null;
        level.set(0);
        seconds.set(0);
        trouble.set(Optional.empty());
    }

    /** Ends a recording in progress and hands the memo over, as Ogg with Opus. */
    void finish(Consumer<Optional<byte[]>> then) {
        begunNothing();
        waiting = then;
        if (recording == null) {
            handOver();
        } else {
            recording.stop();
        }
    }

    private void handOver() {
        Consumer<Optional<byte[]>> then = waiting;
        waiting = memo -> {};
        then.accept(Optional.ofNullable(take).map(Take::file));
    }
}
