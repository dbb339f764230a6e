package org.runflow.report.view;

import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.report.run.PipelinePicture;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.write.Html;
import org.runflow.run.RunReport;

/** A pipeline as a picture. Immutable and safe to share between threads. */
public final class PipelineView implements HtmlView {
    private final String svg;
    private final String text;

    private PipelineView(String svg, Pipeline pipeline) {
        this.svg = svg;
        this.text = new Markdown()
                .bullets(pipeline.picture()
                        .toText()
                        .replace(" <- ", " reads ")
                        .lines()
                        .map(Markdown::text)
                        .toList())
                .toString();
    }

    /**
     * {@return the pipeline by itself}
     *
     * @param pipeline any
     */
    public static PipelineView of(Pipeline pipeline) {
        return new PipelineView(PipelinePicture.svg(pipeline.definition()), pipeline);
    }

    /**
     * {@return the pipeline with what a run would do with each stage}
     *
     * @param pipeline any
     * @param plan of the same pipeline
     */
    public static PipelineView of(Pipeline pipeline, Plan plan) {
        return new PipelineView(PipelinePicture.svg(pipeline.definition(), plan), pipeline);
    }

    /**
     * {@return the pipeline with what became of each stage}
     *
     * @param pipeline any
     * @param report of a run of the same pipeline
     */
    public static PipelineView of(Pipeline pipeline, RunReport report) {
        return new PipelineView(PipelinePicture.svg(pipeline.definition(), report), pipeline);
    }

    @Override
    public String toHtml() {
        return SmallPage.fragment(new Html().open("figure").markup(svg).close().toString());
    }

    /** {@return the picture as one SVG element} */
    public String toSvg() {
        return svg;
    }

    @Override
    public String toString() {
        return text;
    }
}
