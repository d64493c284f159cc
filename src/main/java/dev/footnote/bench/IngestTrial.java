package dev.footnote.bench;

import dev.footnote.index.IndexBuilder;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Precision;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import java.nio.file.Path;
import java.util.List;

/** Footnote's whole ingest of a corpus, with no snapshot to start from. Arguments: folder, corpus. */
final class IngestTrial {

    private static final int PASSAGE_TOKENS = 400;

    private IngestTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long start = System.nanoTime();
        double before = Trial.processor();
        try (MiniLmEncoder encoder = new MiniLmEncoder(Precision.INT8, folder)) {
            IndexBuilder.Building building = new IndexBuilder(encoder, null).begin((done, total) -> {});
            Ingest.Prepared prepared = new Ingest(encoder::tokens, PASSAGE_TOKENS)
                    .read(List.of(Path.of(arguments[1])), new Silence(), building::encode);
            try (var index = building.end(prepared.articles()).index()) {
                Trial.tell("passages", index.size());
            }
        }
        Trial.tell("seconds", (System.nanoTime() - start) / 1e9);
        Trial.tell("processor", Trial.processor() - before);
        Trial.tell("peak", Trial.peakMemory());
    }

    private static final class Silence implements Progress {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    }
}
