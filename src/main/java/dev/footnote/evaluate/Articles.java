package dev.footnote.evaluate;

import dev.footnote.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The articles that are asked, as they stand in their files: what gold quotes and citations are checked against. */
public final class Articles {

    private final Map<String, Article> byId = new TreeMap<>();

    /** Of the articles of a corpus; of two with the same id the first counts. */
    public Articles(Collection<Article> articles) {
        articles.forEach(article -> byId.putIfAbsent(article.id(), article));
    }

    /** The article with an id; null where there is none. */
    @Nullable
    Article get(String id) {
        return byId.get(id);
    }

    /** Number of articles. */
    public int size() {
        return byId.size();
    }

    /** Adds ids and texts, in the order of the ids, to a digest. */
    void addTo(MessageDigest digest) {
        for (Article article : byId.values()) {
            digest.update(article.id().getBytes(StandardCharsets.UTF_8));
            // Neither ids nor texts are told apart by length: a byte that UTF-8 never has parts them.
            digest.update((byte) 0xff);
            digest.update(article.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0xff);
        }
    }

    /** SHA-256 over several corpora, as hexadecimal digits. */
    public static String fingerprint(Collection<Articles> corpora) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            corpora.forEach(corpus -> corpus.addTo(digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
