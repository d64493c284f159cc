package dev.footnote.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a stretch of text says, made comparable, so that the same thing in other words is the same value. */
sealed interface Value {

    /** Whether the two can both be true: the same thing, one rounded or less exact than the other, or not comparable. */
    boolean agrees(Value other);

    /** Whether the two are of one kind, so that they can contradict each other at all. */
    default boolean comparable(Value other) {
        return getClass() == other.getClass();
    }

    /**
     * An amount: money, a percentage, a length of time, a count.
     *
     * @param unit the base unit, such as USD, percent or day; empty for a bare number
     * @param low the least that it can mean, in the base unit
     * @param high the most
     */
    record Amount(String unit, double low, double high) implements Value {
        @Override
        public boolean agrees(Value other) {
            return !comparable(other) || (other instanceof Amount amount && low <= amount.high && amount.low <= high);
        }

        @Override
        public boolean comparable(Value other) {
            return other instanceof Amount amount && amount.unit.equals(unit);
        }
    }

    /**
     * A day, month, year or longer.
     *
     * @param from its first day
     * @param to its last
     * @param yearless whether no year is told; the days then lie in the year 2000
     */
    record When(LocalDate from, LocalDate to, boolean yearless) implements Value {
        @Override
        public boolean agrees(Value other) {
            if (!(other instanceof When when)) {
                return true;
            }
            if (yearless == when.yearless) {
                return !from.isAfter(when.to) && !when.from.isAfter(to);
            }
            When dated = yearless ? when : this;
            When open = yearless ? this : when;
            return dated.from.getYear() != dated.to.getYear()
                    || (!open.from.isAfter(dated.to.withYear(YEARLESS))
                            && !dated.from.withYear(YEARLESS).isAfter(open.to));
        }

        /** How many days it may mean. */
        long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }

        /** A leap year, so that every day of the year is in it. */
        static final int YEARLESS = 2000;
    }

    /**
     * A name.
     *
     * @param words its words in lower case, without titles and forms of company
     */
    record Name(List<String> words) implements Value {
        /** Copies the list. */
        public Name {
            words = List.copyOf(words);
        }

        @Override
        public boolean agrees(Value other) {
            return !(other instanceof Name name) || Names.same(words, name.words);
        }
    }

    /**
     * Words that answer an open question.
     *
     * @param stems their stems, without the question's own
     * @param head the last of them, which in English names the thing: "film" of "Mexican film"
     */
    record Phrase(Set<String> stems, String head) implements Value {

        /** Share of the shorter phrase's words from which two phrases say the same. */
        private static final double SAME = 0.66;

        /** Copies the set. */
        public Phrase {
            stems = Set.copyOf(stems);
        }

        @Override
        public boolean agrees(Value other) {
            if (!(other instanceof Phrase phrase) || stems.isEmpty() || phrase.stems.isEmpty()) {
                return true;
            }
            long common = stems.stream().filter(phrase.stems::contains).count();
            int shorter = Math.min(stems.size(), phrase.stems.size());
            // "Rugby competition" and "cricket competition" have their head in common and are two things.
            return head.equals(phrase.head) ? common == shorter : common >= SAME * shorter;
        }
    }

    /**
     * Yes or no.
     *
     * @param yes whether a sentence says that it is so
     */
    record Polarity(boolean yes) implements Value {
        @Override
        public boolean agrees(Value other) {
            return !(other instanceof Polarity polarity) || polarity.yes == yes;
        }
    }
}
