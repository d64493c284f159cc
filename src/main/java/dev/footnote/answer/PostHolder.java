package dev.footnote.answer;

import dev.footnote.answer.HolderReader.Owner;
import dev.footnote.answer.HolderReader.Telling;
import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that news gives beside a post, where a question asks who holds it: "Chief executive <em>Rutger Blom</em> apologised",
 * "<em>Saskia Verhoeven</em>, chief executive and co-founder, said". For the posts of {@code posts.txt}.
 */
final class PostHolder {

    /** Behind a name, in the same sentence and soon. */
    private static final Pattern LEAVES = Pattern.compile(
            "(?i)^[^.;]{0,60}\\b(?:resign\\p{L}*|quits?|step(?:s|ped|ping)?\\s+(?:down|aside|back)|ousted"
                    + "|dismissed|sacked|fired|leaves|leaving|left|depart\\p{L}*|retir\\p{L}*|stands?\\s+down|stood\\s+down|suspended|hands?\\s+over|died"
                    + "|(?:was|is|been|be)\\s+(?:replaced|succeeded))\\b");

    /** Before one. */
    private static final Pattern REPLACES = Pattern.compile(
            "(?i)\\b(?:replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|resignation\\s+of|departure\\s+of)\\s+(?:\\p{L}+\\.?\\s+){0,3}$");

    private PostHolder() {}

    /** The same sentences with the first that names who holds the post asked for in front, wherever it ranks. */
    static List<Standing> led(Retrieval found, List<Standing> ranked) {
        Telling telling = first(found);
        return telling == null ? ranked : SpanRanking.inFront(ranked, telling.sentence());
    }

    /** The sentence that names the holder, where a question asks for one and little else speaks for there being an answer. */
    static List<RankedSentence> in(Retrieval found) {
        Telling telling = first(found);
        return telling == null ? List.of() : List.of(telling.sentence());
    }

    /** The holder whom one of the sentences chosen names; null where a question asks for none or none does. */
    static @Nullable String in(Retrieval found, List<RankedSentence> chosen) {
        Telling telling = first(found);
        return telling == null || !chosen.contains(telling.sentence()) ? null : telling.name();
    }

    /** The sentence that tells most surely who holds the post asked for; null where none does, or who it is stays open. */
    private static @Nullable Telling first(Retrieval found) {
        AskedPost post = AskedPost.of(found.query().text());
        if (post == null || post.beside().isEmpty()) {
            return null;
        }
        HolderReader holder = new HolderReader(post);
        List<Telling> telling = found.sentences().stream()
                .filter(sentence -> !sentence.sentence().heading())
                .map(holder::namedIn)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Telling::owner))
                .toList();
        if (telling.isEmpty()) {
            return null;
        }
        Telling first = telling.getFirst();
        boolean others = first.owner() != Owner.BESIDE
                && telling.stream()
                        .anyMatch(other -> other.owner() == first.owner()
                                && !other.surname().equals(first.surname()));
        return others || leaves(first.surname(), found) ? null : first;
    }

    /** Whether anything found may tell that somebody of a surname gives up a post: what stands beside a name does not tell then who holds it. */
    private static boolean leaves(String last, Retrieval found) {
        for (RankedSentence sentence : found.sentences()) {
            String text = sentence.text();
            for (int at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
                if (LEAVES.matcher(text.substring(at + last.length())).find()
                        || REPLACES.matcher(text.substring(0, at)).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
