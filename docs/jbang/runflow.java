///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS info.picocli:picocli:4.7.7
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT
//DEPS org.runflow:runflow-report:0.1.0-SNAPSHOT
//SOURCES org/runflow/docs/shell/*.java
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms96m -Dsun.reflect.inflationThreshold=4000

import org.runflow.docs.shell.Main;

/** Runflow in a shell: {@code jbang runflow.java --help}. */
final class runflow {
    private runflow() {}

    public static void main(String[] args) {
        Main.main(args);
    }
}
