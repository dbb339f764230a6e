package org.runflow.io.process;

/** A small JVM that runs a process which prints very much, for {@link ChattyProcessTest}. */
public final class ChattyChild {
    private ChattyChild() {}

    public static void main(String[] script) {
        long[] heard = {0};
        ProcessListener listener = new ProcessListener() {
            @Override
            public void line(OutputLine line) {
                heard[0] += line.cut() ? 1_000_000_000 : 1;
            }
        };
        ProcessResult result = ProcessSupervisor.run(Shell.script(script[0]), listener, () -> false);
        System.gc();
        long used = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
        System.out.println(result.ending() + ", " + result.out().lines() + " lines, "
                + result.out().bytes() + " bytes, heard " + heard[0] + ", tail "
                + result.out().tail().size() + ", " + (used < 20 ? "little" : used + " MB") + " in use");
    }
}
