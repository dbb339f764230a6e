package org.runflow.io.race.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ampersands that begin no reference become one, wherever blocks of the text end. */
class AmpersandReaderTest {
    private static final String SOME = "some text, ";

    /** Gives a few characters at a time, as a connection would. */
    private static final class Dripping extends Reader {
        private final Reader text;
        private final Random random;

        Dripping(String text, long seed) {
            this.text = new StringReader(text);
            this.random = new Random(seed);
        }

        @Override
        public int read(char[] target, int offset, int size) throws IOException {
            return text.read(target, offset, Math.min(size, 1 + random.nextInt(7)));
        }

        @Override
        public void close() {}
    }

    private static String all(AmpersandReader reader, int size) throws IOException {
        StringBuilder read = new StringBuilder();
        char[] some = new char[size];
        for (int count = reader.read(some, 0, size); count >= 0; count = reader.read(some, 0, size)) {
            read.append(some, 0, count);
        }
        assertThat(reader.length()).isEqualTo(read.length());
        return read.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Salt & Pepper        | Salt &amp; Pepper        | 1
        Salt &amp; Pepper    | Salt &amp; Pepper        | 0
        &#38;&#x26;&lt;      | &#38;&#x26;&lt;          | 0
        &;                   | &amp;;                   | 1
        &&&                  | &amp;&amp;&amp;          | 3
        a&b                  | a&amp;b                  | 1
        &a#b;                | &amp;a#b;                | 1
        plain                | plain                    | 0
        &abcdefghijklmnopqrstuvwxyz0123456; | &amp;abcdefghijklmnopqrstuvwxyz0123456; | 0
        &abcdefghijklmnopqrstuvwxyz01234567; | &amp;abcdefghijklmnopqrstuvwxyz01234567; | 1
        Caf&eacute;&nbsp;&quot;&apos; | Caf&amp;eacute;&amp;nbsp;&quot;&apos; | 0
        <a>&</a><!-- & -->&  | <a>&amp;</a><!-- & -->&amp; | 2
        <![CDATA[a & ]>b]]]>&]]> | <![CDATA[a & ]>b]]]>&amp;]]> | 1
        <?a & > ?><b c="&"/> | <?a & > ?><b c="&amp;"/>  | 1
        <!DOCTYPE a & b>     | <!DOCTYPE a &amp; b>     | 1
        """)
    void eachIsReadSo(String text, String mended, int count) throws IOException {
        AmpersandReader reader = new AmpersandReader(new StringReader(text));
        assertThat(all(reader, 100)).isEqualTo(mended);
        assertThat(reader.mended()).isEqualTo(count);
    }

    @Test
    void whereBlocksEndDoesNotMatter() throws IOException {
        String text = (SOME + "a & b &amp; c &<!-- & --><a/><![CDATA[&]]>").repeat(3_000);
        String mended = (SOME + "a &amp; b &amp; c &amp;<!-- & --><a/><![CDATA[&]]>").repeat(3_000);
        for (int size : new int[] {1, 3, 8192, 100_000}) {
            AmpersandReader reader = new AmpersandReader(new Dripping(text, size));
            assertThat(all(reader, size)).isEqualTo(mended);
            assertThat(reader.mended()).isEqualTo(6_000);
        }
    }

    @Test
    void referencesOfPagesAreTold() throws IOException {
        AmpersandReader reader = new AmpersandReader(new StringReader("&nbsp;&eacute;&amp;&#8211;&nbsp;"));
        all(reader, 100);
        assertThat(reader.undeclared()).containsExactly("eacute", "nbsp");
        assertThat(reader.hasEnded()).isTrue();
    }

    @Test
    void aLongTextIsHandedOnInStretches() throws IOException {
        AmpersandReader reader = new AmpersandReader(new StringReader(SOME.repeat(1_000)));
        assertThat(reader.read(new char[5_000], 0, 5_000)).isEqualTo(5_000);
    }
}
