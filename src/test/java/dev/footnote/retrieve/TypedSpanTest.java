package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedSpanTest {

    private static String told(String sentence) {
        return TypedSpan.in(sentence).stream()
                .map(span -> span.kind() + " " + span.span().of(sentence))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The order is worth $38 billion in all.      | MONEY $38 billion
            The order is worth 38bn in all.             | NUMBER 38bn
            The port paid €1.2m for the crane.          | MONEY €1.2m
            It cost £300m in 2024.                      | MONEY £300m; DATE 2024
            A ticket costs US$5 today.                  | MONEY US$5
            It cost $1.4 trillion.                      | MONEY $1.4 trillion
            It cost 12 million euros.                   | MONEY 12 million euros
            It cost twelve dollars.                     | MONEY twelve dollars
            It cost EUR 40 in all.                      | MONEY EUR 40
            It lost $2.5bn-$3bn.                        | MONEY $2.5bn; MONEY $3bn
            About 41% of voters stayed at home.         | PERCENT 41%
            About 41 per cent of voters stayed at home. | PERCENT 41 per cent
            It fell by two percentage points.           | PERCENT two percentage points
            The share is north of 20%, he had heard.    | PERCENT 20%
            They signed a seven-year lease.             | DURATION seven-year
            The work took three weeks.                  | DURATION three weeks
            The work took 18 months.                    | DURATION 18 months
            The bridge is a 40-year-old structure.      | DURATION 40-year-old
            The 24-hour strike ended.                   | DURATION 24-hour
            It took half a year.                        | DURATION half a year
            It took half an hour.                       | DURATION half an hour
            He stays for a year.                        | DURATION a year
            She swam twice a year.                      | NUMBER twice
            The quay is half a mile away.               | NUMBER half a mile
            The quay is five miles away.                | NUMBER five miles
            Half a million came.                        | NUMBER Half a million
            On Tuesday Oracle said so.                  | DATE Tuesday; NAME Oracle
            In 1781 James Watt had it patented.         | DATE 1781; NAME James Watt
            By 2030 Berlin and Paris will pay.          | DATE 2030; NAME Berlin and Paris
            It fell by 1.3 million to 27.6 million.     | NUMBER 1.3 million; NUMBER 27.6 million
            It fell by 10 to 15 seats.                  | NUMBER 10 to 15
            Some 1 million to 2 million people came.    | NUMBER 1 million to 2 million
            The Group of 20 met.                        | NAME Group; NUMBER 20
            It opened on 28 April 2026 at noon.         | DATE 28 April 2026
            It opened on April 28 at noon.              | DATE April 28
            It opened on April 28, 2026 at noon.        | DATE April 28, 2026
            They fell in the 1990s.                     | DATE the 1990s
            It was built in 1887.                       | DATE 1887
            The war of 1914–1918 ended.                 | DATE 1914–1918
            The war lasted from 1914 to 1918 there.     | DATE 1914; DATE 1918
            It dates from the 12th century.             | DATE 12th century
            It dates from the nineteenth century.       | DATE nineteenth century
            They rose in Q3 2025.                       | DATE Q3 2025
            The vote is on Tuesday.                     | DATE Tuesday
            The note is dated 2026-04-28.               | DATE 2026-04-28
            In late October 2025 it rained.             | DATE October 2025
            On May 5 it sank.                           | DATE May 5
            The mayor may resign in May.                | DATE in May
            The firm bought hundreds of thousands.      | NUMBER hundreds of thousands
            Some 1,250 people came.                     | NUMBER 1,250
            Some 3.5 million people came.               | NUMBER 3.5 million
            Between 10 and 20 people came.              | NUMBER 10; NUMBER 20
            Twenty-one ships sailed.                    | NUMBER Twenty-one
            About half of the ships returned.           | NUMBER half
            The Bank of England raised rates.           | NAME Bank of England
            The mayor met Ana de la Cruz there.         | NAME Ana de la Cruz
            He came back to The Hague.                  | NAME Hague
            The mayors of NATO and of the EU agreed.    | NAME NATO; NAME EU
            He read Tom O'Neil aloud.                   | NAME Tom O'Neil
            The GB200 came.                             | NAME GB200
            The song by P. Q. Marlow was sung.          | NAME P. Q. Marlow
            It is said of Ana R. Prada.                 | NAME Ana R. Prada
            A fee of 4-6% is due.                       | PERCENT 4-6%
            The share rose from 12% to 15%.             | PERCENT 12%; PERCENT 15%
            It fell from 74 to 69 percent.              | PERCENT 74; PERCENT 69 percent
            A fee ranging from 4% to 6% is due.         | PERCENT 4% to 6%
            Between 3 to 7 percent of them sank.        | PERCENT 3 to 7 percent
            The port paid CHF 7 million for it.         | MONEY CHF 7 million
            Some 1900 people came.                      | NUMBER 1900
            They sailed 1500 miles in 1903.             | NUMBER 1500 miles; DATE 1903
            The 1968 votes were counted.                | DATE 1968
            The ferry was late.                         | ''
            However, it was late.                       | ''
            Because of this they left.                  | ''
            """)
    void tells_amounts_dates_and_names_apart(String sentence, String spans) {
        assertEquals(spans, told(sentence));
    }

    @Test
    void a_name_after_an_opener_starts_at_the_name() {
        assertEquals("NAME Ana Prada", told("Although Ana Prada left, it went on."));
        assertEquals("NAME Acme", told("In The Acme they sang."));
    }

    @Test
    void a_list_of_numbers_of_any_length_is_read() {
        var list = "1,".repeat(4_000) + "1";
        assertEquals("NUMBER " + list, told("They were " + list + " in all."));
    }

    @Test
    void a_sentence_without_words_has_no_spans() {
        assertEquals(List.of(), TypedSpan.in(""));
        assertEquals(List.of(), TypedSpan.in(" …\n"));
    }
}
