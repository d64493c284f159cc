package dev.footnote.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** {@code footnote}: chats where no command is named. */
@Command(
        name = "footnote",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "[chat|ask|index|eval|telegram|doctor]",
        description = "Answers questions over a collection of articles and shows the sentence each answer stands on.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:answered",
            "1:something failed",
            "2:the command line or the configuration cannot be used as it is",
            "3:the articles don't say"
        },
        footer = {"", "Example:", "  footnote ask --corpus news/ \"How much is the deal worth?\""})
final class RootCommand implements Callable<Integer> {

    @Mixin
    private final GlobalOptions options;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    private final Run run;

    RootCommand(Run run) {
        this.options = run.options();
        this.run = run;
    }

    @Override
    public Integer call() {
        return new ChatCommand(run, asOf).call();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"footnote " + number()};
        }

        /** The version alone. */
        static String number() {
            var version = RootCommand.class.getPackage().getImplementationVersion();
            return version == null ? "(unpackaged)" : version;
        }
    }
}
