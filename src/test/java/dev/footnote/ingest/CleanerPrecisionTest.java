package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.Noise.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest prose about the very things that litter is made of. */
class CleanerPrecisionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The regulator fined the company over its cookie banner.",
                "We use cookies as a bribe, the nursery teacher admitted.",
                "Accept all cookies, the button read, and most people did.",
                "Sponsored content makes up a third of the site's revenue.",
                "Advertisement sales fell by a tenth in the spring.",
                "Sponsored by the city, the race drew 4,000 runners.",
                "The newsletter has 40,000 readers. Subscribe buttons doubled that in a year.",
                "Leave a reply to such a letter unwritten, she advised.",
                "Comments (0 of them kind) followed the speech.",
                "Be the first to comment on his tie and he will thank you.",
                "Share prices rose. Share this burden, the minister said.",
                "Facebook, Twitter and LinkedIn were fined on Friday.",
                "Follow us, the guide said, and we did.",
                "Related articles of the treaty were struck out.",
                "Read more books than last year, the school asks of its pupils.",
                "Home News Contact was the name of the band.",
                "The site (example.com) sells shoes. Its rival, shoes (example.org), does not.",
                "The retailer (example.com)-owned by a fund-closed.",
                "Booking (example.com)'s revenue grew.",
                "It grew 5% (example.com).",
                "Issue #4 and issue # 5 are open. C# and F# are languages.",
                "Background checks take a week.",
                "Sign up for the army, the poster said.",
                "Your email address will be published in the register.",
                "Notify me, the queen said.",
                "All rights reserved by the treaty were lost in 1919.",
                "Archives were burnt. Trending topics were not.",
                "Ads work.",
                "Copyright law changed in May. Tags on bags were banned.",
                "X is a letter. Reddit is a firm.",
                "Continue reading the report and you find the name.",
            })
    void masks_no_sentence(String text) {
        assertEquals(List.of(), Texts.masked(text));
        assertEquals(
                List.of(), Texts.masked("The port shut in May after a long dispute. " + text + " Ferries still run."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The variable snake_case_name and __init__x stay, as does 5 * 3 * 2.",
                "The deal - the largest ever - closed. U.S. - China talks go on.",
                "Rates rose by 2 - 3 points; p < 0.05 and a > b.",
                "The <unk> token and x<y stay.",
                "Results were significant (*P < 0.05, **P < 0.01).",
                "HLA-A*02:01 and HLA-B*07 were typed [4] (see below).",
                "He wrote [sic] (in pencil) on it.",
                "– Yes, he said.",
                "2010 was dry. 12. was her seat.",
            })
    void leaves_ordinary_signs_alone(String text) {
        assertEquals(List.of(), Texts.masked(text, Kind.MARKUP));
    }

    @Test
    void leaves_a_heading_that_looks_like_litter_above_prose() {
        String text =
                "Archives\n\nThe archives of the port hold every log book since 1840, and most can be read online.";
        assertEquals(List.of(), Texts.masked(text));
    }

    @Test
    void leaves_the_heading_after_a_list_of_links() {
        String text =
                "Related articles\n- Ferry fares to rise\n- Old crane sold\n\nThe northern wall\n\nThe wall was built"
                        + " in 1902 by men from four villages, and it has been mended every decade since then.";
        assertEquals(List.of("The northern wall"), Texts.headings(text));
    }
}
