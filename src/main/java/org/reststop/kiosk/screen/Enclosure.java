package org.reststop.kiosk.screen;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * Something that a person may add to what she sends, offered by one feature on the screen of another: a voice memo, a
 * photo. JavaFX thread only. Whoever shows it calls {@link #forget} when the person leaves, whether she sent it or not.
 */
public interface Enclosure {
    /** The part of the screen in which it is made; what listens goes through {@code scope}. */
    Region part(Scope scope);

    /** Whether there is something to send now. */
    ObservableValue<Boolean> filled();

    /** Ends a recording in progress and hands over what is to be sent, empty if there is nothing. */
    void finish(Consumer<Optional<Content>> then);

    /** Erases what was made. */
    void forget();

    /**
     * @param mediaType such as {@code audio/ogg}
     */
    record Content(byte[] bytes, String mediaType) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content(byte[] same, String type)
                    && Arrays.equals(bytes, same)
                    && mediaType.equals(type);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(bytes) + mediaType.hashCode();
        }

        /** Without the content, which is personal. */
        @Override
        public String toString() {
            return "Content[" + bytes.length + " bytes of " + mediaType + "]";
        }
    }
}
