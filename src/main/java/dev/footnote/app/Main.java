package dev.footnote.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

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
            return CommandTree.execute(run, args);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return CommandTree.tell(e, run);
        } finally {
            run.surroundings().out().flush();
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
