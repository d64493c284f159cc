package dev.footnote.app;

import dev.footnote.app.Check.Mark;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code footnote doctor}: looks at everything Footnote needs and says what to do about what is missing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Check everything Footnote needs, each with a remedy")
final class DoctorCommand implements Callable<Integer> {

    private final Run run;

    DoctorCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        var settings = run.settings();
        int problems = 0;
        for (Examination examination : Examination.all(settings, run.providers(), run.surroundings())) {
            Check check = examination.check();
            print(check);
            problems += check.mark() == Mark.PROBLEM ? 1 : 0;
        }
        PrintStream out = run.surroundings().out();
        out.println();
        out.println(
                switch (problems) {
                    case 0 -> "Everything Footnote needs is there.";
                    case 1 -> "There is 1 problem.";
                    default -> "There are " + problems + " problems.";
                });
        return problems == 0 ? Status.ANSWERED : Status.FAILURE;
    }

    private void print(Check check) {
        PrintStream out = run.surroundings().out();
        out.printf(Locale.ROOT, "%s %-24s %s%n", mark(check.mark()), check.name(), check.finding());
        if (check.remedy() != null) {
            out.printf(Locale.ROOT, "%-8s%-24s %s%n", "", "", check.remedy());
        }
        out.flush();
    }

    private String mark(Mark mark) {
        var word = String.format(Locale.ROOT, "%-7s", mark.word());
        if (!run.surroundings().coloursOut()) {
            return word;
        }
        var colour =
                switch (mark) {
                    case OK -> "32";
                    case NOTE -> "33";
                    case PROBLEM -> "31";
                };
        return "\u001b[" + colour + "m" + word + "\u001b[0m";
    }
}
