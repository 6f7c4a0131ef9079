package org.reststop.command.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reststop.command.text.CommandFailure;
import org.reststop.command.text.HelpOption;
import org.reststop.command.text.Surroundings;
import org.reststop.command.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs HQ and a kiosk with a sample community until Ctrl-C. */
@Command(name = "demo")
@SuppressWarnings("NullAway.Init")
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "option.demo-dir")
    private @Nullable Path dir;

    @Option(names = "--fresh", descriptionKey = "option.fresh")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    private final Surroundings around;

    public DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = around.texts();
        DemoFolder folder = dir == null ? DemoFolder.usual(around.env()) : new DemoFolder(dir.toAbsolutePath());
        Ending ending = new Ending(() -> say(texts.say("demo.stopping")));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(ending::onSignal));
        try (DemoLock lock = DemoLock.take(folder, texts);
                DemoScreen screen = DemoScreen.find(around.env(), texts)) {
            return run(parts(folder), screen, ending);
        } catch (ProgramFailure e) {
            ending.awaitSignal();
            e.lastLines().forEach(spec.commandLine().getErr()::println);
            throw new CommandFailure(texts.say("demo.failed", texts.say("demo." + e.program()), e.what(), e.log()));
        } finally {
            ending.over();
        }
    }

    private Demo.Parts parts(DemoFolder folder) {
        Path script = Path.of(around.env().getOrDefault("RESTSTOP_HOME", ""), "scripts", "reststop");
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new Demo.Parts(
                folder,
                new Launcher(script.toAbsolutePath(), Map.of()),
                around.http(),
                around.texts(),
                new Steps(spec.commandLine().getOut(), terminal));
    }

    private int run(Demo.Parts parts, DemoScreen screen, Ending ending) throws IOException {
        Texts texts = parts.texts();
        if (fresh) {
            parts.steps().run(texts.say("demo.step.fresh"), () -> {
                parts.folder().clear();
                return parts.folder();
            });
        }
        say(screen.told());
        try (Demo demo = Demo.start(parts, screen.env())) {
            ending.closes(demo, screen);
            say(new DemoSummary(texts, parts.folder(), demo.hq()).text());
            CompletableFuture<Integer> kiosk = demo.kiosk().program().onExit();
            int status = (Integer)
                    CompletableFuture.anyOf(kiosk, demo.hq().program().onExit()).join();
            ending.awaitSignal();
            if (status != 0) {
                String which = kiosk.isDone() ? "kiosk" : "hq";
                throw new CommandFailure(texts.say(
                        "demo.failed",
                        texts.say("demo." + which),
                        "exit " + status,
                        parts.folder().log(which)));
            }
            return 0;
        }
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
