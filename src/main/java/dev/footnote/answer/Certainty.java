package dev.footnote.answer;

/** How firmly a sentence states what it says, read from its own words. */
public enum Certainty {
    /** Stated as fact, or confirmed by those it concerns. */
    CONFIRMED("confirmed"),
    /** Passed on from an unnamed source or another outlet: "reportedly", "according to people familiar with it". */
    REPORTED("reported"),
    /** Claimed by one side: "alleges", "accused of". */
    ALLEGED("alleged"),
    /** Said not to be so by those it concerns: "denied". */
    DENIED("denied"),
    /** Meant for the future: "plans to", "is expected to". */
    PLANNED("planned"),
    /** Somebody's view: "believes", "should". */
    OPINION("opinion");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /** The certainty as scripts read it in JSON. */
    public String code() {
        return code;
    }
}
