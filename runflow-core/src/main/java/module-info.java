/** Pipeline engine, race model and crowd computations. */
module org.runflow.core {
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
    requires org.locationtech.jts;

    exports org.runflow;
    exports org.runflow.canonical;
    exports org.runflow.density;
    exports org.runflow.error;
    exports org.runflow.event;
    exports org.runflow.experience;
    exports org.runflow.flow;
    exports org.runflow.geo;
    exports org.runflow.location;
    exports org.runflow.metrics;
    exports org.runflow.plan;
    exports org.runflow.race;
    exports org.runflow.raceday;
    exports org.runflow.run;
    exports org.runflow.service;
    exports org.runflow.stage;
    exports org.runflow.store;
    exports org.runflow.testing;
}
