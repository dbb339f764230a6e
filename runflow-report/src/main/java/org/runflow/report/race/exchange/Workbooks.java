package org.runflow.report.race.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.runflow.report.write.Html;

/**
 * Writes tables as a workbook (xlsx, ECMA-376): numbers and times as what they are, everything else as text in its cell, never a formula; the header stays in
 * sight. The same tables give the same bytes: the workbook says that it was made on the day it is about.
 */
final class Workbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    /** The first day of the calendar that spreadsheets count from, so that day 60 is a day that never was. */
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final LocalDateTime EARLIEST_ENTRY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double DAY_S = 86_400;
    private static final int LETTERS = 26;
    private static final int MOST_CHARACTERS = 32_767;
    /** The underscore of what a spreadsheet takes for the number of a character: _x0041_ would be shown as A. */
    private static final Pattern CHARACTER_NUMBER = Pattern.compile("_(?=x\\p{XDigit}{4}_)");

    /** Plain, bold, and a time: the places of these in the list of styles. */
    private static final String BOLD = "1";

    private static final String TIME = "2";
    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private Workbooks() {}

    /**
     * {@return the workbook}
     *
     * @param sheets tables by the name of their sheet, which is a plain word: rows of texts, numbers and local times, the first is the header
     * @param date the day that it is about
     */
    static byte[] of(Map<String, Object[][]> sheets, LocalDate date) {
        Map<String, String> parts = new LinkedHashMap<>();
        Html types = new Html().open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
        types.element(
                "Default",
                "",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        types.element("Default", "", "Extension", "xml", "ContentType", "application/xml");
        type(types, "/xl/workbook.xml", TYPES + "sheet.main+xml");
        type(types, "/xl/styles.xml", TYPES + "styles+xml");
        type(types, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Html relations = new Html().open("Relationships", "xmlns", RELATIONS);
        StringBuilder book = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        int number = 0;
        for (Map.Entry<String, Object[][]> sheet : sheets.entrySet()) {
            number++;
            String id = "rId" + number;
            String file = "worksheets/sheet" + number + ".xml";
            type(types, "/xl/" + file, TYPES + "worksheet+xml");
            relation(relations, id, OFFICE + "/worksheet", file);
            book.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"" + id + "\"/>");
            parts.put("xl/" + file, sheet(sheet.getValue()));
        }
        relation(relations, "rId" + (number + 1), OFFICE + "/styles", "styles.xml");
        Html roots = new Html().open("Relationships", "xmlns", RELATIONS);
        relation(roots, "rId1", OFFICE + "/officeDocument", "xl/workbook.xml");
        relation(
                roots,
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", HEAD + types.close());
        all.put("_rels/.rels", HEAD + roots.close());
        all.put("docProps/core.xml", properties(date));
        all.put("xl/workbook.xml", HEAD + book + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", HEAD + relations.close());
        all.put("xl/styles.xml", STYLES);
        all.putAll(parts);
        return zipped(all, date);
    }

    private static void type(Html types, String part, String type) {
        types.element("Override", "", "PartName", part, "ContentType", type);
    }

    private static void relation(Html relations, String id, String type, String target) {
        relations.element("Relationship", "", "Id", id, "Type", type, "Target", target);
    }

    private static String properties(LocalDate date) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PROPERTIES
                + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>Runflow</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date
                + "T00:00:00Z</dcterms:created></cp:coreProperties>";
    }

    private static String sheet(Object[][] rows) {
        Html sheet = new Html().open("worksheet", "xmlns", MAIN);
        sheet.open("sheetViews").open("sheetView", "workbookViewId", "0");
        sheet.element("pane", "", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        sheet.close().close();
        sheet.element("sheetFormatPr", "", "defaultRowHeight", "15", "defaultColWidth", "16");
        sheet.open("sheetData");
        for (int row = 0; row < rows.length; row++) {
            sheet.open("row", "r", "" + (row + 1));
            for (int column = 0; column < rows[row].length; column++) {
                cell(sheet, letters(column) + (row + 1), rows[row][column], row == 0);
            }
            sheet.close();
        }
        return HEAD + sheet.close().close();
    }

    private static void cell(Html sheet, String place, Object content, boolean isHeader) {
        if (content instanceof Number number) {
            sheet.open("c", "r", place).element("v", plain(number)).close();
        } else if (content instanceof LocalDateTime time) {
            double days = Duration.between(DAY_0, time).toSeconds() / DAY_S;
            sheet.open("c", "r", place, "s", TIME).element("v", plain(days)).close();
        } else if (!content.toString().isEmpty()) {
            String text = content.toString();
            sheet.open("c", "r", place, "t", "inlineStr", "s", isHeader ? BOLD : "0")
                    .open("is");
            String shown = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
            sheet.element("t", CHARACTER_NUMBER.matcher(shown).replaceAll("_x005F_"));
            sheet.close().close();
        }
    }

    private static String plain(Number number) {
        return number instanceof Double real
                ? BigDecimal.valueOf(real).stripTrailingZeros().toPlainString()
                : number.toString();
    }

    /** A, B, …, Z, AA, AB, … */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private static byte[] zipped(Map<String, String> parts, LocalDate date) {
        LocalDateTime written = date.getYear() < EARLIEST_ENTRY.getYear() ? EARLIEST_ENTRY : date.atStartOfDay();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(written);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a workbook", e);
        }
        return bytes.toByteArray();
    }
}
