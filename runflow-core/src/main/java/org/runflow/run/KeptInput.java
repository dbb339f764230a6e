package org.runflow.run;

import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;

/**
 * Where an input of a run lies.
 *
 * @param key under which its manifest was committed
 * @param value where its value lies
 */
public record KeptInput(Digest key, ArtifactRef value) {}
