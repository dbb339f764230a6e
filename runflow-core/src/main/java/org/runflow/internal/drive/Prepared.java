package org.runflow.internal.drive;

import java.util.SortedMap;
import org.runflow.internal.plan.Ingredients;

/** What was found out about a stage when it was decided that it must compute. */
record Prepared(Ingredients ingredients, SortedMap<String, String> settings) {}
