package dev.footnote.bench;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of stock parts that answers one question by the best chunk, its store kept in a file. Arguments: the folder of
 * articles, the store's file, the question. The first run makes the file.
 */
final class StockAnswerTrial {

    private static final int CHUNK_CHARACTERS = 1000;

    private StockAnswerTrial() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        AllMiniLmL6V2EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
        InMemoryEmbeddingStore<TextSegment> store;
        if (Files.exists(file)) {
            store = InMemoryEmbeddingStore.fromFile(file);
        } else {
            store = new InMemoryEmbeddingStore<>();
            EmbeddingStoreIngestor.builder()
                    .documentSplitter(DocumentSplitters.recursive(CHUNK_CHARACTERS, 0))
                    .embeddingModel(model)
                    .embeddingStore(store)
                    .build()
                    .ingest(documents(Path.of(arguments[0])));
            store.serializeToFile(file);
        }
        var request = EmbeddingSearchRequest.builder()
                .queryEmbedding(model.embed(arguments[2]).content())
                .maxResults(1)
                .build();
        if (store.search(request).matches().isEmpty()) {
            throw new IllegalStateException("nothing was found");
        }
        System.exit(0); // the stock model's threads would keep the process
    }

    private static List<Document> documents(Path folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path article : files.sorted().toList()) {
                documents.add(Document.from(Files.readString(article)));
            }
        }
        return documents;
    }
}
