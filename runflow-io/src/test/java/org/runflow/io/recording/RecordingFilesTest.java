package org.runflow.io.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InvalidInputException;
import org.runflow.recording.Detection;
import org.runflow.recording.Frame;
import org.runflow.recording.Recording;
import org.runflow.recording.Sighting;

class RecordingFilesTest {
    private static final Instant NOON = Instant.parse("2026-09-14T12:00:00Z");
    private static final Recording EXPECTED = new Recording(
            List.of(new Frame(1, NOON), new Frame(2, NOON.plusMillis(250))),
            List.of(new Detection(1, NOON.plusMillis(80), 2)),
            List.of(new Sighting("a", 1), new Sighting("a", 2)));

    @TempDir
    private Path folder;

    @Test
    void readsTables() throws IOException {
        write("frames.csv", "frame,at\r\n1,2026-09-14T12:00:00Z\r\n2,1789387200.25\r\n");
        write("detections.csv", "count,frame,output\n2,1,1789387200.080\n");
        write("tracks.csv", "\uFEFFtrack,frame,score\na,1,0.5\na,2,0.7\n");

        assertThat(RecordingFiles.read(folder)).isEqualTo(EXPECTED);
    }

    @Test
    void countsBoxes() throws IOException {
        write("frames.csv", "frame,at\n1,1789387200\n2,1789387200.25\n");
        write("detections.csv", "frame,output,x,y\n1,1789387200.08,4,5\n1,1789387200.08,9,9\n");
        write("tracks.csv", "track,frame\na,1\na,2\n");

        assertThat(RecordingFiles.read(folder)).isEqualTo(EXPECTED);
    }

    @Test
    void readsJson() throws IOException {
        String frames =
                "\"frames\":[{\"id\":1,\"at\":\"2026-09-14T12:00:00Z\"},{\"id\":2,\"at\":\"2026-09-14T12:00:00.250Z\"}]";
        String tracks = "\"tracks\":[{\"track\":\"a\",\"frame\":1},{\"track\":\"a\",\"frame\":2}]";
        String seen = "{\"frame\":1,\"output\":\"2026-09-14T12:00:00.080Z\",%s}";
        for (String what : List.of("\"count\":2", "\"boxes\":[[1,2,3,4],[5,6,7,8]]")) {
            write(
                    "recording.json",
                    "{" + frames + ",\"detections\":[" + String.format(seen, what) + "]," + tracks + "}");
            assertThat(RecordingFiles.read(folder)).isEqualTo(EXPECTED);
        }
        write(
                "recording.json",
                "{" + frames + ",\"detections\":[" + String.format(seen, "\"boxes\":[[1]]") + "]," + tracks + "}");
        assertThatThrownBy(() -> RecordingFiles.read(folder))
                .hasMessageContaining("a box of frame 1 has 4 numbers, not 1");
        write("recording.json", "{" + frames + "}");
        assertThatThrownBy(() -> RecordingFiles.read(folder)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void framesAloneAreARecordingAndNothingIsNone() throws IOException {
        assertThatThrownBy(() -> RecordingFiles.read(folder))
                .hasMessageContaining("neither recording.json nor frames.csv");
        write("frames.csv", "frame,at\n");
        assertThat(RecordingFiles.read(folder)).isEqualTo(Recording.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            frames.csv     | frame;1               | frames.csv: needs the column at
            frames.csv     | frame,at;x,1          | frames.csv line 2, frame 'x': is no whole number
            frames.csv     | frame,at;1,noon       | frames.csv line 2, at 'noon': is no instant
            frames.csv     | frame,at;1,1;2        | frames.csv line 3, at '': is no instant
            frames.csv     | frame,at;1,1;1,2      | frames.csv line 3, frame '1': is the number of a frame before
            detections.csv | frame,output,count;1,1789387199,1 | detections.csv line 2, output '2026-09-14T11:59:59Z': is before its frame
            detections.csv | frame,output;1,1789387201;1,1789387202 | detections.csv line 3, output '1789387202': is another output
            detections.csv | frame,output,count;1,1789387201,9999999999 | count '9999999999': is more than anybody can see
            detections.csv | frame,output,count;1,1789387201,-4294967295 | count '-4294967295': is less than 0
            tracks.csv     | track,frame;a,7       | tracks.csv line 2, frame '7': is no frame of this recording
            frames.csv     | frame,at;;;x,1        | frames.csv line 4, frame 'x': is no whole number
            frames.csv     | frame,at,at;1,1,2     | frames.csv: has the column at more than once
            frames.csv     | frame,at,what;1,1,'a;b';x,1, | frames.csv line 4, frame 'x': is no whole number
            frames.csv     | frame,at;1,1;2,'1     | frames.csv line 3: begins a cell whose quotes do not end
            frames.csv     | frame,at;1,'1'2;2,2   | frames.csv line 2: begins a cell whose quotes do not end, or end before it does
            detections.csv | frame,output;;1,1789387201;1,1789387201;2,1789387199 | detections.csv line 5, output '2026-09-14T11:59:59Z': is before its frame
            tracks.csv     | track,frame;;a,1;;a,1 | tracks.csv line 5, track 'a': is in frame 1 before
            """)
    void saysFileLineAndColumnOfWhatIsWrong(String file, String rows, String message) throws IOException {
        write("frames.csv", "frame,at\n1,1789387200\n2,1789387200.25\n");
        write(file, rows.replace(';', '\n').replace('\'', '"') + "\n");

        assertThatThrownBy(() -> RecordingFiles.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bytesThatAreNoTextAreNoName() throws IOException {
        write("frames.csv", "frame,at\n1,1\n");
        Files.write(folder.resolve("tracks.csv"), "track,frame\nM\u00fcller,1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> RecordingFiles.read(folder)).hasMessageContaining("tracks.csv line 2: is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording.json", "frames.csv", "detections.csv", "tracks.csv"})
    void whatLiesThereAndIsNoFileIsNotMissing(String name) throws IOException {
        if (!name.equals("frames.csv")) {
            write("frames.csv", "frame,at\n1,1\n");
        }
        Files.createDirectory(folder.resolve(name));
        assertThatThrownBy(() -> RecordingFiles.read(folder)).hasMessageContaining(name + ": is no file");

        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), Path.of("nothing"));
        assertThatThrownBy(() -> RecordingFiles.read(folder)).hasMessageContaining(name + ": is no file");
    }

    @Test
    void aFolderThatIsNoneIsCalledSo() {
        assertThatThrownBy(() -> RecordingFiles.read(folder.resolve("gone")))
                .hasMessageContaining("gone: is no folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            null                                            | recording.json: it holds null
            {'frames':[null],'detections':[],'tracks':[]}   | recording.json, frames[0]: is null
            {'frames':[],'detections':[null],'tracks':[]}   | recording.json, detections[0]: is null
            {'frames':[],'detections':[],'tracks':[null]}   | recording.json, tracks[0]: is null
            {'frames':[{'id':1,'at':1e20}],'detections':[],'tracks':[]} | recording.json, frames[0].at '1e20': is no instant such as
            {'frames':[{'id':1,'at':1789387200000}],'detections':[],'tracks':[]} | recording.json, frames[0].at '1789387200000': is no instant
            {'frames':[{'id':1.5,'at':1}],'detections':[],'tracks':[]} | recording.json line 1: the value at 'frames.0.id' is
            {'frames':[{'id':1,'at':1},{'id':1,'at':2}],'detections':[],'tracks':[]} | recording.json, frames[1].id '1': is the number of a frame before
            {'frames':[{'id':1,'at':1}],'detections':[{'frame':1,'output':2,'count':1.5}],'tracks':[]} | 'detections.0.count' is
            {'frames':[{'id':1,'at':1}],'detections':[{'frame':1,'output':2,'boxes':[null]}],'tracks':[]} | a box of frame 1 has 4 numbers, not 0
            {'frames':[{'id':1,'at':1}],'detections':[{'frame':1,'output':2,'boxes':[[1,2,3,null]]}],'tracks':[]} | has 4 numbers, not 3
            {'frames':[{'id':1,'at':3}],'detections':[{'frame':1,'output':2,'count':1}],'tracks':[]} | recording.json, detections[0].output '1970-01-01T00:00:02Z': is before its frame
            """)
    void saysWhereInTheDocumentWhatIsWrong(String document, String message) throws IOException {
        write("recording.json", document.replace('\'', '"'));

        assertThatThrownBy(() -> RecordingFiles.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("recording '" + folder + "'")
                .hasMessageContaining(message);
    }

    @Test
    void instantsOfADocumentAreNumbersToo() throws IOException {
        write(
                "recording.json",
                "{\"frames\":[{\"id\":1,\"at\":1789387200},{\"id\":2,\"at\":1789387200.123456789}],\"detections\":[],\"tracks\":[]}");

        assertThat(RecordingFiles.read(folder).frames())
                .containsExactly(new Frame(1, NOON), new Frame(2, NOON.plusNanos(123_456_789)));
    }

    @Test
    void instantsBefore1970AreExactToo() {
        assertThat(InstantText.find("-0.000000001")).contains(Instant.EPOCH.minusNanos(1));
        assertThat(InstantText.find("-2")).contains(Instant.EPOCH.minusSeconds(2));
        assertThat(InstantText.find("1.5e3")).isEmpty();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
