package dev.footnote.index;

/** In which numbers all-MiniLM-L6-v2 computes. Vectors of one don't compare with the other's. */
public enum Precision {

    /** Weights and activations in 8 bits: about half the time and a quarter of the memory. */
    INT8("all-minilm-l6-v2-q"),

    /** 32-bit floats, as the model was trained. */
    FP32("all-minilm-l6-v2");

    private final String files;

    Precision(String files) {
        this.files = files;
    }

    /** What the model's files in LangChain4j's jar are called, without an ending. */
    String files() {
        return files;
    }

    /** See {@link Encoder#fingerprint}. */
    public String fingerprint() {
        return "all-MiniLM-L6-v2/" + name().toLowerCase(java.util.Locale.ROOT) + "/passage+sentences/2";
    }
}
