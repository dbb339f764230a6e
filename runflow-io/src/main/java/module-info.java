/** Race folders, formats and stores. */
@SuppressWarnings("module") // it is compiled before the module that shares its rooms
module org.runflow.io {
    requires static transitive org.jspecify;
    requires transitive org.runflow.core;
    requires java.xml;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires org.apache.commons.csv;

    exports org.runflow.io;
    exports org.runflow.io.catalog;
    exports org.runflow.io.disk to
            org.runflow.io.parquet;
    exports org.runflow.io.event;
    exports org.runflow.io.files;
    exports org.runflow.io.inventory;
    exports org.runflow.io.json;
    exports org.runflow.io.process;
    exports org.runflow.io.race;
    exports org.runflow.io.race.exchange;
    exports org.runflow.io.race.form;
    exports org.runflow.io.recording;
    exports org.runflow.io.retention;
    exports org.runflow.io.rows;
    exports org.runflow.io.source;
    exports org.runflow.io.spread;
    exports org.runflow.io.store;

    opens org.runflow.io.catalog to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.disk to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.files to
            org.runflow.core;
    opens org.runflow.io.inventory to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.json to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.race.known to
            com.fasterxml.jackson.databind,
            org.runflow.core;
    opens org.runflow.io.recording to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.retention to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.source to
            com.fasterxml.jackson.databind;
    opens org.runflow.io.store to
            com.fasterxml.jackson.databind,
            org.runflow.core;

    uses org.runflow.io.rows.RowFormat;
}
