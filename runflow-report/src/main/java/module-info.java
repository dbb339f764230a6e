/** Reports as pure functions over stored results. */
module org.runflow.report {
    requires static transitive org.jspecify;
    requires transitive org.runflow.core;
    requires com.fasterxml.jackson.databind;
    requires org.apache.commons.csv;

    exports org.runflow.report;
    exports org.runflow.report.inventory;
    exports org.runflow.report.race;
    exports org.runflow.report.race.compare;
    exports org.runflow.report.race.observed;
    exports org.runflow.report.race.scenario;
    exports org.runflow.report.race.view;
    exports org.runflow.report.recording;
    exports org.runflow.report.run;
    exports org.runflow.report.view;
    exports org.runflow.report.write;
}
