package dev.footnote.ask;

import dev.footnote.answer.Answer;
import dev.footnote.article.Article;
import dev.footnote.retrieve.Retriever;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is said to "What are these articles about?": how many there are, of which days, and what the newest are called. */
final class CollectionNotice {

    /** Stands in {@code small-talk.txt} for what this says. */
    static final String SLOT = "{collection}";

    private static final int NAMED = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private CollectionNotice() {}

    /** What is said, with the notice in the place of {@link #SLOT}: of the articles that a question may search. */
    static Answer.Aside in(Answer.Aside aside, Retriever retriever, Question question) {
        if (!aside.text().contains(SLOT)) {
            return aside;
        }
        String group = question.group();
        LocalDate asOf = question.asOf();
        List<Article> articles = retriever.articles(article -> {
            LocalDate day = article.published();
            return (group == null || group.equals(article.group()))
                    && (asOf == null || day == null || !day.isAfter(asOf));
        });
        return new Answer.Aside(aside.kind(), aside.text().replace(SLOT, of(articles)), aside.choices());
    }

    static String of(List<Article> articles) {
        if (articles.isEmpty()) {
            return "There are no articles here.";
        }
        String count =
                articles.size() == 1 ? "There is one article here" : "There are " + articles.size() + " articles here";
        List<Article> titled = articles.stream()
                .filter(article -> !article.title().isBlank())
                .sorted(Comparator.comparing(CollectionNotice::day).reversed())
                .limit(NAMED)
                .toList();
        boolean dated = articles.stream().anyMatch(article -> article.published() != null);
        String newest = titled.isEmpty()
                ? ""
                : (titled.size() == articles.size() ? " " : dated ? " Among the newest: " : " Among them: ")
                        + titled.stream().map(CollectionNotice::named).collect(Collectors.joining("; ")) + ".";
        return count + outlets(articles) + days(articles) + "." + newest;
    }

    private static String outlets(List<Article> articles) {
        List<String> outlets = articles.stream()
                .map(Article::source)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return outlets.isEmpty()
                ? ""
                : ", by " + (outlets.size() == 1 ? outlets.getFirst() : outlets.size() + " outlets");
    }

    private static String days(List<Article> articles) {
        List<LocalDate> days = articles.stream()
                .map(Article::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        String first = DAY.format(days.getFirst());
        String last = DAY.format(days.getLast());
        return first.equals(last) ? ", of " + first : ", from " + first + " to " + last;
    }

    private static String named(Article article) {
        String source = article.source();
        LocalDate day = article.published();
        String from = (source == null ? "" : source)
                + (source == null || day == null ? "" : ", ")
                + (day == null ? "" : DAY.format(day));
        return "“" + article.title() + "”" + (from.isEmpty() ? "" : " (" + from + ")");
    }

    private static LocalDate day(Article article) {
        LocalDate day = article.published();
        return day == null ? LocalDate.MIN : day;
    }
}
