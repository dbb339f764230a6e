/** Race folders, formats and stores. */
module org.runflow.io {
    requires static transitive org.jspecify;
    requires transitive org.runflow.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires java.xml;
    requires org.apache.commons.csv;

    exports org.runflow.io;
    exports org.runflow.io.race;
}
