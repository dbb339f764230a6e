package org.runflow.docs.sample;

/** A stretch in kilometres of one event, as the files say it. */
record Window(double fromKm, double toKm) {}
