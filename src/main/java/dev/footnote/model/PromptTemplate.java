package dev.footnote.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt as people edit it: Markdown with named slots such as {@code {{question}}}. What stands above a line
 * {@code ---} is instructions (the system message) and holds no slot; what stands below it is material (the user
 * message). Without such a line all of it is material.
 *
 * <p>What fills a slot comes from articles and users, so it is put between two lines of backticks that are longer than any
 * run of backticks inside: nothing in it can close the block and pass for the prompt.
 */
public final class PromptTemplate {

    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern DIVIDER = Pattern.compile("(?m)^---[ \\t]*$\\R?");

    private final String instructions;
    private final String material;

    /**
     * Reads a template.
     *
     * @param slots the slots it must have, and has no others
     * @throws IllegalArgumentException where {@link #faults} finds some
     */
    public PromptTemplate(String text, Collection<String> slots) {
        List<String> faults = faults(text, slots);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the prompt " + String.join(" and ", faults));
        }
        Matcher divider = DIVIDER.matcher(text);
        boolean divided = divider.find();
        this.instructions = divided ? text.substring(0, divider.start()).strip() : "";
        this.material = divided ? text.substring(divider.end()).strip() : text;
    }

    /** What is wrong with a template, a clause each that goes on from its file's name; empty where nothing is. */
    public static List<String> faults(String text, Collection<String> slots) {
        List<String> found = slots(text);
        List<String> faults = new ArrayList<>();
        slots.stream()
                .filter(slot -> !found.contains(slot))
                .forEach(slot -> faults.add("lacks the slot " + written(slot)));
        found.stream()
                .filter(slot -> !slots.contains(slot))
                .distinct()
                .forEach(slot -> faults.add("has an unknown slot " + written(slot) + ": there "
                        + (slots.size() == 1 ? "is " : "are ")
                        + slots.stream().map(PromptTemplate::written).collect(Collectors.joining(" and "))));
        Matcher divider = DIVIDER.matcher(text);
        if (divider.find()) {
            slots(text.substring(0, divider.start())).stream()
                    .filter(slots::contains)
                    .distinct()
                    .forEach(slot -> faults.add("has the slot " + written(slot)
                            + " above its line ---, where only instructions stand: move it below"));
        }
        return faults;
    }

    private static List<String> slots(String text) {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).toList();
    }

    private static String written(String slot) {
        return "{{" + slot + "}}";
    }

    /**
     * A piece of text from outside that goes into a slot.
     *
     * @param label our own words above its fence; empty for none
     * @param content the text, which is fenced
     */
    public record Block(String label, String content) {

        /** A piece that needs no label. */
        public static List<Block> of(String content) {
            return List.of(new Block("", content));
        }
    }

    /** What stands above the line {@code ---}; empty where there is none. */
    public String instructions() {
        return instructions;
    }

    /**
     * The material with its slots filled.
     *
     * @param blocks for each slot what goes into it, in order
     * @throws IllegalArgumentException where a slot gets nothing
     */
    public String fill(Map<String, List<Block>> blocks) {
        Fence fence = Fence.around(blocks.values().stream()
                .flatMap(List::stream)
                .map(Block::content)
                .toList());
        // In one pass, so that a slot's name inside an article stays what it is.
        return SLOT.matcher(material)
                .replaceAll(slot -> Matcher.quoteReplacement(filled(slot.group(1), blocks, fence)));
    }

    private static String filled(String slot, Map<String, List<Block>> blocks, Fence fence) {
        List<Block> content = blocks.get(slot);
        if (content == null) {
            throw new IllegalArgumentException("nothing fills the slot " + written(slot));
        }
        return content.stream()
                .map(block -> (block.label().isEmpty() ? "" : block.label() + "\n") + fence.block(block.content()))
                .collect(Collectors.joining("\n\n"));
    }
}
