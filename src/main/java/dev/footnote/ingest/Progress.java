package dev.footnote.ingest;

/** Hears how far a long piece of work has come. Implementations may be called from several threads. */
public interface Progress {

    /** Nobody waits for the work. */
    Progress UNHEARD = new Progress() {
        @Override
        public void update(String what, long done, long total) {}

        @Override
        public void finish() {}
    };

    /**
     * Something was done.
     *
     * @param what the work as a reader would name it: "Reading articles"
     * @param done how many units are done, from the start of this work
     * @param total how many there are; zero or less where that is unknown
     */
    void update(String what, long done, long total);

    /** All of it is done: whatever was drawn is taken away. */
    void finish();
}
