package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Token F1 of our rewrites against those made by hand (TREC CAsT 2019 and 2020), and how often we do harm. Both
 * years were looked at while the rules were written, which name no conversation and no topic; {@code -Dfootnote.eval=FOLDER} says where the cases are.
 */
class FollowUpsMeasureIT {

    private static final Path CASES =
            Path.of(System.getProperty("footnote.eval", "../shared/eval"), "followup", "cases.jsonl");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]+");

    private static final class Tally {
        int turns;
        int harmed;
        int complete;
        int completeHarmed;
        double ours;
        double raw;

        void add(double our, double asPut) {
            turns++;
            ours += our;
            raw += asPut;
            harmed += our < asPut - 1e-9 ? 1 : 0;
            complete += asPut == 1 ? 1 : 0;
            completeHarmed += asPut == 1 && our < 1 ? 1 : 0;
        }

        double mean() {
            return ours / turns;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d turns: F1 %.4f, as put %.4f; harmed %d (%.1f %%); of %d that need nothing, harmed %d",
                    turns,
                    mean(),
                    raw / turns,
                    harmed,
                    100.0 * harmed / turns,
                    complete,
                    completeHarmed);
        }
    }

    @Test
    void rewrites_follow_ups_nearer_to_those_made_by_hand() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "no follow-up cases at " + CASES.toAbsolutePath());
        Map<String, Tally> tallies = new TreeMap<>();
        FollowUps followUps = new FollowUps();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(CASES)) {
            JsonNode turn = mapper.readTree(line);
            List<String> history = new ArrayList<>();
            turn.path("history").forEach(earlier -> history.add(earlier.asText()));
            String question = turn.path("question").asText();
            String rewrite = turn.path("rewrite").asText();
            String id = turn.path("id").asText();
            String year = id.substring(4, 8);
            double ours = f1(followUps.ofQuestions(history, question), rewrite);
            double raw = f1(question, rewrite);
            tallies.computeIfAbsent(year, absent -> new Tally()).add(ours, raw);
        }
        tallies.forEach((key, tally) -> System.out.println(key + " " + tally));
        assertFloor(tallies, "2019", 0.90, 0.08);
        assertFloor(tallies, "2020", 0.79, 0.08);
    }

    private static void assertFloor(Map<String, Tally> tallies, String year, double floor, double harm) {
        Tally tally = tallies.getOrDefault(year, new Tally());
        assertTrue(tally.mean() >= floor, year + ": " + tally);
        assertTrue(tally.harmed <= harm * tally.turns, year + ": " + tally);
        assertTrue(tally.completeHarmed <= 0.035 * tally.complete, year + ": " + tally);
    }

    private static double f1(String ours, String theirs) {
        Map<String, Integer> counts = new HashMap<>();
        int expected = 0;
        for (Matcher token = TOKEN.matcher(theirs.toLowerCase(Locale.ROOT)); token.find(); expected++) {
            counts.merge(token.group(), 1, Integer::sum);
        }
        int given = 0;
        int common = 0;
        for (Matcher token = TOKEN.matcher(ours.toLowerCase(Locale.ROOT)); token.find(); given++) {
            if (counts.merge(token.group(), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common == 0 ? 0 : 2.0 * common / (given + expected);
    }
}
