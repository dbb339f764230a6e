package org.runflow.io.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;

/** Tells the mapper the names of {@link SnakeCase}. */
final class SnakeNames extends NamingBase {
    private static final long serialVersionUID = 1L;

    @Override
    public String translate(String componentName) {
        return SnakeCase.of(componentName);
    }
}
