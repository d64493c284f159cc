package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.Retrieval;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells why sides differ. */
final class Difference {

    /** Share of the shorter sentence's stems from which two sentences say the same thing of one subject. */
    private static final double SAME_STATEMENT = 0.6;

    /** Characters beside a value in which words say what it covers. */
    private static final int BESIDE = 45;

    private static final int OPENING = 300;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,60})\\)");
    private static final Pattern DESCRIBED =
            Pattern.compile("\\b(?:is|was|are|were)\\s+(?:an?|the)\\s+((?:[^\\s,.;()]+\\s?){1,8})");

    private Difference() {}

    static Conflict.Kind of(Retrieval found, List<List<Claim>> sides) {
        Claim first = sides.getFirst().getFirst();
        List<List<Claim>> others = sides.subList(1, sides.size());
        List<Claim> rivals = others.stream().map(List::getFirst).toList();
        if (others.stream().allMatch(other -> Update.isTold(sides.getFirst(), other))) {
            return Conflict.Kind.UPDATED;
        }
        if (rivals.stream().allMatch(other -> measured(first, other))) {
            return Conflict.Kind.SCOPE;
        }
        if (others.stream().allMatch(other -> Update.replaces(found, sides.getFirst(), other))) {
            return Conflict.Kind.UPDATED;
        }
        if (rivals.stream().allMatch(other -> scoped(first, other))) {
            return Conflict.Kind.SCOPE;
        }
        return rivals.stream().anyMatch(other -> namesakes(first, other))
                ? Conflict.Kind.NAMESAKE
                : Conflict.Kind.DISPUTED;
    }

    /** The day of a side's newest article; the earliest possible where none is known. */
    static LocalDate newest(List<Claim> side) {
        return side.stream()
                .map(claim -> claim.article().published())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** Whether the words beside two amounts say that they measure different things: a profit and a revenue. */
    private static boolean measured(Claim one, Claim other) {
        // "Lost" beside a number of people is no loss of a company's, "a week after" no weekly number.
        boolean counts =
                one.value() instanceof Value.Amount amount && amount.unit().isEmpty();
        return besideDiffers(one, other, counts ? List.of("part") : List.of("period", "measure", "part"));
    }

    private static boolean scoped(Claim one, Claim other) {
        return measured(one, other)
                || besideDiffers(one, other, List.of("period", "measure", "standing"))
                || (one.value() instanceof Value.Amount && differentTimes(one, other));
    }

    private static boolean besideDiffers(Claim one, Claim other, List<String> groups) {
        String beside = beside(one);
        String besideOther = beside(other);
        return one.value() instanceof Value.Amount
                && groups.stream()
                        .anyMatch(group -> !ValueWords.of(group, beside).equals(ValueWords.of(group, besideOther)));
    }

    /** "3,100 at the 2010 census", "3,500 at the 2020 census". */
    private static boolean differentTimes(Claim one, Claim other) {
        List<Value> times = times(one);
        List<Value> otherTimes = times(other);
        return !times.isEmpty()
                && !otherTimes.isEmpty()
                && times.stream().noneMatch(time -> otherTimes.stream().anyMatch(time::agrees));
    }

    private static List<Value> times(Claim claim) {
        return Values.in(claim.sentence().spans(), claim.sentence().text()).stream()
                .filter(value -> value instanceof Value.When when && !when.yearless())
                .toList();
    }

    /** The words around a claim's value. */
    static String beside(Claim claim) {
        String text = claim.sentence().text();
        int at = Math.max(0, text.indexOf(claim.text()));
        return text.substring(
                Math.max(0, at - BESIDE),
                Math.min(text.length(), at + claim.text().length() + BESIDE));
    }

    /** Articles on two things of one name open differently; two versions of one statement share most of their words. */
    private static boolean namesakes(Claim one, Claim other) {
        Set<String> stems = Words.stems(one.sentence().text());
        Set<String> otherStems = Words.stems(other.sentence().text());
        int shorter = Math.min(stems.size(), otherStems.size());
        otherStems.retainAll(stems);
        if (otherStems.size() >= SAME_STATEMENT * shorter) {
            return false;
        }
        Set<String> marked = told(IN_BRACKETS, one);
        Set<String> otherMarked = told(IN_BRACKETS, other);
        Set<String> described = told(DESCRIBED, one);
        Set<String> otherDescribed = told(DESCRIBED, other);
        // "(Lena Ros album)" and "(Carters album)" share a word and mark two things.
        return (!marked.containsAll(otherMarked) && !otherMarked.containsAll(marked))
                || (!described.isEmpty()
                        && !otherDescribed.isEmpty()
                        && Collections.disjoint(described, otherDescribed));
    }

    private static Set<String> told(Pattern telling, Claim claim) {
        String text = claim.article().title() + "\n" + claim.article().text();
        Matcher matcher = telling.matcher(text.substring(0, Math.min(OPENING, text.length())));
        return matcher.find() ? Words.stems(matcher.group(1)) : Set.of();
    }
}
