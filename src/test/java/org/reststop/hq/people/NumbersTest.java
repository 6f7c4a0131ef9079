package org.reststop.hq.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void readsEveryIdThatAKioskMayDraw() {
        assertThat(PeoplePages.Numbers.of(Optional.of("9223372036854775807"))).contains(Long.MAX_VALUE);
        assertThat(PeoplePages.Numbers.of(Optional.of("1"))).contains(1L);
    }

    @Test
    void readsNothingElse() {
        assertThat(PeoplePages.Numbers.of(Optional.of("9223372036854775808"))).isEmpty();
        assertThat(PeoplePages.Numbers.of(Optional.of("-1"))).isEmpty();
        assertThat(PeoplePages.Numbers.of(Optional.of("12a"))).isEmpty();
        assertThat(PeoplePages.Numbers.of(Optional.empty())).isEmpty();
    }
}
