package dev.footnote.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stock parts' ingest of a JSONL corpus. Argument: the corpus. */
final class StockIngestTrial {

    private static final int CHUNK_CHARACTERS = 1000;

    private StockIngestTrial() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        double before = Trial.processor();
        ObjectMapper mapper = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            documents.add(Document.from(mapper.readTree(line).get("text").asText()));
        }
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(CHUNK_CHARACTERS, 0))
                .embeddingModel(new AllMiniLmL6V2EmbeddingModel())
                .embeddingStore(store)
                .build()
                .ingest(documents);
        Trial.tell("seconds", (System.nanoTime() - start) / 1e9);
        Trial.tell("processor", Trial.processor() - before);
        Trial.tell("peak", Trial.peakMemory());
        System.exit(0); // the stock model's threads would keep the process
    }
}
