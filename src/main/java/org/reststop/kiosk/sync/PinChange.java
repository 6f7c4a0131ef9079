package org.reststop.kiosk.sync;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.Pins;

/**
 * Which keys HQ is known by after it has answered. A kiosk follows what HQ says, unless HQ names keys that are not the
 * one it was just met with: then something stands between the two that speaks TLS for HQ, and would be shut out.
 */
record PinChange(List<String> before, Optional<String> met) {
    static PinChange of(List<String> before, Optional<String> met) {
        return new PinChange(before, met);
    }

    /** @param said what HQ said; null if it is too old to say anything */
    List<String> after(@Nullable List<String> said) {
        if (said == null || !said.stream().allMatch(Pins::isPin)) {
            return before;
        }
        boolean follows = said.isEmpty() || met.filter(said::contains).isPresent();
        return follows ? List.copyOf(said) : before;
    }
}
