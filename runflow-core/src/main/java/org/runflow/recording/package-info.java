/** What a sensor has recorded, such as a camera at a bridge: frames, detections, tracks, and what follows from them. Knows no race. */
@org.jspecify.annotations.NullMarked
package org.runflow.recording;
