package dev.footnote.retrieve;

import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.calendar.Period;
import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from a question which outlets and which days it is about. Safe for several threads. */
final class ScopeReader {

    private static final Sections LISTS = Sections.read(ScopeReader.class, "scope.txt");

    private static final Pattern NEWEST = Pattern.compile("(?i)\\b(?:" + LISTS.either("newest") + ")\\b");

    /** A question after what articles say, not after what a company reports of its own results. */
    private static final Pattern REPORTS = Pattern.compile("(?i)\\b(?:" + LISTS.either("reports") + ")\\b|\\b(?:"
            + LISTS.either("being") + ") (?:\\w+ )?(?:" + LISTS.either("being told") + ")\\b|\\b(?:"
            + LISTS.either("asking for reports")
            + ")\\b");

    private static final Pattern RESULTS = Pattern.compile("(?i)\\b(?:" + LISTS.either("results") + ")\\b");

    /** "The end of", "early", which say no more than what is meant. */
    private static final String PART =
            "(?:(?:" + LISTS.either("parts of") + ") of |(?:" + LISTS.either("parts") + ")[\\s-])?";

    private static final Pattern AS_OF = before("as of", "(?:the )?");
    private static final Pattern BEFORE = before("before", "(?:the )?");
    private static final Pattern UNTIL = before("until", "(?:the )?" + PART + "(?:the )?");
    private static final Pattern AFTER = before("after", "(?:the )?");
    private static final Pattern SINCE = before("since", "(?:the )?" + PART);
    private static final Pattern WITHIN = before("within", "(?:the )?" + PART + "(?:the )?");
    private static final Pattern BETWEEN = before("between", "(?:the )?");
    private static final Pattern AND = Pattern.compile("(?i)^\\s*(?:" + LISTS.either("and") + ")\\s*(?:the )?$");

    private final OutletNames outlets;
    private final OutletQuestion outletQuestion;
    private final @Nullable Period dated;

    /** What stands right before a day, with a word of a section. */
    private static Pattern before(String section, String between) {
        return Pattern.compile("(?i)\\b(?:" + LISTS.either(section) + ")\\s+" + between + "$");
    }

    /**
     * Over a collection.
     *
     * @param dated the days its articles were published, first to last; null where none carries a date
     * @param unheard whether a name occurs in no article
     */
    ScopeReader(OutletNames outlets, @Nullable Period dated, Predicate<String> unheard) {
        this.outlets = outlets;
        this.outletQuestion = new OutletQuestion(outlets, unheard);
        this.dated = dated;
    }

    /**
     * What {@code question} names.
     *
     * @param today the day of asking, which "last week" is relative to
     * @param asOf the day after which nothing may be known; null for no limit
     */
    Scope read(String question, LocalDate today, @Nullable LocalDate asOf) {
        List<Mention> mentions = Mentions.in(question);
        List<String> named = outlets.all().stream()
                .filter(OutletNames.Outlet::collected)
                .map(OutletNames.Outlet::name)
                .filter(name -> OutletQuestion.names(question, name))
                .sorted()
                .toList();
        List<AskedOutlet> asked = outletQuestion.asked(question);
        List<Period> dates = mentions.stream()
                .flatMap(mention -> every(mention, today).stream())
                .toList();
        DateLimit limit = dated == null ? null : limit(question, mentions, today, !asked.isEmpty());
        LocalDate limited = asOfIn(question, mentions, today);
        return new Scope(named, asked, dates, limit, NEWEST.matcher(question).find(), earlier(asOf, limited));
    }

    private @Nullable LocalDate asOfIn(String question, List<Mention> mentions, LocalDate today) {
        for (Mention mention : mentions) {
            if (AS_OF.matcher(question.substring(0, mention.span().start())).find()) {
                return latest(mention, today).last();
            }
        }
        return null;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private @Nullable DateLimit limit(String question, List<Mention> mentions, LocalDate today, boolean outletAsked) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String before = question.substring(0, mention.span().start());
            List<Period> periods = between(question, mentions, i, today);
            int end = mention.span().end();
            if (periods == null) {
                periods = alone(before, mention, today);
            } else {
                end = mentions.get(i + 1).span().end();
            }
            if (periods != null) {
                return new DateLimit(
                        question.substring(mention.span().start(), end),
                        periods,
                        (REPORTS.matcher(question).find() || outletAsked)
                                && !RESULTS.matcher(question).find(),
                        relative(mention));
            }
        }
        return null;
    }

    /** "Between X and Y", "from X to Y"; a first day without its year takes that of the second. */
    private @Nullable List<Period> between(String question, List<Mention> mentions, int i, LocalDate today) {
        if (i + 1 >= mentions.size()) {
            return null;
        }
        Mention mention = mentions.get(i);
        Mention next = mentions.get(i + 1);
        String before = question.substring(0, mention.span().start());
        String gap = question.substring(mention.span().end(), next.span().start());
        if (!BETWEEN.matcher(before).find() || !AND.matcher(gap).matches()) {
            return null;
        }
        Period end = latest(next, today);
        Period start = mention.moment().at(end.last(), false);
        return start.first().isAfter(end.last()) ? null : List.of(new Period(start.first(), end.last()));
    }

    private @Nullable List<Period> alone(String before, Mention mention, LocalDate today) {
        Period one = latest(mention, today);
        if (AS_OF.matcher(before).find()) {
            return null;
        }
        if (BEFORE.matcher(before).find()) {
            return List.of(Period.until(one.first().minusDays(1)));
        }
        if (UNTIL.matcher(before).find()) {
            return List.of(Period.until(one.last()));
        }
        if (AFTER.matcher(before).find()) {
            return List.of(Period.since(one.last().plusDays(1)));
        }
        if (SINCE.matcher(before).find()) {
            return List.of(Period.since(one.first()));
        }
        boolean within = WITHIN.matcher(before).find()
                || (relative(mention) && !word(before).equals("the"));
        return within ? every(mention, today) : null;
    }

    private static String word(String before) {
        String[] words = before.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words[words.length - 1];
    }

    private static boolean relative(Mention mention) {
        return switch (mention.moment()) {
            case dev.footnote.calendar.Moment.Shifted shifted -> true;
            case dev.footnote.calendar.Moment.Trailing trailing -> true;
            case dev.footnote.calendar.Moment.Weekday weekday -> true;
            case dev.footnote.calendar.Moment.Fixed fixed -> false;
            case dev.footnote.calendar.Moment.Yearly yearly -> false;
            case dev.footnote.calendar.Moment.YearlyQuarter quarter -> false;
        };
    }

    /** A month without its year is each one that the collection covers. */
    private List<Period> every(Mention mention, LocalDate today) {
        return dated == null
                ? List.of(mention.moment().at(today, false))
                : new ArrayList<>(mention.moment()
                        .every(dated.first().getYear() - 1, dated.last().getYear() + 1, today));
    }

    /** "Since November" means the last one the collection can know of. */
    private Period latest(Mention mention, LocalDate today) {
        boolean relativeToToday =
                relative(mention) || dated == null || dated.last().isAfter(today);
        return mention.moment().at(relativeToToday || dated == null ? today : dated.last(), false);
    }

    /** The stems of the words by which a question asks for the present state: "now", "latest", "still". */
    static Set<String> presentWords(String question) {
        return NEWEST.matcher(question)
                .results()
                .flatMap(match -> Words.of(match.group()).stream())
                .map(Words.Word::stem)
                .collect(Collectors.toSet());
    }
}
