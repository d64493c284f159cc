package dev.footnote.console;

/** Twenty articles, of which each reload finds one more. */
final class FakeArticles implements Articles {

    private int articles = 20;

    @Override
    public String summary() {
        return articles + " articles, 112 passages";
    }

    @Override
    public String reload() {
        if (articles == 22) {
            throw new IllegalStateException("the disk is gone");
        }
        articles++;
        return articles + " articles now.";
    }
}
