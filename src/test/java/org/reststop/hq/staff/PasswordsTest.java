package org.reststop.hq.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SecureRandom());

    @Test
    void aPasswordMatchesItsHashAndAnotherDoesNot() {
        String hash = passwords.hash("石榴花开-1234");
        assertThat(passwords.matches("石榴花开-1234", hash)).isTrue();
        assertThat(passwords.matches("石榴花开-1235", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void theSamePasswordIsHashedDifferentlyEachTime() {
        assertThat(passwords.hash("the same password")).isNotEqualTo(passwords.hash("the same password"));
    }

    @Test
    void aHashSaysThatItIsArgon2idWithTheCostsThatOwaspRecommends() {
        assertThat(passwords.hash("whatever it is")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    /** The hash was made by the reference program: {@code echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void aHashMadeByTheReferenceProgramIsUnderstood() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", reference)).isTrue();
        assertThat(passwords.matches("Password", reference)).isFalse();
    }

    @Test
    void fullWidthAndPlainLettersAreTheSamePassword() {
        assertThat(passwords.matches("ａｂｃ１２３-rest", passwords.hash("abc123-rest")))
                .isTrue();
    }

    @Test
    void whatIsNoArgon2idHashIsAnError() {
        assertThatThrownBy(() -> passwords.matches("x", "5f4dcc3b5aa765d61d8327deb882cf99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("5f4dcc3b");
    }
}
