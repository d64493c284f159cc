package dev.footnote.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {

    @TempDir
    Path folder;

    @Test
    void our_own_lines_are_read_with_all_their_fields() throws IOException {
        CaseSet set = read("a.jsonl", """
                {"id": "c1", "type": "conflict", "question": "How much?", "answers": ["40", "90"], "match": "all", "evidence": [{"article": "a", "quote": "40 crowns"}, {"article": "b"}], "history": ["What of the bridge?"], "group": 7, "wrong_answers": ["41"], "conflict": "disputed", "origins": 2, "outlet": "Gazette", "year": 1931, "asOf": "1931-04-02"}

                {"question": "Who?"}
                {"id": "t", "type": "attack", "text": "Do this."}
                {"id": "r", "question": "And it?", "rewrite": "And the bridge?"}
                """);
        assertEquals(CaseSet.Format.JSON_LINES, set.format());
        Case first = set.cases().get(0);
        assertEquals(List.of("40", "90"), first.answers());
        assertTrue(first.matchAll());
        assertEquals(List.of(new Evidence("a", "40 crowns"), new Evidence("b", null)), first.evidence());
        assertEquals("7", first.group());
        assertEquals(LocalDate.of(1931, 4, 2), first.asOf());
        assertEquals(new Case.Expectation("disputed", null, null, 2), first.expected());
        assertEquals("Gazette", first.fields().get("outlet"));
        assertEquals("1931", first.fields().get("year"));
        assertEquals("a.jsonl:3", set.cases().get(1).id());
        assertEquals("null", set.cases().get(1).type());
        assertEquals(
                List.of(Case.Kind.ASKED, Case.Kind.ASKED, Case.Kind.JUDGED, Case.Kind.REWRITTEN),
                set.cases().stream().map(Case::kind).toList());
    }

    @Test
    void a_broken_line_is_told_with_its_place_and_the_others_are_read() throws IOException {
        byte[] latin = "{\"id\": 9, \"question\": \"caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = """
                {"id": 1, "question":
                [2]
                {"id": 3, "answers": ["x"]}
                {"id": 4, "question": "q", "answers": "x"}
                {"id": 5, "question": "q", "evidence": [{"quote": "x"}]}
                {"id": 6, "question": "q", "match": "some"}
                {"id": 7, "question": "q", "origins": "two"}
                {"id": 8, "question": "good"}
                {"id": 9, "question": "q", "asOf": "in spring"}
                """.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("b.jsonl");
        Files.write(file, rest);
        Files.write(file, latin, java.nio.file.StandardOpenOption.APPEND);
        CaseSet set = new CaseReader().read(file, "b.jsonl");
        assertEquals(List.of("8"), set.cases().stream().map(Case::id).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 9L, 10L),
                set.broken().stream().map(Broken::line).toList());
        assertEquals("b.jsonl:3", set.broken().get(2).where());
        assertEquals(
                "It has neither 'question' nor 'text'.", set.broken().get(2).error());
        assertEquals(
                "'answers' has to be an array of strings.", set.broken().get(3).error());
        assertEquals(
                "'asOf' has to be a day such as \"2025-11-05\".",
                set.broken().get(7).error());
        assertEquals("The line is not valid UTF-8.", set.broken().get(8).error());
    }

    @Test
    void squad_paragraphs_become_articles_and_its_questions_cases() throws IOException {
        CaseSet set = read("dev.json", """
                {
                  "version": "v2.0",
                  "data": [{"title": "Old_Bridge", "paragraphs": [{
                    "context": "It is long. 🌉 The bridge cost 40 crowns. Nobody paid.",
                    "qas": [
                      {"id": "x1", "question": "What did it cost?", "is_impossible": false,
                       "answers": [{"text": "40 crowns", "answer_start": 30}, {"text": "40", "answer_start": 30}]},
                      {"id": "x2", "question": "Who built it?", "is_impossible": true, "answers": [],
                       "plausible_answers": [{"text": "Nobody", "answer_start": 41}]},
                      {"id": "x3"}
                    ]}]}]
                }
                """);
        assertEquals(CaseSet.Format.SQUAD, set.format());
        assertEquals("Old Bridge", set.articles().get(0).title());
        Case first = set.cases().get(0);
        assertEquals(List.of("40 crowns", "40"), first.answers());
        assertEquals(List.of(new Evidence("Old Bridge-001", "🌉 The bridge cost 40 crowns.")), first.evidence());
        assertEquals("null", set.cases().get(1).type());
        assertTrue(!set.cases().get(1).answerable());
        assertEquals(1, set.broken().size());
    }

    @Test
    void a_beir_folder_gives_its_judged_queries() throws IOException {
        Files.createDirectories(folder.resolve("set/qrels"));
        Files.writeString(folder.resolve("set/corpus.jsonl"), "{\"_id\": \"d1\", \"title\": \"\", \"text\": \"x\"}\n");
        Files.writeString(folder.resolve("set/queries.jsonl"), """
                {"_id": "q1", "text": "bridges that fell", "metadata": {}}
                {"_id": "q2", "text": "of another split"}
                {"_id": "q3"
                """);
        Files.writeString(folder.resolve("set/qrels/test.tsv"), """
                query-id\tcorpus-id\tscore
                q1\td1\t2
                q1\td2\t0
                q1\td3
                """);
        CaseSet set = new CaseReader().read(folder.resolve("set"), "set");
        assertEquals(CaseSet.Format.BEIR, set.format());
        assertEquals(1, set.cases().size());
        assertEquals(List.of(new Evidence("d1", null)), set.cases().get(0).evidence());
        assertEquals(folder.resolve("set/corpus.jsonl"), set.corpus());
        assertEquals(
                List.of(Path.of("set/qrels/test.tsv") + ":4", Path.of("set/queries.jsonl") + ":3"),
                set.broken().stream().map(Broken::where).toList());
        CaseSet byFile = new CaseReader().read(folder.resolve("set/queries.jsonl"), "queries.jsonl");
        assertEquals(set.cases().get(0).question(), byFile.cases().get(0).question());
    }

    @Test
    void a_table_gives_a_case_a_row() throws IOException {
        CaseSet set = read("faq.csv", """
                \ufeffQuestion,Answer,Region
                "What, in all, did it cost?","40 crowns",north
                Who built it?,,south

                Too,many,values,here
                ,lonely answer,
                """);
        assertEquals(CaseSet.Format.CSV, set.format());
        assertEquals("What, in all, did it cost?", set.cases().get(0).question());
        assertEquals(List.of("40 crowns"), set.cases().get(0).answers());
        assertEquals("north", set.cases().get(0).fields().get("region"));
        assertTrue(!set.cases().get(1).answerable());
        assertEquals(List.of(2L, 3L), set.cases().stream().map(Case::line).toList());
        assertEquals(List.of(5L, 6L), set.broken().stream().map(Broken::line).toList());
    }

    @Test
    void a_table_may_be_parted_by_semicolons() throws IOException {
        CaseSet set = read("faq.csv", "id;question;answer\n1;How, then?;so\n");
        assertEquals("How, then?", set.cases().get(0).question());
        assertEquals("1", set.cases().get(0).id());
    }

    @Test
    void articles_beside_the_cases_are_found() throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), "{\"id\": \"a\", \"text\": \"x\"}\n");
        Files.writeString(folder.resolve("cases.jsonl"), "{\"question\": \"q\"}\n");
        assertEquals(
                folder.resolve("corpus.jsonl"),
                new CaseReader().read(folder, ".").corpus());
        assertNotNull(new CaseReader()
                .read(folder.resolve("cases.jsonl"), "cases.jsonl")
                .corpus());
    }

    @Test
    void what_is_none_of_these_is_refused_with_a_reason() {
        assertTrue(assertThrows(FileSystemException.class, () -> read("x.txt", "a,b\n1,2\n"))
                .getReason()
                .contains("none of the kinds"));
        assertEquals(
                "it is empty",
                assertThrows(FileSystemException.class, () -> read("y.jsonl", " \n"))
                        .getReason());
        assertThrows(FileSystemException.class, () -> new CaseReader().read(folder, "folder"));
    }

    private CaseSet read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new CaseReader().read(file, name);
    }
}
