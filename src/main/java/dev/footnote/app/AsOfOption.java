package dev.footnote.app;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.DatedAssistant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that has questions answered as on an earlier day. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Answer as on this day (2025-11-05): use no article newer than it")
    @Nullable
    private LocalDate asOf;

    /** The day; null where none is given. */
    @Nullable
    LocalDate day() {
        return asOf;
    }

    /** The assistant, answering as on that day where one is given. */
    Assistant on(Assistant assistant) {
        return asOf == null ? assistant : new DatedAssistant(assistant, asOf);
    }

    /** Reads a day and says how to write one. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no day: write it like 2025-11-05");
            }
        }
    }
}
