package dev.footnote.index;

import dev.footnote.index.wordpiece.Pieces;
import dev.footnote.index.wordpiece.WordPiece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model's tokenizer, its vocabulary kept as a table so that a start need not parse it. */
final class ModelWords {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWords.class);

    private ModelWords() {}

    /**
     * The tokenizer.
     *
     * @param folder where the table is kept; null to keep none
     * @throws IOException where the model's jar cannot be read
     */
    static WordPiece open(Precision precision, @Nullable Path folder) throws IOException {
        Packed json = Packed.get(precision.files() + "-tokenizer.json");
        Path file = folder == null ? null : folder.resolve("wordpieces-" + json.checksum() + ".table");
        if (file != null && Files.exists(file)) {
            try {
                return new WordPiece(Pieces.load(ByteBuffer.wrap(Files.readAllBytes(file))));
            } catch (IOException e) {
                LOG.debug("{} cannot be used and is made anew", file, e);
            }
        }
        Pieces pieces;
        try (InputStream in = json.open()) {
            pieces = Pieces.read(in);
        }
        if (file != null) {
            try {
                WholeFile.write(file, pieces::write);
            } catch (IOException e) {
                LOG.debug("{} cannot be kept", file, e);
            }
        }
        return new WordPiece(pieces);
    }
}
