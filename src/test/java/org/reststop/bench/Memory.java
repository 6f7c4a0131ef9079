package org.reststop.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds, in megabytes (2^20 bytes).
 *
 * @param heap what objects take after all garbage has gone
 * @param direct what buffers outside of the heap take
 * @param resident as the kernel counts the process (proc(5), VmRSS)
 */
record Memory(double heap, double direct, double resident) {
    private static final double MEGABYTE = 1 << 20;
    private static final int COLLECTIONS = 3;

    /** Collects garbage, and looks. */
    static Memory now() throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return new Memory(heap / MEGABYTE, direct / MEGABYTE, residentNow());
    }

    private static double residentNow() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
