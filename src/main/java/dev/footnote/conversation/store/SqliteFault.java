package dev.footnote.conversation.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Says what is wrong with a database file. */
final class SqliteFault {

    private SqliteFault() {}

    /** What happened to the file and what to do, as one sentence. */
    static String sentence(Path file, SQLException fault) {
        return "The chats in " + file + " can't be used: " + clause(fault) + ".";
    }

    private static String clause(SQLException fault) {
        if (!(fault instanceof SQLiteException known)) {
            return String.valueOf(fault.getMessage());
        }
        // An extended code tells more than a reader needs; its low byte is the plain one (sqlite.org/rescode.html).
        return switch (known.getResultCode().code & 0xff) {
            case 11, 26 -> "the file is damaged or no database; move it away and a new one is made";
            case 8, 3, 23 -> "it can't be written; check the permissions of the file and its folder";
            case 14 -> "it can't be opened; check the permissions of the folder";
            case 13 -> "the disk is full";
            case 5, 6 -> "another program keeps it locked";
            default -> String.valueOf(known.getMessage());
        };
    }
}
