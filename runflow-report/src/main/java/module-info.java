/** Reports as pure functions over stored results. */
module org.runflow.report {
    requires static transitive org.jspecify;
    requires transitive org.runflow.core;
    requires com.fasterxml.jackson.databind;
    requires org.apache.commons.csv;

    exports org.runflow.report;
    exports org.runflow.report.csv;
    exports org.runflow.report.diff;
    exports org.runflow.report.geo;
    exports org.runflow.report.html;
    exports org.runflow.report.markdown;
    exports org.runflow.report.plot;
}
