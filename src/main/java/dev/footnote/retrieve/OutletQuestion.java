package dev.footnote.retrieve;

import dev.footnote.ingest.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether a question asks for what a certain outlet reported, and which. */
final class OutletQuestion {

    private static final Sections LISTS = Sections.read(OutletQuestion.class, "outlet-questions.txt");

    private static final Pattern BEFORE = Pattern.compile("(?i)(?:\\b(?:" + LISTS.either("sources") + ")|\\b(?:"
            + LISTS.either("reports")
            + ") (?:" + LISTS.either("reports of") + ")|^(?:" + LISTS.either("openings") + ") )\\s*(?:the (?:(?:"
            + LISTS.either("outlets") + ") )?)?$");
    private static final Pattern ASKS_BEFORE =
            Pattern.compile("(?i)\\b(?:" + LISTS.either("asking") + ")\\s+(?:the )?$");
    private static final Pattern SAYS_AFTER = Pattern.compile(
            "(?i)^\\s+(?:(?:" + LISTS.either("outlets") + ")\\s+)?(?:" + LISTS.either("saying") + ")\\b");
    private static final Pattern OWN_AFTER =
            Pattern.compile("(?i)^['’]s? (?:\\w+ )?(?:" + LISTS.either("own reports") + ")\\b");
    private static final Pattern OWN_RESULTS = Pattern.compile("(?i)^\\s+report(?:s|ed)?\\b.*\\b(?:"
            + LISTS.either("results") + ")\\b|\\b(?:" + LISTS.either("results asked") + ") (?:did|does|has)\\b");
    private static final String NAME =
            "\\p{Lu}[\\p{L}\\d.'’&-]*(?: (?:(?:" + LISTS.either("inside names") + ") )?\\p{Lu}[\\p{L}\\d.'’&-]*){0,4}";
    private static final Pattern UNKNOWN = Pattern.compile(
            "\\b[Aa]ccording to (?:the )?(?<name>" + NAME + ")" + "|\\b[Ww]hat (?:did|does|has) (?:the )?(?<teller>"
                    + NAME + ") (?:" + LISTS.either("unknown saying") + ")\\b");

    /** Characters looked at on each side of a name. */
    private static final int BESIDE = 120;

    private final OutletNames outlets;
    private final Predicate<String> unheard;

    OutletQuestion(OutletNames outlets, Predicate<String> unheard) {
        this.outlets = outlets;
        this.unheard = unheard;
    }

    /** The outlets whose report is asked for; empty where anyone's will do. */
    List<AskedOutlet> asked(String question) {
        List<AskedOutlet> asked = new ArrayList<>();
        for (OutletNames.Outlet outlet : outlets.all()) {
            if (outlet.names().stream().anyMatch(name -> asksFor(question, name, outlet.collected()))) {
                asked.add(new AskedOutlet(outlet.name(), outlet.names(), outlet.collected()));
            }
        }
        return asked.isEmpty() ? unknown(question) : longest(asked);
    }

    /** "The New York Times" is not also "The Times". */
    private static List<AskedOutlet> longest(List<AskedOutlet> asked) {
        return asked.stream()
                .filter(one -> asked.stream()
                        .noneMatch(other -> other != one
                                && other.names().stream().anyMatch(long_ -> one.names().stream()
                                        .anyMatch(name -> long_.length() > name.length() && long_.endsWith(name)))))
                .toList();
    }

    /** An outlet nobody listed: a name that no article so much as contains. */
    private List<AskedOutlet> unknown(String question) {
        boolean collectionHasOutlets = outlets.all().stream().anyMatch(OutletNames.Outlet::collected);
        Matcher found = UNKNOWN.matcher(question);
        if (!collectionHasOutlets || !found.find()) {
            return List.of();
        }
        String name = found.group("name") == null ? found.group("teller") : found.group("name");
        String bare = name.replaceAll("['’]s$|[.,]+$", "");
        return unheard.test(bare) ? List.of(new AskedOutlet(bare, List.of(bare), false)) : List.of();
    }

    /** An outlet the collection lacks must be written as a name: "the new scientist" is none. */
    private static boolean asksFor(String question, String name, boolean collected) {
        for (int at = next(question, name, 0); at >= 0; at = next(question, name, at + 1)) {
            String before = question.substring(Math.max(0, at - BESIDE), at);
            String after =
                    question.substring(at + name.length(), Math.min(question.length(), at + name.length() + BESIDE));
            boolean says = SAYS_AFTER.matcher(after).find()
                    && ASKS_BEFORE.matcher(before).find()
                    && !OWN_RESULTS.matcher(before).find()
                    && !OWN_RESULTS.matcher(after).find();
            boolean asName = collected || Character.isUpperCase(question.charAt(at));
            if (asName
                    && (BEFORE.matcher(before).find()
                            || OWN_AFTER.matcher(after).find()
                            || says)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code question} names the outlet at all. */
    static boolean names(String question, String outlet) {
        return next(question, outlet, 0) >= 0;
    }

    private static int next(String question, String outlet, int from) {
        // Not in a lower-case copy: "İ" is two units there, and what follows would stand elsewhere.
        for (int at = from; at + outlet.length() <= question.length(); at++) {
            int end = at + outlet.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(question.charAt(at - 1));
            boolean ends = end == question.length() || !Character.isLetterOrDigit(question.charAt(end));
            // An outlet called "Time" is named only where the question writes it as a name.
            if (starts
                    && ends
                    && question.regionMatches(true, at, outlet, 0, outlet.length())
                    && (outlet.indexOf(' ') > 0 || Character.isUpperCase(question.charAt(at)))) {
                return at;
            }
        }
        return -1;
    }
}
