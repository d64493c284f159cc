package dev.footnote.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Runs the command line and leaves with its exit status. */
    public static void main(String[] args) {
        Startup.prepare();
        var output = new WatchedOutput(new FileOutputStream(FileDescriptor.out));
        var surroundings = Surroundings.ofProcess(output);
        int status =
                run(new Run(new GlobalOptions(), surroundings, new Wiring(surroundings), new ConsoleFront()), args);
        System.exit(end(output, surroundings, status));
    }

    /** Runs one command line; its exit status. */
    static int run(Run run, String... args) {
        try {
            var plain = PlainLine.read(run, args);
            return plain == null ? CommandTree.execute(run, args) : called(plain, run);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return CommandTree.tell(e, run);
        } finally {
            run.surroundings().out().flush();
        }
    }

    private static int called(Callable<Integer> command, Run run) {
        try {
            return command.call();
        } catch (Exception e) {
            return CommandTree.tell(e, run);
        }
    }

    /** The exit status once all is written: a reader who left early (head) is no failure, a full disk is one. */
    static int end(WatchedOutput output, Surroundings surroundings, int status) {
        var fault = output.fault();
        if (fault == null || WatchedOutput.readerLeft(fault)) {
            return status;
        }
        surroundings.err().println("footnote: The answer could not be written: " + Faults.reason(fault) + ".");
        return Status.FAILURE;
    }
}
