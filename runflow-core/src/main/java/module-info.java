/** Pipeline engine, race model and crowd computations. */
@SuppressWarnings("module") // it is compiled before the modules that share its rooms
module org.runflow.core {
    requires static transitive org.jspecify;
    requires static com.google.errorprone.annotations;
    requires com.google.common;
    requires org.locationtech.jts;

    exports org.runflow;
    exports org.runflow.canonical;
    exports org.runflow.catalog;
    exports org.runflow.error;
    exports org.runflow.event;
    exports org.runflow.inventory;
    exports org.runflow.items;
    exports org.runflow.metric;
    exports org.runflow.plan;
    exports org.runflow.race;
    exports org.runflow.race.compare;
    exports org.runflow.race.corridor to
            org.runflow.io;
    exports org.runflow.race.density;
    exports org.runflow.race.display;
    exports org.runflow.race.experience;
    exports org.runflow.race.flow;
    exports org.runflow.race.geo;
    exports org.runflow.race.line to
            org.runflow.io;
    exports org.runflow.race.location;
    exports org.runflow.race.model;
    exports org.runflow.race.observed;
    exports org.runflow.race.road;
    exports org.runflow.race.rule to
            org.runflow.io,
            org.runflow.report;
    exports org.runflow.race.scenario;
    exports org.runflow.race.service;
    exports org.runflow.recording;
    exports org.runflow.retention;
    exports org.runflow.retention.expiry to
            org.runflow.io;
    exports org.runflow.rows;
    exports org.runflow.run;
    exports org.runflow.spread;
    exports org.runflow.stage;
    exports org.runflow.store;
    exports org.runflow.store.row to
            org.runflow.io;
    exports org.runflow.testing;
    exports org.runflow.value;
    exports org.runflow.variant;
}
