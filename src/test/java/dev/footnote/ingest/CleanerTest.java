package dev.footnote.ingest;

import static dev.footnote.ingest.Texts.masked;
import static dev.footnote.ingest.Texts.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.Noise.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of litter, and what stays of the text around it. */
class CleanerTest {

    private static final String PROSE =
            "The harbour at Lund will close for nine weeks while divers mend the northern wall, the port said.";

    @Test
    void a_line_of_buttons_is_litter() {
        assertEquals(
                List.of("Share this post | Subscribe for €4 a month | 117 comments (yes, really)"),
                masked(PROSE + "\n\nShare this post | Subscribe for €4 a month | 117 comments (yes, really)\n\n"
                        + PROSE));
        assertEquals(List.of(), masked(PROSE + "\n\nGroup A | Marlow 2, Velden 1 | Orla 0, Senn 0\n\n" + PROSE));
    }

    @Test
    void masks_front_matter_at_the_very_start() {
        String text = "---\ntitle: Harbour shut\nsource: Lund Post\n---\n\n" + PROSE;
        assertEquals(List.of("---\ntitle: Harbour shut\nsource: Lund Post\n---"), masked(text, Kind.FRONT_MATTER));
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void a_rule_at_the_start_is_not_front_matter() {
        assertEquals(List.of(), masked("---\n\n" + PROSE + "\n\n---\n", Kind.FRONT_MATTER));
    }

    @Test
    void masks_a_comment_form_to_its_end() {
        String text = PROSE + "\n\nLeave a Reply\n\nYour email address will not be published. Required fields are"
                + " marked *\n\nName *\nEmail *\nWebsite\n\nSave my name, email, and website in this browser for the"
                + " next time I comment.\n\nPost Comment";
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void masks_comment_counters_and_invitations() {
        String text = PROSE + "\nComments (12)\nLogin Log in to comment.\nBe the first to comment!";
        assertEquals(
                List.of("Comments (12)", "Login Log in to comment.", "Be the first to comment!"),
                masked(text, Kind.COMMENTS));
    }

    @Test
    void a_name_field_is_litter_only_beside_its_form() {
        assertEquals(List.of(), masked("Name\n\n" + PROSE));
    }

    @Test
    void masks_share_bars() {
        assertEquals(
                List.of("Share this:", "Facebook Twitter LinkedIn Email", "Share", "X", "Reddit"),
                masked(
                        "Share this:\nFacebook Twitter LinkedIn Email\n\n" + PROSE + "\n\nShare\nX\nReddit",
                        Kind.SHARE));
    }

    @Test
    void masks_cookie_notices() {
        String notice = "We use cookies to improve your experience. By continuing you accept our policy.";
        assertEquals(List.of(notice, "Accept all cookies"), masked(notice + "\nAccept all cookies\n\n" + PROSE));
    }

    @Test
    void masks_sponsors_and_offers() {
        String text = "Special Offer Banner\n\nSponsored content — provided by a partner.\n\n" + PROSE
                + "\n\nAdvertisement\n\nSubscribe to our newsletter\n\nSign up for our weekly briefing.";
        assertEquals(5, masked(text, Kind.SPONSOR).size());
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void masks_litter_that_was_run_into_a_paragraph() {
        String text = PROSE + " Your email address will not be published. Required fields are marked *";
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void masks_lists_that_lead_elsewhere() {
        String text = PROSE + "\n\nRelated articles\n- Ferry fares to rise\n- Old crane sold for scrap\n\nRead more:"
                + " How the wall was built";
        assertEquals(4, masked(text, Kind.LINKS).size());
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void masks_runs_of_bare_links_and_menus() {
        String links = "[Ports](https://example.com/ports)\n[Ferries](/ferries)\nhttps://example.com/a\n\n";
        assertEquals(3, masked(links + PROSE, Kind.LINKS).size());
        assertEquals(3, masked("Home\nNews\nContact us\n\n" + PROSE, Kind.LINKS).size());
        assertEquals(List.of("Home | News | Sport | Contact"), masked("Home | News | Sport | Contact\n" + PROSE));
    }

    @Test
    void masks_headings_run_into_a_paragraph() {
        String text = "It shut. ### What changed? Divers found a crack. ### Bottom line The port stays shut."
                + " ### How the money flows The city pays half.";
        assertEquals(
                List.of("### What changed?", "### Bottom line", "### How the money flows"),
                masked(text, Kind.INLINE_HEADING));
        assertEquals(
                List.of("It shut.", "Divers found a crack.", "The port stays shut.", "The city pays half."),
                sentences(text));
    }

    @Test
    void masks_a_heading_in_bold_to_the_end_of_the_bold() {
        String text = "### **The Crack In The Wall** Divers found it on Friday.";
        assertEquals(List.of("### **The Crack In The Wall**"), masked(text, Kind.INLINE_HEADING));
        assertEquals(List.of("Divers found it on Friday."), sentences(text));
    }

    @Test
    void masks_footers() {
        String text =
                PROSE + "\n\nTags: port, wall\n\n© 2026 Lund Post. All rights reserved.\nCopyright 2025 Lund Post";
        assertEquals(List.of(PROSE), sentences(text));
    }

    @Test
    void masks_only_the_marks_where_a_heading_has_no_end() {
        String text = "It shut. ### A Crack In The Wall Divers found it on Friday.";
        assertEquals(List.of("###"), masked(text, Kind.MARKUP));
        assertEquals(List.of("It shut.", "A Crack In The Wall Divers found it on Friday."), sentences(text));
    }

    @Test
    void masks_source_marks_between_sentences() {
        String text = "The port shut. (news.example.com) Ferries still run. (example.org)))\nFares rise.";
        assertEquals(List.of("(news.example.com)", "(example.org)))"), masked(text, Kind.SOURCE_MARK));
    }

    @Test
    void masks_the_dateline_that_an_article_opens_with() {
        String text = "LUND, Nov 4 (Harbour News) - " + PROSE + "\n\nHALL (Tarn) is a club.";
        assertEquals(List.of("LUND, Nov 4 (Harbour News) -"), masked(text, Kind.SOURCE_MARK));
        assertEquals(PROSE, sentences(text).getFirst());
    }

    @Test
    void masks_the_wreck_of_two_source_marks() {
        String text = "The port shut. (news.ex([example.org)2026-04-01/port-shut.html)) Ferries still run.";
        assertEquals(List.of("The port shut.", "Ferries still run."), sentences(text));
    }

    @Test
    void masks_a_fragment_up_to_the_end_of_its_sentence() {
        String text = "The port shut. (example.com)vers found a crack, Mr. Ames said. Ferries still run.";
        assertEquals(List.of("vers found a crack, Mr. Ames said."), masked(text, Kind.FRAGMENT));
        assertEquals(List.of("The port shut.", "Ferries still run."), sentences(text));
    }

    @Test
    void keeps_the_readable_beginning_of_a_sentence_that_was_cut() {
        String text =
                "The port will stay shut for nine weeks while div(example.com)ent. (example.com) Ferries still run.";
        assertEquals(List.of("The port will stay shut for nine weeks while", "Ferries still run."), sentences(text));
        assertEquals(
                List.of("Ferries still run."), sentences("The po(example.com)ent. (example.com) Ferries still run."));
    }

    @Test
    void masks_markup_but_not_the_words_in_it() {
        assertEquals(
                List.of(
                        "##",
                        "-",
                        "**",
                        "**",
                        "[",
                        "](https://example.com/a)",
                        "![chart](b.png)",
                        "<br>",
                        "<!-- x -->"),
                masked(
                        "## Port\n\n- It is **shut** now, [he](https://example.com/a) said. ![chart](b.png) <br> <!-- x -->",
                        Kind.MARKUP));
    }

    @Test
    void masks_quote_marks_fences_and_numbers_of_lists() {
        assertEquals(
                List.of(">", "```", "```", "1.", "2."),
                masked("> It shut.\n\n```\nopen(port)\n```\n\n1. Dredge\n2. Mend", Kind.MARKUP));
    }

    @Test
    void masks_lines_that_repeat_across_a_source() {
        RepeatedLines repeated = new RepeatedLines();
        String litter = "Lund Post is owned by its readers";
        for (int i = 0; i < 4; i++) {
            repeated.add(Texts.article("a" + i, "Lund Post", PROSE.replace("nine", "" + i) + "\n" + litter));
        }
        var prepared = new Preparer(Texts::words, 40, repeated)
                .prepare(Texts.article("a9", "Lund Post", litter + "\n\n" + PROSE));
        assertEquals(Kind.REPEATED, prepared.noise().getFirst().kind());
        assertEquals(
                litter, prepared.noise().getFirst().span().of(prepared.article().text()));
    }
}
