package dev.footnote.app.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who runs a model, and how one gets there. */
public enum Provider {
    /** OpenAI, and with an address of one's own any server that speaks its protocol. */
    OPENAI("openai", Protocol.OPENAI, "https://api.openai.com/v1", List.of("OPENAI_API_KEY"), true),
    /** Anthropic. */
    ANTHROPIC("anthropic", Protocol.ANTHROPIC, "https://api.anthropic.com/v1", List.of("ANTHROPIC_API_KEY"), true),
    /** Ollama, on this machine unless another address is given. */
    OLLAMA("ollama", Protocol.OLLAMA, "http://localhost:11434", List.of("OLLAMA_API_KEY"), false),
    /** Google's Gemini. */
    GEMINI(
            "gemini",
            Protocol.GEMINI,
            "https://generativelanguage.googleapis.com/v1beta",
            List.of("GEMINI_API_KEY", "GOOGLE_API_KEY"),
            true),
    /** Azure's own endpoint of OpenAI's protocol; its address holds the resource's name. */
    AZURE("azure", Protocol.OPENAI, "", List.of("AZURE_OPENAI_API_KEY"), true),
    /** Amazon Bedrock's own endpoint of OpenAI's protocol; its address holds the region. */
    BEDROCK("bedrock", Protocol.OPENAI, "", List.of("AWS_BEARER_TOKEN_BEDROCK"), true);

    /** How a provider is spoken to. */
    enum Protocol {
        OPENAI,
        ANTHROPIC,
        OLLAMA,
        GEMINI
    }

    private final String prefix;
    private final Protocol protocol;
    private final String address;
    private final List<String> keys;
    private final boolean needsKey;

    Provider(String prefix, Protocol protocol, String address, List<String> keys, boolean needsKey) {
        this.prefix = prefix;
        this.protocol = protocol;
        this.address = address;
        this.keys = keys;
        this.needsKey = needsKey;
    }

    /** What stands before the colon of a model's name. */
    public String prefix() {
        return prefix;
    }

    Protocol protocol() {
        return protocol;
    }

    /** Where its models are reached; empty where that depends on the environment. */
    String address() {
        return address;
    }

    /** The environment variables that may hold its key, the first that is set counts. */
    public List<String> keys() {
        return keys;
    }

    /** Whether its own address answers nobody without a key. */
    boolean needsKey() {
        return needsKey;
    }

    /** The provider with this prefix. */
    public static Optional<Provider> of(String prefix) {
        return Arrays.stream(values()).filter(one -> one.prefix.equals(prefix)).findFirst();
    }

    /** All prefixes. */
    public static List<String> prefixes() {
        return Arrays.stream(values()).map(Provider::prefix).toList();
    }
}
