package dev.footnote.app;

import java.util.List;

/** The configuration cannot be used as it is; tells every fault at once. */
final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** @param faults each a sentence that says what is wrong and what to do */
    ConfigurationException(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    /** Each fault, a sentence. */
    List<String> faults() {
        return faults;
    }
}
