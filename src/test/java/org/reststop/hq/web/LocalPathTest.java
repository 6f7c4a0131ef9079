package org.reststop.hq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/kiosks", "/kiosks/new?station=heping", "/a//b"})
    void aPathOnThisHostIsKept(String path) {
        assertThat(LocalPath.orHome(Optional.of(path))).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kiosks",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "/\n/evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                " /kiosks",
                "/a b"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.orHome(Optional.of(path))).isEqualTo("/");
    }

    @Test
    void noWishLeadsHome() {
        assertThat(LocalPath.orHome(Optional.empty())).isEqualTo("/");
        assertThat(LocalPath.orHome(Optional.of("/" + "a".repeat(500)))).isEqualTo("/");
    }
}
