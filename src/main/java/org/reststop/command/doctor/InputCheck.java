package org.reststop.command.doctor;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.reststop.command.text.Texts;
import org.reststop.kiosk.input.InputEngine;
import org.reststop.kiosk.input.pinyin.LibimeFiles;

/**
 * Whether the pinyin keyboard writes with its good engine or, since files are missing or damaged, with the lesser one.
 *
 * @param files finds the files
 * @param loading loads them
 */
record InputCheck(Files files, Loading loading, Texts texts) implements Check.Look {
    private static final String LETTERS = "yizhan";
    private static final String WORD = "驿站";

    /** Finds the engine's files. */
    @FunctionalInterface
    interface Files {
        LibimeFiles find() throws IOException;
    }

    /** Makes an engine of them. */
    @FunctionalInterface
    interface Loading {
        InputEngine load(LibimeFiles files) throws IOException;
    }

    @Override
    public Finding find() {
        try {
            InputEngine engine = loading.load(files.find());
            boolean writes = engine.suggest(LETTERS, "", 20).candidates().stream()
                    .anyMatch(candidate -> candidate.text().equals(WORD));
            return writes
                    ? new Finding.Good(texts.say("doctor.input.good", WORD))
                    : bad(texts.say("doctor.input.wrong", WORD));
        } catch (NoSuchFileException e) {
            return bad(texts.say("doctor.input.none", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return bad(texts.say("doctor.input.damaged", String.valueOf(e.getMessage())));
        }
    }

    private Finding bad(String what) {
        return new Finding.Bad(what, texts.say("doctor.input.advice"));
    }
}
