/** Pipeline engine, race model and crowd computations. */
module org.runflow.core {
    requires static transitive org.jspecify;
    requires com.google.common;
    requires org.locationtech.jts;

    exports org.runflow.canonical;
    exports org.runflow.density;
    exports org.runflow.error;
    exports org.runflow.geo;
    exports org.runflow.race;
    exports org.runflow.raceday;
    exports org.runflow.service;
}
