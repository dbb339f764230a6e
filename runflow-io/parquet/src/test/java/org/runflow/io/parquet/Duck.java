package org.runflow.io.parquet;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What a program says of our files that has never heard of us. */
public final class Duck {
    private Duck() {}

    /** Lets it write a file of its own. */
    static void does(String statement) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement of = duck.createStatement()) {
            of.execute(statement);
        }
    }

    /** Each row of the answer as one line, columns with bars between them. */
    public static List<String> says(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            try (ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    StringJoiner line = new StringJoiner("|");
                    for (int column = 1; column <= columns; column++) {
                        line.add(rows.getString(column));
                    }
                    lines.add(line.toString());
                }
            }
        }
        return lines;
    }
}
