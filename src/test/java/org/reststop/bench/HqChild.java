package org.reststop.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.reststop.hq.HqMain;
import org.reststop.testing.PostgresServer;

/** HQ's own program in a process of its own, on PostgreSQL. */
final class HqChild implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 400;

    private final Process process;
    private final URI address;

    private HqChild(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it and waits until it answers. */
    static HqChild start(Path folder, PostgresServer database) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-cp", classPath(), HqMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        Map<String, String> env = builder.environment();
        env.keySet().removeIf(name -> name.startsWith("RESTSTOP_"));
        env.put("RESTSTOP_HQ_DATA_FOLDER", folder.toString());
        env.put("RESTSTOP_HQ_PORT", "0");
        env.put("RESTSTOP_HQ_DATABASE_URL", database.jdbcUrl());
        env.put("RESTSTOP_HQ_DATABASE_USER", database.user());
        Process process = builder.start();
        Path announced = folder.resolve("address");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(announced)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("HQ did not start: " + Files.readString(folder.resolve("out")));
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return new HqChild(process, URI.create(Files.readString(announced)));
    }

    /** Without the kiosk's libraries, as in service. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(openjfx|zxing|bytedeco).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    URI address() {
        return address;
    }

    /** CPU time that the process has used so far, in seconds. */
    double cpuSeconds() throws IOException {
        return Cpu.ofProcess(process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
