package org.runflow.io.race.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of files that are neither tables nor tracks nor JSON, known by their first bytes. */
public enum FileKind {
    /** Excel since 2007, LibreOffice, Numbers. */
    WORKBOOK("a workbook", "open it and save the sheet as CSV"),
    /** Excel until 2003. */
    OLD_WORKBOOK("an old workbook or document (xls, doc)", "open it and save the sheet as CSV"),
    /** A track for Google Earth, packed. */
    KMZ("a KMZ file", ""),
    /** Any other archive. */
    ZIP("a ZIP archive", "unpack it"),
    /** One packed file. */
    GZIP("compressed (gzip)", "unpack it"),
    /** Packed otherwise. */
    ARCHIVE("a packed archive", "unpack it"),
    /** What a watch records. */
    FIT("a FIT file, the recording of a watch", ""),
    /** A printed page. */
    PDF("a PDF", ""),
    /** A picture. */
    PICTURE("a picture", ""),
    /** A formatted text. */
    RTF("a formatted text (RTF)", ""),
    /** A database. */
    DATABASE("a database file", ""),
    /** What a browser shows; mostly the log-in page of the service that was asked for something else. */
    HTML("a web page (HTML)", "download it again while logged in"),
    /** Any other XML. */
    XML("XML", ""),
    /** JSON, such as GeoJSON. */
    JSON("JSON", "");

    /** How many bytes of a file tell its kind. */
    public static final int HEAD_LENGTH = 1024;

    private static final int FIT_MARK_AT = 8;
    private static final Pattern HTML_HEAD =
            Pattern.compile("(?is)(<\\?xml[^>]*>|<!--.*?-->|\\s)*(<!doctype\\s+html|<html|<head|<body|<table).*");
    private static final Pattern XML_HEAD = Pattern.compile("(?s)\\s*<(\\?xml|!--|!DOCTYPE|[A-Za-z]).*");
    private static final Pattern JSON_HEAD = Pattern.compile("(?s)\\s*(\\{\\s*(\"|\\}).*|\\[\\s*[\\[{\"].*)");

    private final String shown;
    private final String remedy;

    FileKind(String shown, String remedy) {
        this.shown = shown;
        this.remedy = remedy;
    }

    /**
     * Looks at the start of a file.
     *
     * @param head the first {@link #HEAD_LENGTH} bytes, or all of a shorter file
     * @return its kind, or nothing when these bytes tell none
     */
    public static Optional<FileKind> find(byte[] head) {
        Optional<FileKind> binary = findBinary(head);
        return binary.isPresent() ? binary : findText(new String(head, StandardCharsets.ISO_8859_1));
    }

    /**
     * {@return whether such a file is what is wanted}
     *
     * @param wanted what a reader is about to read
     */
    public boolean is(Wanted wanted) {
        return (this == XML && wanted == Wanted.TRACK) || (this == JSON && wanted == Wanted.JSON);
    }

    /**
     * {@return what is wrong and what to do}
     *
     * @param wanted what the file should be
     */
    public String message(Wanted wanted) {
        boolean fits = !remedy.isEmpty() && (wanted != Wanted.TRACK || !remedy.contains("CSV"));
        return "is " + shown + ", not " + wanted.form + "; " + (fits ? remedy : wanted.remedy);
    }

    private static Optional<FileKind> findBinary(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\3\4")) {
            return Optional.of(packed(start));
        }
        if (head.length >= FIT_MARK_AT + 4 && start.startsWith(".FIT", FIT_MARK_AT)) {
            return Optional.of(FIT);
        }
        return Arrays.stream(Mark.values())
                .filter(mark -> start.startsWith(mark.bytes))
                .findFirst()
                .map(mark -> mark.kind);
    }

    private static FileKind packed(String start) {
        boolean workbook = start.contains("[Content_Types].xml")
                || start.contains("opendocument.spreadsheet")
                || start.contains("xl/")
                || start.contains("Index/Document.iwa")
                || start.contains("docProps/");
        return workbook ? WORKBOOK : start.contains(".kml") ? KMZ : ZIP;
    }

    private static Optional<FileKind> findText(String head) {
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (HTML_HEAD.matcher(text).matches()) {
            return Optional.of(HTML);
        }
        if (XML_HEAD.matcher(text).matches()) {
            return Optional.of(XML);
        }
        return JSON_HEAD.matcher(text).matches() ? Optional.of(JSON) : Optional.empty();
    }

    private enum Mark {
        OLE("\u00D0\u00CF\u0011\u00E0", OLD_WORKBOOK),
        GZ("\u001F\u008B", GZIP),
        BZIP2("BZh", ARCHIVE),
        XZ("\u00FD7zXZ", ARCHIVE),
        SEVEN_ZIP("7z\u00BC\u00AF", ARCHIVE),
        RAR("Rar!\u001A", ARCHIVE),
        ZSTD("(\u00B5/\u00FD", ARCHIVE),
        PDF_MARK("%PDF-", PDF),
        PNG("\u0089PNG", PICTURE),
        JPEG("\u00FF\u00D8\u00FF", PICTURE),
        GIF("GIF8", PICTURE),
        RTF_MARK("{\\rtf", RTF),
        SQLITE("SQLite format", DATABASE),
        PARQUET("PAR1", DATABASE);

        private final String bytes;
        private final FileKind kind;

        Mark(String bytes, FileKind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }
    }
}
