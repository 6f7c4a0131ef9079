package org.reststop.kiosk.voice;

import java.util.Locale;

/** What may go wrong with a recording; each has a text for the person. */
public enum VoiceTrouble {
    /** The microphone did not open: somebody else has it. */
    BUSY,
    /** It opened, and nothing came from it. */
    NO_ANSWER,
    /** It was unplugged, or its driver does not answer; what was recorded until then is kept. */
    BROKEN_OFF,
    /** Not a sound was heard: it is muted, or not what it seems. */
    SILENT,
    /** The minute is over. */
    FULL,
    /** There is no loudspeaker, or somebody else has it. */
    NO_PLAYBACK;

    /** The text that says so. */
    String key() {
        return "voice.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
