package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a draft puts into somebody's mouth is said by the same one in the quote: of "Rask alleged fraud; observers called it
 * fair" nobody may make "there was fraud, according to observers".
 */
final class SpeakerCheck implements Check {

    private final PhrasingWords lists;

    SpeakerCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        Span speaker = speaker(claim);
        if (speaker == null || ofOutlet(speaker, pairing)) {
            return Set.of();
        }
        if (!speaks(main) && main.text().indexOf('“') < 0 && main.text().indexOf('"') < 0) {
            return Set.of(Flaw.NOBODY_SPEAKS);
        }
        if (anotherSpeaks(speaker, pairing)) {
            return Set.of(Flaw.ANOTHER_SPEAKS);
        }
        Set<Flaw> otherPart = ofOtherPart(speaker, pairing);
        return otherPart.isEmpty() && unlike(speaker, pairing) ? Set.of(Flaw.UNLIKE_SPEAKER) : otherPart;
    }

    /** The speaker says something else in the same sentence. */
    private Set<Flaw> ofOtherPart(Span speaker, Pairing pairing) {
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        List<Reading.Word> named = claim.within(speaker).stream()
                .filter(word -> word.is("NOUN", "PROPN", "ADJ"))
                .flatMap(word -> pairing.met(word).stream())
                .toList();
        List<Span> parts = StatementParts.of(main);
        if (named.isEmpty() || parts.size() < 2) {
            return Set.of();
        }
        int closing = Attribution.closing(main, lists);
        if (main.text().indexOf(';') < 0
                && named.stream().allMatch(word -> word.span().start() > closing)) {
            // "…, and …, the board said": it says all of it.
            return Set.of();
        }
        List<Span> own = partsOf(named, parts, main);
        Span saying = StatementParts.of(claim).stream()
                .filter(part -> part.overlaps(speaker))
                .findFirst()
                .orElse(speaker);
        return claim.words().stream()
                        .filter(word -> saying.contains(word.span()))
                        .filter(word -> !speaker.contains(word.span()) && !lists.has("speech", word.bases()))
                        .map(pairing::met)
                        .filter(met -> met.stream().noneMatch(word -> titles(word, main)))
                        .filter(met -> !met.isEmpty())
                        .allMatch(met -> met.stream()
                                .anyMatch(word -> own.stream().anyMatch(part -> part.contains(word.span()))))
                ? Set.of()
                : Set.of(Flaw.OTHER_PART);
    }

    /** "Olympic champion Bashir Adan": what somebody is called is true of him in any part. */
    private static boolean titles(Reading.Word word, Reading main) {
        return word.is("NOUN", "ADJ")
                && AtomsCheck.names(main).stream()
                        .filter(name -> name.span().start() > word.span().end())
                        .anyMatch(name -> main
                                        .within(new Span(
                                                word.span().end(), name.span().start()))
                                        .stream()
                                        .allMatch(between -> between.is("NOUN", "ADJ"))
                                && name.span().start() - word.span().end() <= TITLE);
    }

    /** Letters between what somebody is called and the name. */
    private static final int TITLE = 16;

    /** The parts in which somebody is named, and those that go on about him. */
    private static List<Span> partsOf(List<Reading.Word> named, List<Span> parts, Reading main) {
        List<Span> own = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            boolean goesOn = i > 0 && own.contains(parts.get(i - 1)) && StatementParts.leansBack(part, main);
            if (goesOn || named.stream().anyMatch(word -> part.contains(word.span()))) {
                own.add(part);
            }
        }
        return own;
    }

    /** The draft names one speaker and the quote another one, without the first. */
    private boolean anotherSpeaks(Span speaker, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<List<String>> said = names(pairing.claim(), speaker);
        List<@Nullable Span> all = speakers(main);
        return !said.isEmpty()
                && !all.isEmpty()
                && all.stream()
                        .allMatch(other -> other != null
                                && !names(main, other).isEmpty()
                                && names(main, other).stream()
                                        .noneMatch(name -> said.stream().anyMatch(own -> Names.same(own, name))));
    }

    /** Whether each one who says something in the quote shares no word with the draft's speaker, nor leans on a name. */
    private boolean unlike(Span speaker, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<@Nullable Span> all = speakers(main);
        List<Reading.Word> said = pairing.claim().within(speaker).stream()
                .filter(word -> word.is("NOUN", "PROPN"))
                .toList();
        return !all.isEmpty()
                && !said.isEmpty()
                && all.stream().allMatch(other -> other != null && !alike(said, other, pairing));
    }

    private static boolean alike(List<Reading.Word> said, Span other, Pairing pairing) {
        List<Reading.Word> given = pairing.ground().reading().within(other).stream()
                .filter(word -> word.is("NOUN", "PROPN"))
                .toList();
        return said.stream().anyMatch(word -> pairing.met(word).stream().anyMatch(given::contains))
                || pairing.ground().subject().stream().anyMatch(reading -> has(reading, said) && has(reading, given));
    }

    private static boolean has(Reading reading, List<Reading.Word> words) {
        return words.stream().anyMatch(word -> reading.everything().stream()
                .anyMatch(other -> other.lower().equals(word.lower())));
    }

    private static List<List<String>> names(Reading reading, Span within) {
        return AtomsCheck.names(reading).stream()
                .filter(name -> name.span().overlaps(within))
                .map(name -> Names.words(name.span().of(reading.text())))
                .toList();
    }

    private boolean speaks(Reading reading) {
        return reading.everything().stream().anyMatch(word -> lists.has("speech", word.bases()));
    }

    /** The article's own outlet may be said to report what it prints. */
    private static boolean ofOutlet(Span speaker, Pairing pairing) {
        String source = pairing.ground().given().article().source();
        String name = speaker.of(pairing.claim().text()).replaceFirst("^(?i:the)\\s+", "");
        return source != null && (source.contains(name) || name.contains(source));
    }

    /** Who speaks in a drafted sentence: behind "according to", or right before or behind a verb of speech. */
    private @Nullable Span speaker(Reading claim) {
        List<@Nullable Span> all = speakers(claim);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** One for each word of speech; null where it is not told who. */
    private List<@Nullable Span> speakers(Reading claim) {
        List<@Nullable Span> speakers = new ArrayList<>();
        List<Token> tokens = claim.tokens();
        for (Reading.Word word : claim.everything()) {
            int i = word.index();
            if (word.lower().equals("according") && i + 2 < tokens.size()) {
                speakers.add(phrase(tokens, i + 2, 1));
                continue;
            }
            boolean demands = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("for");
            if (word.is("VERB") && lists.has("speech", word.bases()) && !demands) {
                if (i > 0 && tokens.get(i - 1).lower().matches("having|of|to|for|from|without|after|before|be")) {
                    // "Of having warned": nobody is named.
                    continue;
                }
                Span before = i > 0 ? phrase(tokens, i - 1, -1) : null;
                before = before == null ? apposed(tokens, i) : before;
                speakers.add(before != null || i + 1 == tokens.size() ? before : phrase(tokens, i + 1, 1));
            }
        }
        return speakers;
    }

    /** "The mayor, Dario Venn, accused": the name before the comma; null where a preposition opens it. */
    private static @Nullable Span apposed(List<Token> tokens, int verb) {
        int last = verb - 2;
        if (last < 1
                || !tokens.get(verb - 1).text().equals(",")
                || !tokens.get(last).is("PROPN")) {
            return null;
        }
        int first = last;
        while (first > 0 && tokens.get(first - 1).is("PROPN")) {
            first--;
        }
        boolean opened = first > 0 && tokens.get(first - 1).text().equals(",");
        return opened
                ? new Span(
                        tokens.get(first).span().start(),
                        tokens.get(last).span().end())
                : null;
    }

    /** The noun phrase that begins (or, going back, ends) at a token. */
    private static @Nullable Span phrase(List<Token> tokens, int from, int step) {
        int at = from;
        boolean noun = false;
        while (at >= 0 && at < tokens.size() && tokens.get(at).is("NOUN", "PROPN", "DET", "ADJ")) {
            noun |= tokens.get(at).is("NOUN", "PROPN");
            at += step;
        }
        if (!noun) {
            return null;
        }
        int last = at - step;
        return new Span(
                tokens.get(Math.min(from, last)).span().start(),
                tokens.get(Math.max(from, last)).span().end());
    }
}
