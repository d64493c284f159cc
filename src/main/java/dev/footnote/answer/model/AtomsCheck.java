package dev.footnote.answer.model;

import dev.footnote.answer.Restatement;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates, names and quotations occur in what is cited; numbers, dates and quotations in the sentence that says it,
 * names there too, unless it leans on them ("the company", "it").
 */
final class AtomsCheck {

    private final PhrasingWords lists;

    AtomsCheck(PhrasingWords lists) {
        this.lists = lists;
    }

    /** What is wrong; null where it holds. It is looked at before the words are paired, which takes longer. */
    Verdict.@Nullable Reason fault(Reading claim, Ground ground) {
        Verdict.Reason anywhere = reason(Restatement.of(ground.quotes()).lacks(claim.text()));
        if (anywhere != null || ground.context().isEmpty()) {
            return anywhere;
        }
        for (TypedSpan atom : claim.atoms()) {
            String written = atom.span().of(claim.text());
            Restatement.Lack lack = Restatement.of(ground.mainQuote()).lacks("– " + written);
            boolean named = atom.kind() == TypedSpan.Kind.NAME && (leans(ground.reading()) || titled(written, ground));
            if (lack != null && !named) {
                return reason(lack);
            }
        }
        return null;
    }

    /** "Output rose": of whom the article's title speaks. */
    private static boolean titled(String name, Ground ground) {
        return ground.given().article().title().contains(name.replaceAll("['’]s?$", ""));
    }

    private boolean leans(Reading reading) {
        return reading.everything().stream().anyMatch(word -> lists.has("leaning", word.lower()));
    }

    private static Verdict.@Nullable Reason reason(Restatement.@Nullable Lack lack) {
        if (lack == null) {
            return null;
        }
        return switch (lack) {
            case NUMBER -> Verdict.Reason.NUMBER;
            case DATE -> Verdict.Reason.DATE;
            case NAME -> Verdict.Reason.NAME;
            case QUOTATION -> Verdict.Reason.QUOTATION;
        };
    }

    /** Whether a sentence leans on what stands before it. */
    static boolean leans(Reading reading, PhrasingWords lists) {
        return new AtomsCheck(lists).leans(reading) || names(reading).isEmpty();
    }

    static List<TypedSpan> names(Reading reading) {
        return reading.atoms().stream()
                .filter(atom -> atom.kind() == TypedSpan.Kind.NAME)
                .toList();
    }
}
