package org.reststop.kiosk.voice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reststop.config.KioskSettings;

/**
 * Records half a second from ALSA's default device, writes the memo to a file and plays it back: {@code AlsaMemo FILE}.
 * A program of its own because ALSA reads its devices from the environment.
 */
final class AlsaMemo {
    private AlsaMemo() {}

    public static void main(String[] args) throws Exception {
        Microphone microphone = new Microphone(new KioskSettings.Voice(true, Optional.empty(), Optional.empty()));
        System.out.println(microphone.listen());
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletableFuture<Take> taken = new CompletableFuture<>();
        CompletableFuture<Recorder.Session> session = new CompletableFuture<>();
        session.complete(microphone.recorder(threads).start(new Recorder.Listener() {
            @Override
            public void heard(Duration soFar, double level) {
                if (soFar.toMillis() >= 500) {
                    session.join().stop();
                }
            }

            @Override
            public void ended(Take take) {
                taken.complete(take);
            }
        }));
        Take take = taken.join();
        Files.write(Path.of(args[0]), take.file());
        CompletableFuture<Boolean> played = new CompletableFuture<>();
        microphone.player(threads).play(take.samples(), played::complete);
        System.out.println(take.trouble() + " " + take.samples().length + " " + played.join());
        threads.shutdown();
    }
}
