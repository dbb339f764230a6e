/** Work on the members of a Hazelcast cluster. */
module org.runflow.io.hazelcast {
    requires static transitive org.jspecify;
    requires transitive com.hazelcast.core;
    requires transitive org.runflow.io;

    exports org.runflow.io.hazelcast;
}
