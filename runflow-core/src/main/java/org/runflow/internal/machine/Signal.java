package org.runflow.internal.machine;

/** Something that happened, told to the machine of a run. */
public sealed interface Signal permits RunSignal, EndSignal, StageSignal, AttemptSignal {}
