package dev.footnote.index;

/** A part of a snapshot does not hold its checksum and could not be made again. */
public final class DamagedSnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is damaged and what to do. */
    public DamagedSnapshotException(String message) {
        super(message);
    }
}
