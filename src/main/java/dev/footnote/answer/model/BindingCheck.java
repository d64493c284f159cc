package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value belongs to what it belongs to in the quote. Where a quote gives several of a kind, each has its own stretch of the
 * sentence; what the draft says of a value must not stand in another one's stretch: of "earned $3bn and lost $5bn" nobody may
 * make "earned $5bn".
 */
final class BindingCheck implements Check {

    private static final String SIGN = "(?:\\s+(?:votes\\s)?to\\s|[-–])";
    private static final Pattern PAIR = Pattern.compile("(?<!\\d)(\\d{1,3})" + SIGN + "(\\d{1,3})(?![\\d.,%]*\\d|%)");

    private final Meaning meaning;
    private final PhrasingWords lists;

    BindingCheck(Meaning meaning, PhrasingWords lists) {
        this.meaning = meaning;
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        for (TypedSpan said : claim.atoms()) {
            if (said.kind() == TypedSpan.Kind.NAME || compound(said, claim) || inRow(said, claim)) {
                continue;
            }
            List<TypedSpan> rivals = ofKind(said.kind(), main);
            List<TypedSpan> own = rivals.stream()
                    .filter(given -> ExactnessCheck.same(said, claim, given, pairing))
                    .toList();
            if (own.size() == 1 && Bearers.aside(said, claim) && !Bearers.same(said, own.getFirst(), pairing)) {
                flaws.add(Flaw.OTHER_BEARER);
            }
            if (rivals.size() > 1 && own.size() == 1 && ofAnother(said, own.getFirst(), rivals, pairing)) {
                flaws.add(Flaw.OTHER_NOUN);
            }
            if (own.size() == 1 && contrasted(own.getFirst(), pairing)) {
                flaws.add(Flaw.MISBOUND);
            }
            if (rivals.size() > 1 && own.size() == 1 && misbound(said, own.getFirst(), rivals, pairing)) {
                flaws.add(Flaw.MISBOUND);
            }
        }
        if (pairTurned(pairing)) {
            flaws.add(Flaw.MISBOUND);
        }
        return flaws;
    }

    /** "A profit of €80 million" where there is a profit of €640 million. */
    private boolean ofAnother(TypedSpan said, TypedSpan own, List<TypedSpan> rivals, Pairing pairing) {
        Reading.Word noun = noun(said, pairing.claim());
        Reading.Word ownNoun = noun(own, pairing.ground().reading());
        return noun != null
                && (ownNoun == null || !meaning.means(noun, ownNoun))
                && rivals.stream()
                        .filter(rival -> !rival.equals(own))
                        .map(rival -> noun(rival, pairing.ground().reading()))
                        .anyMatch(other -> other != null && meaning.sameWord(noun, other));
    }

    /** The noun that a value is "of". */
    private static Reading.@Nullable Word noun(TypedSpan value, Reading reading) {
        Reading.Word noun = null;
        for (Reading.Word word : reading.everything()) {
            if (word.span().end() > value.span().start()) {
                return null;
            }
            boolean between = reading.text()
                    .substring(word.span().end(), value.span().start())
                    .matches("\\s+of\\s+(?:about\\s+|some\\s+|at least\\s+|up to\\s+|nearly\\s+|almost\\s+)?");
            if (word.is("NOUN") && between) {
                noun = word;
                return noun;
            }
        }
        return noun;
    }

    private static List<TypedSpan> ofKind(TypedSpan.Kind kind, Reading reading) {
        return reading.atoms().stream()
                .filter(atom -> atom.kind() == kind)
                .filter(atom -> !compound(atom, reading))
                .toList();
    }

    /** "Three-party": it counts nothing that another number could count. */
    private static boolean compound(TypedSpan atom, Reading reading) {
        return atom.kind() == TypedSpan.Kind.NUMBER
                && reading.text().substring(atom.span().end()).matches("(?s)-\\p{L}.*");
    }

    /** "3-6, 7-6": a value of a row of them, which has its own check. */
    private static boolean inRow(TypedSpan atom, Reading reading) {
        return reading.text().substring(atom.span().end()).matches("(?s)[-–]\\d.*")
                || reading.text().substring(0, atom.span().start()).matches("(?s).*\\d[-–]");
    }

    private boolean misbound(TypedSpan said, TypedSpan own, List<TypedSpan> rivals, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Span> stretches = Stretches.of(rivals, main);
        int at = rivals.indexOf(own);
        Reading claim = pairing.claim();
        List<TypedSpan> others = ofKind(said.kind(), claim);
        Span around = within(Stretches.of(others, claim).get(others.indexOf(said)), said, claim);
        for (Reading.Word word : claim.within(around)) {
            boolean anchor = (claim.words().contains(word) || word.is("VERB", "PROPN"))
                    && word.span().start() >= behindOpening(said, claim);
            if (anchor
                    && !said.span().overlaps(word.span())
                    && !ofOtherValue(word, said, pairing)
                    && elsewhere(word, said, at, stretches, rivals, pairing)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where what a value may belong to begins: behind who says it all, and behind a phrase of time or place that opens the
     * sentence and tells of all of it.
     */
    private int behindOpening(TypedSpan said, Reading claim) {
        int begin = Attribution.opening(claim, lists);
        int comma = claim.text().indexOf(',', begin);
        List<Token> phrase = claim.tokens().stream()
                .filter(token -> token.span().start() >= begin && token.span().end() <= comma)
                .toList();
        boolean adverbial = comma > 0
                && comma < said.span().start()
                && !phrase.isEmpty()
                && phrase.getFirst().is("ADP")
                && phrase.stream().noneMatch(token -> token.is("VERB", "AUX"));
        return adverbial ? comma : begin;
    }

    /** "After five hours, but in the port": what the other side of a "but" tells of, where the claim has only one side. */
    private static boolean contrasted(TypedSpan own, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Span> parts = StatementParts.of(main);
        if (parts.size() < 2 || StatementParts.of(pairing.claim()).size() > 1) {
            return false;
        }
        return parts.stream()
                .filter(part -> StatementParts.contrasts(part, main) && !part.contains(own.span()))
                .anyMatch(part -> pairing.claim().words().stream()
                        .filter(word -> word.is("NOUN") && placed(word, pairing.claim()))
                        .map(pairing::met)
                        .anyMatch(met -> !met.isEmpty()
                                && met.stream().allMatch(word -> part.contains(word.span()) && placed(word, main))));
    }

    /** As far as the statement goes that holds the value. */
    private static Span within(Span stretch, TypedSpan said, Reading claim) {
        for (Span part : StatementParts.of(claim)) {
            int start = Math.max(part.start(), stretch.start());
            int end = Math.min(part.end(), stretch.end());
            if (part.contains(said.span()) && start < end) {
                return new Span(start, end);
            }
        }
        return stretch;
    }

    /** "A year and a half later than planned": the word tells of a value of another kind, here and there. */
    private static boolean ofOtherValue(Reading.Word word, TypedSpan said, Pairing pairing) {
        TypedSpan nearest = Stretches.nearest(word, pairing.claim());
        Reading main = pairing.ground().reading();
        return nearest != null
                && !nearest.equals(said)
                && nearest.kind() != said.kind()
                && main.atoms().stream()
                        .filter(given -> ExactnessCheck.same(nearest, pairing.claim(), given, pairing))
                        .anyMatch(given ->
                                pairing.met(word).stream().anyMatch(other -> Stretches.near(other, given, main)));
    }

    /** "151 to 178" where it is 178 to 151. */
    private static boolean pairTurned(Pairing pairing) {
        String main = pairing.ground().reading().text();
        return PAIR.matcher(pairing.claim().text()).results().anyMatch(pair -> {
            String same = "(?<!\\d)" + pair.group(1) + SIGN + pair.group(2) + "(?!\\d)";
            String turned = "(?<!\\d)" + pair.group(2) + SIGN + pair.group(1) + "(?!\\d)";
            return Pattern.compile(turned).matcher(main).find()
                    && !Pattern.compile(same).matcher(main).find();
        });
    }

    /** Whether a word of the claim stands only in another value's stretch, while this value's has one of its kind itself. */
    private boolean elsewhere(
            Reading.Word word, TypedSpan said, int at, List<Span> stretches, List<TypedSpan> rivals, Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<Reading.Word> met = pairing.met(word);
        boolean ofAny =
                met.stream().anyMatch(other -> stretches.stream().anyMatch(stretch -> stretch.contains(other.span())));
        if (!ofAny || met.stream().anyMatch(other -> stretches.get(at).contains(other.span()))) {
            return false;
        }
        Span own = rivals.get(at).span();
        if (word.is("PROPN", "NOUN") && sharedSubject(met, stretches.get(at), main)) {
            return false;
        }
        boolean before = word.span().start() < said.span().start();
        List<Reading.Word> rival = main.within(stretches.get(at)).stream()
                .filter(other -> other.is(word.tag()) && sameKind(word, other, pairing))
                // A name before the value is its subject; one behind it does not rival that.
                .filter(other -> !word.is("PROPN") || other.span().start() < own.start() == before)
                .filter(other -> !word.is("PROPN") || !before || !placed(other, main))
                .toList();
        return !rival.isEmpty() && rival.stream().noneMatch(other -> meaning.means(word, other));
    }

    /** "Halcyon was launched in 2024 and is to reach Brimo in 2028": the sentence's subject has both values. */
    private static boolean sharedSubject(List<Reading.Word> subject, Span stretch, Reading main) {
        int first = firstVerb(main, 0);
        if (first < 0 || subject.stream().noneMatch(word -> word.index() < first)) {
            return false;
        }
        boolean told = RelativeClauses.in(main).stream().anyMatch(clause -> subject.stream()
                .anyMatch(word -> word.span().end() <= clause.start()));
        int own = firstVerb(main, stretch.start());
        return told || own > first && main.tokens().get(own - 1).is("CCONJ");
    }

    private static int firstVerb(Reading reading, int from) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.tokens().get(i).span().start() >= from
                    && reading.tokens().get(i).is("VERB", "AUX")) {
                return i;
            }
        }
        return -1;
    }

    /** "In Oslo": where, not who. */
    private static boolean placed(Reading.Word name, Reading main) {
        int before = name.index() - 1;
        while (before > 0 && main.tokens().get(before).is("DET", "ADJ")) {
            before--;
        }
        return before >= 0 && main.tokens().get(before).is("ADP");
    }

    /** A name rivals a name; another word only one that the claim does not say elsewhere. */
    private boolean sameKind(Reading.Word word, Reading.Word other, Pairing pairing) {
        boolean atom = pairing.ground().reading().atoms().stream()
                .anyMatch(span ->
                        span.kind() != TypedSpan.Kind.NAME && span.span().overlaps(other.span()));
        return !atom
                && !lists.has("time", other.bases())
                && !Names.words(other.lower()).isEmpty()
                && (word.is("PROPN") || pairing.ground().reading().words().contains(other));
    }
}
