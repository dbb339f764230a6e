package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageServerTest {
    private static final String PAGE = "<!DOCTYPE html><html><body class=\"a\"><p>good</p></body></html>";

    private static final int PATIENCE_MILLIS = 120_000;

    private WatchedRace.Seen seen = new WatchedRace.Seen(7, PAGE, List.of());
    private final PageServer server = PageServer.start(0, () -> seen);

    @AfterEach
    void close() {
        server.close();
    }

    /** What comes back for a request as it stands, {@code PORT} replaced. */
    private String answer(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = head.replace("PORT", "" + server.port()) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pageIsShownAndReloadsWithANewVersion() throws IOException {
        String shown = answer("GET / HTTP/1.1\r\nHost: localhost:PORT");

        assertThat(shown).startsWith("HTTP/1.1 200").contains("<p>good</p>", "<script data-version=\"7\">", "no-store");
        assertThat(shown).doesNotContain("role=\"alert\"");
        assertThat(answer("GET /version HTTP/1.1\r\nHost: 127.0.0.1:PORT"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n7");
        assertThat(server.address()).isEqualTo("http://localhost:" + server.port() + "/");
    }

    @Test
    void problemsStandAboveTheLastGoodResult() throws IOException {
        seen = new WatchedRace.Seen(8, PAGE, List.of("run.csv line 2: '<script>' is wrong"));

        assertThat(answer("GET / HTTP/1.1\r\nHost: localhost:PORT"))
                .contains("role=\"alert\"", "&lt;script&gt;", "<p>good</p>")
                .doesNotContain("'<script>'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET / HTTP/1.1                    | evil.example:PORT | 403
        GET / HTTP/1.1                    | localhost         | 403
        GET / HTTP/1.1                    | 192.0.2.1:PORT    | 403
        POST / HTTP/1.1                   | localhost:PORT    | 405
        PUT /version HTTP/1.1             | localhost:PORT    | 405
        DELETE / HTTP/1.1                 | localhost:PORT    | 405
        GET /../../etc/hostname HTTP/1.1  | localhost:PORT    | 404
        GET /%2e%2e/analysis.json HTTP/1.1 | localhost:PORT   | 404
        GET //analysis.json HTTP/1.1      | localhost:PORT    | 404
        GET /analysis.json HTTP/1.1       | localhost:PORT    | 404
        """)
    void nobodyElseGetsAnythingElse(String line, String host, String code) throws IOException {
        assertThat(answer(line + "\r\nHost: " + host))
                .startsWith("HTTP/1.1 " + code)
                .doesNotContain("good");
    }

    @Test
    void halfARequestKeepsNobodyWaiting() throws IOException {
        try (Socket stalled = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            stalled.getOutputStream().write("GET /ver".getBytes(StandardCharsets.ISO_8859_1));
            stalled.getOutputStream().flush();

            for (int i = 0; i < 5; i++) {
                assertThat(answer("GET /version HTTP/1.1\r\nHost: localhost:PORT"))
                        .startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void headHasNoContent() throws IOException {
        assertThat(answer("HEAD / HTTP/1.1\r\nHost: localhost:PORT"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }
}
