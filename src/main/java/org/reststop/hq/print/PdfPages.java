package org.reststop.hq.print;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Draws a stranger's PDF as pictures, in a process of its own: a file that is broken, endless or too large for it costs
 * nothing but itself. One at a time; safe to call from any thread.
 */
public final class PdfPages {
    /** The largest file that is drawn, in bytes. */
    public static final int MAX_BYTES = 32 << 20;

    private static final String MEMORY = "-Xmx512m";
    private static final int OUT_OF_MEMORY = 3;

    private final ReentrantLock turn = new ReentrantLock();
    private final Duration patience;

    /** @param patience how long a whole document may take */
    public PdfPages(Duration patience) {
        this.patience = patience;
    }

    /** Why a document is not drawn. */
    public enum Problem {
        /** It is no PDF, or broken. */
        BROKEN,
        /** A password is wanted. */
        LOCKED,
        /** It has more pages than are taken. */
        TOO_MANY,
        /** It takes too long, or too much memory. */
        TOO_HEAVY
    }

    /** What came of it. */
    public sealed interface Drawn {
        /** @param jpegs the pages in their order, JPEG files */
        record Pages(List<byte[]> jpegs) implements Drawn {
            public Pages {
                jpegs = List.copyOf(jpegs);
            }
        }

        /** Nothing. */
        record Not(Problem problem) implements Drawn {}
    }

    /**
     * Draws a document's pages.
     *
     * @param file a file on this machine
     * @param most pages
     * @param longest how many pixels a page's longer side has at most
     */
    public Drawn draw(Path file, int most, int longest) {
        turn.lock();
        try {
            if (Files.size(file) > MAX_BYTES) {
                return new Drawn.Not(Problem.TOO_HEAVY);
            }
            Path folder = Files.createTempDirectory("reststop-pages");
            try {
                return run(file, folder, most, longest);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a document was not drawn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Drawn.Not(Problem.TOO_HEAVY);
        } finally {
            turn.unlock();
        }
    }

    private Drawn run(Path file, Path folder, int most, int longest) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        MEMORY,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dpdfbox.fontcache=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PdfPagesMain.class.getName(),
                        file.toAbsolutePath().toString(),
                        folder.toString(),
                        Integer.toString(most),
                        Integer.toString(longest))
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Drawn.Not(Problem.TOO_HEAVY);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return switch (process.exitValue()) {
            case 0 -> new Drawn.Pages(pages(folder));
            case PdfPagesMain.LOCKED -> new Drawn.Not(Problem.LOCKED);
            case PdfPagesMain.TOO_MANY -> new Drawn.Not(Problem.TOO_MANY);
            case OUT_OF_MEMORY -> new Drawn.Not(Problem.TOO_HEAVY);
            default -> new Drawn.Not(Problem.BROKEN);
        };
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (int page = 1; Files.exists(folder.resolve("page-" + page + ".jpg")); page++) {
            pages.add(Files.readAllBytes(folder.resolve("page-" + page + ".jpg")));
        }
        return pages;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
