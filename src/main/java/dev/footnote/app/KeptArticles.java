package dev.footnote.app;

import dev.footnote.index.WholeFile;
import dev.footnote.ingest.Rereading;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A collection's articles as an earlier run of this very program read and cut them, in a file beside their index, so that a
 * start reads only what changed since. What cannot be used or written is read anew at the next start, and nobody need know.
 *
 * @param file where they are kept
 * @param fingerprint what they depend on besides their files: the program, the Java it runs on, the encoder that counts tokens
 */
record KeptArticles(Path file, String fingerprint) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptArticles.class);

    /** Those beside a snapshot; null where there is none, or where the program is no jar and may change at any time. */
    static @Nullable KeptArticles beside(@Nullable Path snapshot, String encoder, int passageTokens) {
        var program = snapshot == null ? null : program();
        return snapshot == null || program == null
                ? null
                : new KeptArticles(
                        snapshot.resolveSibling(snapshot.getFileName() + ".articles"),
                        String.join(
                                " ", program, Runtime.version().toString(), encoder, Integer.toString(passageTokens)));
    }

    /** The jar's place, size and time: any other build cleans and cuts in its own way. */
    private static @Nullable String program() {
        try {
            var jar = Path.of(KeptArticles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? jar + " " + attributes.size() + " " + attributes.lastModifiedTime()
                    : null;
        } catch (IOException | URISyntaxException e) {
            LOG.debug("the program's jar is not known", e);
            return null;
        }
    }

    /** Lets {@code articles} go on from what is kept. */
    void resume(Rereading articles) {
        try {
            if (Files.exists(file) && !articles.resume(ByteBuffer.wrap(Files.readAllBytes(file)), fingerprint)) {
                LOG.debug("{} is damaged or of another program and is made anew", file);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be read", file, e);
        }
    }

    /** Keeps what {@code articles} read, where it is not what is kept. */
    void keep(Rereading articles) {
        if (!articles.worthKeeping()) {
            return;
        }
        try {
            WholeFile.write(file, out -> articles.keep(out, fingerprint));
        } catch (IOException e) {
            LOG.debug("{} cannot be written", file, e);
        }
    }
}
