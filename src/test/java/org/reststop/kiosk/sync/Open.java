import java.nio.file.*;
import java.time.*;
import org.reststop.domain.*;
import org.reststop.store.*;

public class Open {
    public static void main(String[] a) throws Exception {
        for (int i = 0; i < 3; i++) {
            long t = System.nanoTime();
            var s = KioskStores.open(
                    Path.of(a[0]), Clock.systemUTC(), new UuidV7(Clock.systemUTC(), new java.security.SecureRandom()));
            System.out.printf("open %.0f ms%n", (System.nanoTime() - t) / 1e6);
            s.close();
        }
    }
}
