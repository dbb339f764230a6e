package org.runflow.io.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        **/*.csv        | a.csv       | true
        **/*.csv        | x/y/a.csv   | true
        **/*.csv        | a.csv.gz    | false
        **/**/*.csv     | a.csv       | true
        *.csv           | a.csv       | true
        *.csv           | x/a.csv     | false
        x/**            | x/y/a.csv   | true
        x/**            | xy/a.csv    | false
        x/**/z          | x/z         | true
        x/**/z          | x/y/y/z     | true
        x**z            | x/y/z       | true
        a?.csv          | ab.csv      | true
        a?.csv          | a/.csv      | false
        [a-c].csv       | b.csv       | true
        [a-c].csv       | d.csv       | false
        [!a-c].csv      | d.csv       | true
        [!a].csv        | /.csv       | false
        [^].csv         | ^.csv       | true
        *.{csv,txt}     | a.txt       | true
        *.{csv,txt}     | a.md        | false
        a\\*.csv        | a*.csv      | true
        a\\*.csv        | ab.csv      | false
        a.csv           | axcsv       | false
        A.csv           | a.csv       | false
        a(b)+$          | a(b)+$      | true
        a,b}            | a,b}        | true
        😀?.csv         | 😀😀.csv    | true
        😀*.csv         | 😁.csv      | false
        \\\\😀*.csv       | 😀a.csv     | true
        [😀a]*.csv      | 😀.csv      | true
        """)
    void patternMeansTheSameEverywhere(String pattern, String path, boolean matches) {
        String glob = pattern.replace("\\\\", "\\");
        assertThat(Glob.compile(glob).matcher(path).matches()).isEqualTo(matches);
        assertThat(PathPattern.of(glob).matches(path)).as("asked very often").isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "../a", "a[b", "a{b", "a\\", "[!]", "[c-a]"})
    void whatCanMatchNothingIsRefused(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Glob.compile(pattern))
                .withMessageContaining("'" + pattern + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        **/*.csv      | x     | true
        *.csv         | x     | false
        x/*.csv       | x     | true
        x/*.csv       | xy    | false
        x/y/a.csv     | x     | true
        x/y/a.csv     | x/y   | true
        x/y/a.csv     | x/z   | false
        x/**          | x     | true
        {x,y}/a       | y     | true
        [!x]/a        | x     | false
        *             | x     | false
        """)
    void folderIsEnteredWhenSomethingInItCouldBeWanted(String pattern, String folder, boolean entered) {
        assertThat(PathFilter.of(List.of(pattern), List.of()).entersFolder(folder))
                .isEqualTo(entered);
        assertThat(PathFilter.everything().entersFolder(folder)).isTrue();
    }
}
