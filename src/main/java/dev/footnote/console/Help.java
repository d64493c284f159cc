package dev.footnote.console;

import java.util.Arrays;

/** The list of commands. */
final class Help {

    private Help() {}

    static String set(Style style) {
        int widest = Arrays.stream(Command.values())
                .mapToInt(command -> command.usage().length())
                .max()
                .orElse(0);
        String indent = " ".repeat(widest + 2);
        StringBuilder help = new StringBuilder(new Paragraph()
                .add("Ask a question in your own words; a later one may lean on an earlier one.")
                .set(style, "", ""));
        help.append('\n');
        for (Command command : Command.values()) {
            String usage = Columns.pad(command.usage(), widest + 2);
            help.append(new Paragraph().add(command.purpose(), Ink.DIM).set(style, usage, indent));
        }
        return help.toString();
    }
}
