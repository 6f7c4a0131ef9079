package org.reststop.hq.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reststop.sync.WireCodec;

/** Writes JSON. */
final class JsonText {
    private static final WireCodec CODEC = new WireCodec();

    private JsonText() {}

    static byte[] of(Node node) {
        return CODEC.toJson(plain(node) instanceof Object some ? some : Map.of());
    }

    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Text(String text) -> text;
            case Node.Number number -> number.value();
            case Node.Flag flag -> flag.value();
            case Node.Nothing nothing -> null;
            case Node.Branch branch -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                branch.children().forEach((name, child) -> object.put(name, plain(child)));
                yield object;
            }
            case Node.Rows rows -> {
                List<@Nullable Object> array = new ArrayList<>();
                rows.items().forEach(item -> array.add(plain(item)));
                yield array;
            }
        };
    }
}
