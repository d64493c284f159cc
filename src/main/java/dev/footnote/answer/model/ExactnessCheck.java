package dev.footnote.answer.model;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Restatement;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An amount is as exact as in the quote: "more than 300" is neither 300 nor "fewer than 300", "by 5%" is not "to 5%". */
final class ExactnessCheck implements Check {

    private static final int BEFORE = 30;

    /** "March 2028 at the earliest". */
    private static final java.util.regex.Pattern LIMIT =
            java.util.regex.Pattern.compile("([\\p{L}\\d]+) at the (?:earliest|latest)\\b");

    private static final java.util.regex.Pattern LIMITED = java.util.regex.Pattern.compile(
            "(?i)\\b(?:earliest|latest|at least|not before|until at|no earlier|no later|or later)\\b");

    private static final List<String> KINDS = List.of("above", "below", "about", "from", "to", "by");

    private final PhrasingWords lists;

    ExactnessCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        Reading claim = pairing.claim();
        Reading main = pairing.ground().reading();
        var limit = LIMIT.matcher(main.text());
        while (limit.find()) {
            if (claim.text().contains(limit.group(1))
                    && !LIMITED.matcher(claim.text()).find()) {
                flaws.add(Flaw.INEXACT);
            }
        }
        for (TypedSpan said : claim.atoms()) {
            List<TypedSpan> same = numeric(said)
                    ? main.atoms().stream()
                            .filter(other -> same(said, claim, other, pairing))
                            .toList()
                    : List.of();
            String own = kind(said, claim.text());
            if (!same.isEmpty()
                    && same.stream().allMatch(other -> ofWhole(other, main.text()))
                    && !ofWhole(said, claim.text())) {
                flaws.add(Flaw.OF_WHOLE);
            }
            boolean during = said.kind() == TypedSpan.Kind.DURATION
                    && claim.text().substring(0, said.span().start()).endsWith("over ");
            if (!same.isEmpty()
                    && same.stream()
                            .map(other -> kind(other, main.text()))
                            .noneMatch(kind -> fits(own, kind) || during && fits("", kind))) {
                flaws.add(Flaw.INEXACT);
            }
        }
        return flaws;
    }

    private static final java.util.regex.Pattern OF_WHOLE = java.util.regex.Pattern.compile(
            "(?i)(?:(?<!\\b[12]\\d\\d)\\d|%|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|twenty|half|most|some|many|percent|third|quarter)\\b)[^,.;]{0,20}\\b(?:of|out of)\\s(?:its|the|their|all|all the|a total of|his|her|about|some|(?:the\\s)?\\p{L}+['’]s?)?\\s*$");

    /** "340 of its 900 flights": what is said of the part is not said of the whole. */
    private static boolean ofWhole(TypedSpan atom, String text) {
        boolean tellsMore = text.substring(atom.span().end()).matches("(?s)\\s\\S+\\s(?:that|which|who)\\b.*");
        return !tellsMore
                && OF_WHOLE.matcher(text.substring(0, atom.span().start())).find();
    }

    /** "Will move up to 11th". */
    private static final java.util.regex.Pattern RISES_TO = java.util.regex.Pattern.compile(
            "(?i)\\b(?:mov|go|went|gone|ris|rose|climb|jump|step)\\w*\\s+up\\s+to\\s*$");

    /** "Less than the 250 of the other" is exactly 250. */
    private static final java.util.regex.Pattern COMPARED = java.util.regex.Pattern.compile("(?i)\\bthan\\s+the\\s*$"
            + "|(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twice|cents?|points?|times|(?:m|b|tr)illion))"
            + " (?:more|less|fewer|higher|lower|greater|larger) than\\s+$");

    static boolean numeric(TypedSpan atom) {
        return switch (atom.kind()) {
            case MONEY, PERCENT, DURATION, NUMBER -> true;
            case DATE, NAME -> false;
        };
    }

    /** Whether the two write the same value. */
    static boolean same(TypedSpan said, Reading claim, TypedSpan given, Pairing pairing) {
        if (numeric(said) && numeric(given)) {
            return Restatement.sameAmount(
                    said.span().of(claim.text()),
                    said.kind(),
                    given.span().of(pairing.ground().reading().text()),
                    given.kind());
        }
        Citation whole = pairing.ground().mainQuote().getFirst();
        int at = whole.article()
                .text()
                .indexOf(
                        given.span().of(pairing.ground().reading().text()),
                        whole.span().start());
        String written = said.span().of(claim.text());
        if (at < 0 || at >= whole.span().end()) {
            return written.equals(given.span().of(pairing.ground().reading().text()));
        }
        var span = new dev.footnote.article.Span(at, at + given.span().length());
        return Restatement.of(List.of(new Citation(1, whole.article(), span))).lacks("– " + written) == null;
    }

    private String kind(TypedSpan atom, String text) {
        String before = text.substring(
                Math.max(0, atom.span().start() - BEFORE), atom.span().start());
        if (RISES_TO.matcher(before).find()) {
            return "to";
        }
        if (COMPARED.matcher(before).find()) {
            return "";
        }
        if (before.matches("(?is).*\\babout the\\s*")) {
            // "Learned about the £420m sale"
            return "";
        }
        return KINDS.stream()
                .filter(kind -> lists.endsWith(kind, before))
                .findFirst()
                .orElse("");
    }

    private static boolean fits(String said, String given) {
        return switch (given) {
            case "above", "below" -> said.equals(given) || (given.equals("below") && said.equals("about"));
            case "about" -> said.equals("about") || said.equals("below");
            case "from" -> !said.equals("to") && !said.equals("above") && !said.equals("below");
            case "to" -> !said.equals("from") && !said.equals("by") && !said.equals("above") && !said.equals("below");
            case "by" -> !said.equals("to") && !said.equals("from") && !said.equals("above") && !said.equals("below");
            default -> !said.equals("above") && !said.equals("below");
        };
    }
}
