package org.reststop.bench;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.kiosk.input.Candidate;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.Suggestions;

/** libpinyin, where it is installed, called as its own header pinyin.h says; learning is off. */
@SuppressWarnings("restricted")
final class LibPinyin implements InputEngine, AutoCloseable {
    private static final List<String> LIBRARIES = List.of("libpinyin.so.15", "libpinyin.so.13");

    /** IS_PINYIN, PINYIN_INCOMPLETE, DIVIDED, RESPLIT and all corrections. */
    private static final int OPTIONS = (1 << 1) | (1 << 3) | (1 << 7) | (1 << 8) | (0xFF << 21);

    /** All eleven pairs of accents that pinyin.h names PINYIN_AMB_*. */
    private static final int ACCENTS = 0x3FF << 9;

    /** By length of phrase, of pinyin, and by frequency, without candidates longer than the letters. */
    private static final int ORDER = 0x2 | 0x4 | 0x8 | 0x10;

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup library;
    private final MemorySegment context;
    private final MemorySegment instance;
    private final MethodHandle reset;
    private final MethodHandle parse;
    private final MethodHandle guess;
    private final MethodHandle guessCandidates;
    private final MethodHandle count;
    private final MethodHandle candidate;
    private final MethodHandle text;

    private LibPinyin(String name, Path data, Path user) throws IOException {
        library = SymbolLookup.libraryLookup(name, arena);
        reset = handle("pinyin_reset", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        parse = handle("pinyin_parse_more_full_pinyins", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
        guess = handle("pinyin_guess_sentence", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS));
        guessCandidates =
                handle("pinyin_guess_candidates", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_LONG, JAVA_INT));
        count = handle("pinyin_get_n_candidate", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS));
        candidate = handle("pinyin_get_candidate", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT, ADDRESS));
        text = handle("pinyin_get_candidate_string", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, ADDRESS, ADDRESS));
        MethodHandle init = handle("pinyin_init", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        MethodHandle options = handle("pinyin_set_options", FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS, JAVA_INT));
        MethodHandle alloc = handle("pinyin_alloc_instance", FunctionDescriptor.of(ADDRESS, ADDRESS));
        context = (MemorySegment) call(init, arena.allocateFrom(data.toString()), arena.allocateFrom(user.toString()));
        if (context.address() == 0) {
            throw new IOException("libpinyin does not open " + data);
        }
        call(options, context, OPTIONS | ACCENTS);
        instance = (MemorySegment) call(alloc, context);
    }

    /** Opens it; empty where it is not installed. */
    static Optional<LibPinyin> open(Path user) throws IOException {
        Optional<Path> data;
        try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
            data = folders.map(folder -> folder.resolve("libpinyin/data"))
                    .filter(Files::isDirectory)
                    .findFirst();
        }
        if (data.isPresent()) {
            for (String name : LIBRARIES) {
                if (isInstalled(name)) {
                    return Optional.of(new LibPinyin(name, data.get(), user));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInstalled(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(name, arena) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private MethodHandle handle(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Suggestions suggest(String letters, String left, int most) {
        try (Arena call = Arena.ofConfined()) {
            call(reset, instance);
            call(parse, instance, call.allocateFrom(letters));
            call(guess, instance);
            call(guessCandidates, instance, 0L, ORDER);
            MemorySegment number = call.allocate(JAVA_INT);
            MemorySegment pointer = call.allocate(ADDRESS);
            call(count, instance, number);
            int found = Math.min(most, number.get(JAVA_INT, 0));
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < found; i++) {
                call(candidate, instance, i, pointer);
                call(text, instance, pointer.get(ADDRESS, 0), pointer);
                MemorySegment string = pointer.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE);
                if (string.get(JAVA_BYTE, 0) != 0) {
                    candidates.add(new Candidate(string.getString(0), letters.length()));
                }
            }
            return new Suggestions(letters, candidates);
        }
    }

    @Override
    public List<String> predict(String left, int most) {
        return List.of();
    }

    @Override
    public void forget() {}

    @Override
    public void close() {
        arena.close();
    }
}
