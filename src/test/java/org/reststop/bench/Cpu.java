package org.reststop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel counts of processes' CPU time: proc(5), /proc/PID/stat, in ticks of a hundredth of a second. */
final class Cpu {
    private static final double TICKS = 100;
    private static final Path PROC = Path.of("/proc");

    private Cpu() {}

    /** Of one process, its ended children not counted, in seconds. */
    static double ofProcess(long pid) throws IOException {
        String[] fields = fields(PROC.resolve(Long.toString(pid)));
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Of a process and its children, ended or alive, in seconds. */
    static double ofFamily(long pid) throws IOException {
        String[] own = fields(PROC.resolve(Long.toString(pid)));
        double sum = 0;
        for (int i = 11; i <= 14; i++) {
            sum += Long.parseLong(own[i]) / TICKS;
        }
        for (Path child : processes()) {
            try {
                String[] fields = fields(child);
                if (Long.parseLong(fields[1]) == pid) {
                    sum += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
                }
            } catch (IOException e) {
                // It ended while we looked, and its parent has counted it.
                continue;
            }
        }
        return sum;
    }

    private static List<Path> processes() throws IOException {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    /** The fields after the command's name, which may hold spaces: the first is the state, 11 and 12 the times. */
    private static String[] fields(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }
}
