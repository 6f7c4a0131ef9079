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
    PLAYING
}
