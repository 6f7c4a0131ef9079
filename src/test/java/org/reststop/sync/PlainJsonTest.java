package org.reststop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {
    private final WireCodec codec = new WireCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"stationId\":\"north-gate\",\"personId\":7,\"badgeSerial\":4294967295}",
                "{\"a\":-9223372036854775808,\"b\":true,\"c\":\"\",\"d\":false}"
            })
    void writesPlainObjectsAsJacksonDoes(String json) {
        assertThat(PlainJson.write(codec.parse(json)))
                .isEqualTo(codec.parse(json).toString())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "7",
                "{\"a\":1.5}",
                "{\"a\":null}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":[1]}",
                "{\"a\":9223372036854775808}",
                "{\"a\":\"驿站\"}",
                "{\"a\":\"\\\"\"}",
                "{\"a\":\"\\\\\"}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"\\u007f\"}",
                "{\"a/b\":1}"
            })
    void leavesAllOthersToJackson(String json) {
        assertThat(PlainJson.write(codec.parse(json))).isNull();
        assertThat(codec.textOf(codec.parse(json))).isEqualTo(codec.parse(json).toString());
    }

    @Test
    void aBodysTextIsWhatWasSentWithoutItsSpaces() {
        assertThat(codec.textOf(codec.parse("{ \"a\" : 1,\n \"b\" : \"x\" }"))).isEqualTo("{\"a\":1,\"b\":\"x\"}");
    }
}
