package org.runflow.docs.shell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.runflow.report.write.Html;

/**
 * Shows the page of a watched race to browsers of this computer, and to nobody else: it listens on the loopback, answers only requests that name it, knows two
 * addresses, reads no file and takes nothing.
 */
final class PageServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final String PLAIN = "text/plain; charset=utf-8";
    /** Asks every second whether there is something new. */
    private static final String SCRIPT = """

        (function () {
          var shown = document.currentScript.dataset.version;
          setInterval(function () {
            fetch("/version", {cache: "no-store"}).then(function (answer) { return answer.text(); })
              .then(function (now) { if (now !== shown) { location.reload(); } }).catch(function () {});
          }, 1000);
        })();
        """;
    /** What the policy of a page says of scripts, as it stands in its markup. */
    private static final String SCRIPT_RULE = "script-src &#39;sha256-";

    private static final String BANNER =
            "position:sticky;top:0;z-index:9999;background:#7a1f1f;color:#fff;padding:12px 18px;font:14px/1.5"
                    + " system-ui;white-space:pre-wrap;max-height:50vh;overflow:auto";

    private final HttpServer server;
    private final Supplier<WatchedRace.Seen> seen;
    /** A thread per request, so that a connection over which half a request came keeps nobody waiting. */
    private final ExecutorService answering = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    });

    private PageServer(HttpServer server, Supplier<WatchedRace.Seen> seen) {
        this.server = server;
        this.seen = seen;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     */
    static PageServer start(int port, Supplier<WatchedRace.Seen> seen) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            PageServer page = new PageServer(server, seen);
            server.createContext("/", page::answer);
            server.setExecutor(page.answering);
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port + " of this computer", e);
        }
    }

    /** Where a browser finds it. */
    String address() {
        return "http://localhost:" + port() + "/";
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            if (!isForMe(exchange)) {
                send(exchange, FORBIDDEN, PLAIN, "This page is for this computer only.\n");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, WRONG_METHOD, PLAIN, "Nothing can be changed here.\n");
            } else if ("/".equals(path)) {
                send(exchange, OK, "text/html; charset=utf-8", page(seen.get()));
            } else if ("/version".equals(path)) {
                send(exchange, OK, PLAIN, "" + seen.get().version());
            } else {
                send(exchange, NOT_FOUND, PLAIN, "There is only one page here.\n");
            }
        }
    }

    /** A page of somebody else's that a browser was led to by a false name has another host. */
    private boolean isForMe(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String mine = ":" + port();
        return host != null
                && Set.of("localhost" + mine, "127.0.0.1" + mine, "[::1]" + mine)
                        .contains(host.toLowerCase(Locale.ROOT));
    }

    static String page(WatchedRace.Seen now) {
        String reload = "<script data-version=\"" + now.version() + "\">" + SCRIPT + "</script>\n";
        StringBuilder banner = new StringBuilder();
        if (!now.problems().isEmpty()) {
            Html html = new Html().open("div", "style", BANNER, "role", "alert");
            now.problems().forEach(problem -> html.element("div", problem));
            banner.append(html.close());
        }
        if (now.page().isEmpty()) {
            return "<!DOCTYPE html>\n"
                    + "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Runflow</title></head><body>"
                    + banner + "<p>There is no good result yet.</p>" + reload + "</body></html>\n";
        }
        String page = now.page()
                .replace(
                        SCRIPT_RULE,
                        "connect-src &#39;self&#39;; script-src &#39;sha256-" + hash() + "&#39; &#39;sha256-");
        int body = page.indexOf('>', page.indexOf("<body")) + 1;
        int end = page.lastIndexOf("</body>");
        return page.substring(0, body) + banner + page.substring(body, end) + reload + page.substring(end);
    }

    /** Lets the script through the policy of the page, which admits none but its own. */
    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void send(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdownNow();
    }
}
