package dev.footnote.tuning;

import dev.footnote.index.Encoder;
import dev.footnote.index.IndexBuilder;
import dev.footnote.index.PassageIndex;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.retrieve.Retriever;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A development set with its articles indexed as the program indexes them.
 *
 * @param set which one
 * @param cases in the order of their file
 * @param index its articles
 * @param retriever searches them
 */
record OpenSet(DevelopmentSet set, List<Case> cases, PassageIndex index, Retriever retriever) implements AutoCloseable {

    /** As the program has it. */
    private static final int PASSAGE_TOKENS = 400;

    private static final Progress SILENT = new Progress() {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    };

    /**
     * Opens a set.
     *
     * @param eval the folder of all sets
     * @param kept the folder that vectors are kept in from run to run
     */
    static OpenSet of(DevelopmentSet set, Path eval, Encoder encoder, Path kept) throws IOException {
        List<Case> cases = CaseFile.read(set.cases(eval));
        Ingest.Prepared prepared = new Ingest(encoder::tokens, PASSAGE_TOKENS).read(List.of(set.corpus(eval)), SILENT);
        PassageIndex index = new IndexBuilder(encoder, kept.resolve(set + ".snapshot"))
                .build(prepared.articles(), (done, total) -> {})
                .index();
        System.err.printf("%s: %d cases, %d passages%n", set, cases.size(), index.size());
        return new OpenSet(set, cases, index, new Retriever(index, encoder));
    }

    @Override
    public void close() {
        index.close();
    }
}
