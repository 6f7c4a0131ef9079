package org.reststop.kiosk.voice;

/** How far a voice memo is. */
public enum VoiceState {
    /** No microphone is here: nothing is shown. */
    ABSENT,
    /** Nothing is recorded. */
    READY,
    /** The microphone is being opened. */
    OPENING,
    RECORDING,
    /** There is a memo. */
    RECORDED,
    PLAYING;

    /** Whether the microphone or the loudspeaker is taken by the memo. */
    boolean isSounding() {
        return this == OPENING || this == RECORDING || this == PLAYING;
    }
}
