package org.runflow.io.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            tracks.csv     | track,frame;a,7       | tracks.csv line 2, frame '7': is no frame of this recording
            """)
    void saysFileLineAndColumnOfWhatIsWrong(String file, String rows, String message) throws IOException {
        write("frames.csv", "frame,at\n1,1789387200\n2,1789387200.25\n");
        write(file, rows.replace(';', '\n') + "\n");

        assertThatThrownBy(() -> RecordingFiles.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
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
