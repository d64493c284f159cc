package dev.footnote.ingest;

/** Makes the faults of a corpus for tests of other rooms, which cannot. */
public final class CorpusFaults {

    private CorpusFaults() {}

    /** A fault with this sentence. */
    public static CorpusException of(String sentence) {
        return new CorpusException(sentence, null, null);
    }
}
