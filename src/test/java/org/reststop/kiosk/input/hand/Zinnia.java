package org.reststop.kiosk.input.hand;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The recogniser zinnia with Debian's model for simplified characters, to be measured beside ours. One thread. */
public final class Zinnia implements HandwritingEngine {
    private static final String LIBRARY = "libzinnia.so.0";
    private static final Path MODEL = Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");
    private static final int PAD = 1000;
    private static final int LONGEST_NAME = 64;

    private final Map<String, MethodHandle> functions = new HashMap<>();
    private final SymbolLookup library;
    private final MemorySegment recognizer;

    private Zinnia(SymbolLookup library, MemorySegment recognizer) {
        this.library = library;
        this.recognizer = recognizer;
    }

    /** Empty where library and model (packages libzinnia0 and tegaki-zinnia-simplified-chinese) are not installed. */
    public static Optional<Zinnia> open() {
        if (!Files.exists(MODEL)) {
            return Optional.empty();
        }
        Arena arena = Arena.ofShared();
        try {
            SymbolLookup library = SymbolLookup.libraryLookup(LIBRARY, arena);
            Zinnia empty = new Zinnia(library, MemorySegment.NULL);
            Zinnia zinnia = new Zinnia(library, (MemorySegment) empty.call("zinnia_recognizer_new", ADDRESS));
            int opened = (int) zinnia.call(
                    "zinnia_recognizer_open", JAVA_INT, zinnia.recognizer, arena.allocateFrom(MODEL.toString()));
            return opened == 1 ? Optional.of(zinnia) : Optional.empty();
        } catch (IllegalArgumentException notInstalled) {
            arena.close();
            return Optional.empty();
        }
    }

    @Override
    public synchronized List<Candidate> candidates(List<Stroke> strokes, int most, BooleanSupplier wanted) {
        MemorySegment character = (MemorySegment) call("zinnia_character_new", ADDRESS);
        call("zinnia_character_set_width", null, character, (long) PAD);
        call("zinnia_character_set_height", null, character, (long) PAD);
        float[][] lines = UnitSquare.fit(Stroke.lines(strokes));
        for (int j = 0; j < lines.length; j++) {
            for (int i = 0; i < lines[j].length; i += 2) {
                int x = Math.clamp((int) (lines[j][i] * PAD), 0, PAD);
                int y = Math.clamp((int) (lines[j][i + 1] * PAD), 0, PAD);
                call("zinnia_character_add", JAVA_INT, character, (long) j, x, y);
            }
        }
        MemorySegment result =
                (MemorySegment) call("zinnia_recognizer_classify", ADDRESS, recognizer, character, (long) most);
        List<Candidate> read = new ArrayList<>();
        if (result.address() != 0) {
            long size = (long) call("zinnia_result_size", JAVA_LONG, result);
            for (long i = 0; i < size; i++) {
                MemorySegment text = (MemorySegment) call("zinnia_result_value", ADDRESS, result, i);
                read.add(new Candidate(text.reinterpret(LONGEST_NAME).getString(0), -i));
            }
            call("zinnia_result_destroy", null, result);
        }
        call("zinnia_character_destroy", null, character);
        return read;
    }

    /** Calls a function of zinnia.h; NULL for those that answer nothing. */
    private Object call(String name, @Nullable MemoryLayout answer, Object... arguments) {
        try {
            Object value = functions
                    .computeIfAbsent(name, wanted -> function(wanted, answer, arguments))
                    .invokeWithArguments(arguments);
            return Objects.requireNonNullElse(value, MemorySegment.NULL);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private MethodHandle function(String name, @Nullable MemoryLayout answer, Object... arguments) {
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < layouts.length; i++) {
            layouts[i] = layout(arguments[i]);
        }
        FunctionDescriptor shape =
                answer == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(answer, layouts);
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    private static MemoryLayout layout(Object argument) {
        if (argument instanceof MemorySegment) {
            return ADDRESS;
        }
        return argument instanceof Long ? JAVA_LONG : JAVA_INT;
    }
}
