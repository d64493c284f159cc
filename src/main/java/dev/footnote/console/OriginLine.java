package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Origins;
import java.util.List;
import java.util.stream.Collectors;

/** The line that says on how many articles and origins an answer stands, and who cites whom. */
final class OriginLine {

    private OriginLine() {}

    /**
     * The line; empty where there is nothing to say: one article that names no source, or several that have nothing to
     * do with each other and all stand in the notes anyway.
     */
    static String set(Answer.Grounded answer, Style style) {
        Origins origins = answer.origins();
        List<Origins.Chain> chains = chains(answer);
        boolean unrelated = origins.articles() == origins.independent() && chains.isEmpty();
        if (origins.articles() == 0 || (unrelated && origins.articles() <= noted(answer))) {
            return "";
        }
        return new Paragraph().add(words(origins, chains), Ink.DIM).set(style, "", "");
    }

    private static String words(Origins origins, List<Origins.Chain> chains) {
        String counted = counted(origins.articles(), "article");
        if (origins.articles() > 1) {
            counted += ", " + counted(origins.independent(), "independent origin");
        }
        // Of several origins a chain is only one, and says by its number which.
        boolean numbered = origins.independent() > 1;
        return counted
                + chains.stream()
                        .map(chain -> (numbered ? "[" + chain.citation() + "] " : "") + names(chain.outlets()))
                        .distinct()
                        .collect(Collectors.joining("; ", chains.isEmpty() ? "" : ": ", ""));
    }

    /** Articles in the notes under the answer. */
    private static long noted(Answer.Grounded answer) {
        return answer.citations().stream()
                .map(citation -> citation.article().id())
                .distinct()
                .count();
    }

    private static String names(List<String> outlets) {
        return outlets.stream().map(Printable::line).collect(Collectors.joining(", citing "));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Of what the first sentence cites: the others say something else. */
    private static List<Origins.Chain> chains(Answer.Grounded answer) {
        List<Integer> cited = answer.sentences().stream()
                .limit(1)
                .flatMap(sentence -> sentence.citations().stream())
                .toList();
        return answer.origins().chains().stream()
                .filter(chain -> cited.contains(chain.citation()))
                .toList();
    }
}
