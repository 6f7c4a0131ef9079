package org.reststop.kiosk.scan.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** A pseudo-terminal of the system's: what is written here is read at {@link #device}, as from a scanner's port. */
final class Pty implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final int READ_WRITE_NOT_CONTROLLING = 2 | 0x100;

    private final int master;
    private final Path device;

    Pty() {
        master = call("posix_openpt", READ_WRITE_NOT_CONTROLLING);
        if (master < 0 || call("grantpt", master) != 0 || call("unlockpt", master) != 0) {
            throw new IllegalStateException("the system gives no pseudo-terminal");
        }
        device = name();
    }

    /** The end that a program opens as a serial port. */
    Path device() {
        return device;
    }

    void send(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            FunctionDescriptor write = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            long written = (long) handle("write", write).invokeExact(master, memory, (long) bytes.length);
            if (written != bytes.length) {
                throw new IllegalStateException("the pseudo-terminal took " + written + " bytes");
            }
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unplugs it. */
    @Override
    public void close() {
        call("close", master);
    }

    private Path name() {
        try {
            FunctionDescriptor function = FunctionDescriptor.of(
                    ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(64, ValueLayout.JAVA_BYTE)), JAVA_INT);
            return Path.of(((MemorySegment) handle("ptsname", function).invokeExact(master)).getString(0));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int call(String name, int argument) {
        try {
            return (int) handle(name, FunctionDescriptor.of(JAVA_INT, JAVA_INT)).invokeExact(argument);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle handle(String name, FunctionDescriptor function) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), function);
    }
}
