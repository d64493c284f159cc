package dev.footnote.console;

import dev.footnote.answer.Citation;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Completes commands, and after /show the numbers of the sources there are. Questions are left alone. */
final class CommandCompleter implements Completer {

    private static final int DESCRIPTION = 50;

    private final Supplier<List<Citation>> citations;

    CommandCompleter(Supplier<List<Citation>> citations) {
        this.citations = citations;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0 && (line.word().isEmpty() || Command.isMeantBy(line.word()))) {
            for (Command command : Command.values()) {
                candidates.add(candidate(command.word(), command.purpose(), command.ordinal()));
            }
        } else if (line.wordIndex() == 1
                && Command.SHOW.word().equals(line.words().get(0))) {
            for (Citation citation : citations.get()) {
                String article = SourceLine.name(citation.article());
                int number = citation.number();
                candidates.add(candidate(Integer.toString(number), Columns.shorten(article, DESCRIPTION), number));
            }
        }
    }

    private static Candidate candidate(String word, String description, int place) {
        @Nullable String none = null;
        return new Candidate(word, word, none, description, none, none, true, place);
    }
}
